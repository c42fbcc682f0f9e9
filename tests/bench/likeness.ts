import { captureWords } from './whole-run'

/** How alike two films' pictures are, in light, frame by frame: SSIM from 0 to 1. */
export async function likeness(ffmpeg: string, film: string, reference: string): Promise<number> {
  const inputs = ['-i', film, '-i', reference]
  const said = await captureWords(ffmpeg, [
    '-nostdin',
    '-nostats',
    ...inputs,
    '-lavfi',
    '[0:v][1:v]ssim',
    '-f',
    'null',
    '-',
  ])
  const value = Number(/SSIM Y:([\d.]+)/.exec(said)?.[1] ?? Number.NaN)
  if (Number.isNaN(value)) throw new Error(`FFmpeg told no likeness of ${film}`)
  return value
}
