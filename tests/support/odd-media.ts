import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const encode = (ffmpeg: string, ...args: string[]) => execFileSync(ffmpeg, ['-nostdin', '-v', 'error', '-y', ...args])

/** A film for each thing that the check of a finished film must notice, and plain ones; three seconds each, in a folder. */
export function makeOddMedia(ffmpeg: string, folder: string): Record<string, string> {
  const picture = (graph: string) => ['-f', 'lavfi', '-i', `${graph}[out0]`]
  const coded = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p']
  const moving = 'testsrc2=s=320x320:r=30:d=3,noise=alls=8:allf=t'
  const films: Record<string, string[]> = {
    moving: picture(moving),
    // Dark from 0.5 to 2 s.
    blackout: picture(`${moving},drawbox=t=fill:c=black:enable='between(t,0.5,1.99)'`),
    // A grainy picture that stops after 0.5 s.
    stuck: picture(`${moving},trim=end=0.5,tpad=stop_mode=clone:stop_duration=2.5`),
    slow: picture('testsrc2=s=320x320:r=8:d=3'),
  }
  const sounds: Record<string, string> = {
    tone: 'sine=f=440:d=3',
    mute: 'anullsrc=r=48000:d=3',
    // Silent from 0.5 to 2.6 s.
    gap: "sine=f=440:d=3,volume=0:enable='between(t,0.5,2.6)'",
    // Far over full scale from 1 s on.
    loud: "sine=f=440:d=3,aformat=sample_fmts=flt,volume=40dB:enable='gte(t,1)'",
  }
  const at = (name: string) => join(folder, name)
  for (const [name, input] of Object.entries(films)) encode(ffmpeg, ...input, ...coded, at(`${name}.mp4`))
  for (const [name, graph] of Object.entries(sounds)) {
    encode(ffmpeg, '-f', 'lavfi', '-i', graph, '-c:a', 'pcm_f32le', at(`${name}.wav`))
  }
  encode(ffmpeg, '-i', at('moving.mp4'), '-i', at('gap.wav'), '-c:v', 'copy', '-c:a', 'aac', at('gap.mp4'))
  encode(ffmpeg, '-i', at('moving.mp4'), '-i', at('loud.wav'), '-c:v', 'copy', '-c:a', 'pcm_f32le', at('loud.mov'))
  encode(ffmpeg, ...picture('testsrc2=s=320x320'), '-frames:v', '1', at('still.png'))
  return {
    ...Object.fromEntries(Object.keys(films).map(name => [name, at(`${name}.mp4`)])),
    ...{ tone: at('tone.wav'), mute: at('mute.wav'), gap: at('gap.mp4'), loud: at('loud.mov'), still: at('still.png') },
  }
}
