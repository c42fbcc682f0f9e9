import { join } from 'node:path'
import { software } from '@main/ffmpeg/hardware-encoders'
import { encodeBatch } from '@main/render/encode-batch'
import { copyFonts, type FilmJob } from '@main/render/render-film'
import type { Segment } from '@shared/domain/render-plan'
import { makeFolder } from './ffmpeg-tools'
import { fontsFolder, frameDigests } from './small-film'

// Without loss, so that frames can be compared to the last bit.
const lossless = { ...software, args: () => ['-c:v', 'libx264', '-preset', 'ultrafast', '-qp', '0', '-threads', '1'] }

/** The digests of each segment's frames: all segments made in one run, and each made alone. */
export async function segmentFrames(job: FilmJob): Promise<{ together: string[][]; alone: string[][] }> {
  const folder = makeFolder('batch')
  await copyFonts(fontsFolder, join(folder, 'fonts'))
  const context = { ...job, folder, encoder: { encoder: lossless, key: 'lossless', rejected: [] } }
  const made = async (segments: readonly Segment[], name: string) => {
    const encoded = await encodeBatch({
      ...{ segments, context, quality: 'standard', cwd: join(folder, name) },
      onFrames: () => undefined,
    })
    if (!encoded.ok) throw new Error(JSON.stringify(encoded.problem))
    return encoded.value.map(file => frameDigests(job.tools, file))
  }
  const alone: string[][] = []
  for (const [index, segment] of job.plan.segments.entries()) alone.push(...(await made([segment], `alone-${index}`)))
  return { together: await made(job.plan.segments, 'together'), alone }
}
