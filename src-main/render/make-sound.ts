import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result } from '@shared/domain/result'
import { type RenderContext, runStep, type StepProblem } from './render-context'
import { cacheKey, type SegmentCache } from './segment-cache'
import { mixArgs, sampleOf, soundEncodeArgs } from './sound-args'
import { heardSources, layLanes } from './sound-lanes'

/** The film's sound as one file. `missed`: by how many LU it is off the target; null when there was none, or nothing to hear. */
export type MadeSound = { readonly path: string; readonly missed: number | null }

/** The content key of a film's sound. */
export function soundKey({ plan, sources, tools }: Pick<RenderContext, 'plan' | 'sources' | 'tools'>): string {
  const { stretches, music } = plan.sound
  const media = [...stretches.map(stretch => stretch.media), ...(music ? [music.media] : [])]
  return cacheKey(['sound', 2, tools.version, plan.sound, heardSources(media, sources)])
}

/** Makes the film's whole sound once: lanes, mix, level and encode. `onProgress` is told 0 to 1. */
export async function makeSound(
  context: RenderContext,
  cache: SegmentCache,
  onProgress: (share: number) => void,
): Promise<Result<MadeSound, StepProblem>> {
  const sound = context.plan.sound
  const cwd = join(context.folder, 'sound')
  await mkdir(cwd, { recursive: true })
  const lanes = await layLanes(cwd, context, cache, share => onProgress(share * 0.4))
  if (!lanes.ok) return lanes
  const mixed = await runStep(context, {
    args: mixArgs(sound, lanes.value, context.sources, { output: join(cwd, 'mix.f32'), loudness: 'mix.txt' }),
    cwd,
    filmSeconds: sound.frames / sound.fps,
    concern: { beat: null, name: sound.music?.media ?? null },
  })
  if (!mixed.ok) return mixed
  onProgress(0.6)
  const encoded = await encodeLevelled(context, cwd)
  if (encoded.ok) onProgress(1)
  return encoded
}

/** Nothing to hear: louder would be noise. */
const silence = -69
const closeEnough = 0.2
const mostTries = 3
const mostGain = 30

/** Encodes the mix at its loudness: a static gain under a limiter, corrected by what the limiter took, up to three times. */
async function encodeLevelled(context: RenderContext, cwd: string): Promise<Result<MadeSound, StepProblem>> {
  const { loudness: target, frames, fps } = context.plan.sound
  const path = join(cwd, 'sound.m4a')
  const encode = (gain: number | null) =>
    runStep(context, {
      args: soundEncodeArgs(gain, sampleOf(frames, fps), { input: 'mix.f32', output: path, loudness: 'level.txt' }),
      cwd,
      filmSeconds: frames / fps,
    })
  const before = await readLoudness(join(cwd, 'mix.txt'))
  if (target === null || before === null || before <= silence) {
    const encoded = await encode(null)
    return encoded.ok ? ok({ path, missed: null }) : encoded
  }
  let gain = Math.min(mostGain, target - before)
  let missed = 0
  for (let tried = 0; tried < mostTries; tried += 1) {
    const done = await encode(gain)
    if (!done.ok) return done
    missed = ((await readLoudness(join(cwd, 'level.txt'))) ?? target) - target
    const corrected = Math.min(mostGain, gain - missed)
    if (Math.abs(missed) <= closeEnough || corrected === gain) break
    gain = corrected
  }
  return ok({ path, missed })
}

/** The last loudness that FFmpeg noted, in LUFS: that of the whole. Null when it noted none, as for less than 0.4 s of sound. */
async function readLoudness(path: string): Promise<number | null> {
  const notes = await readFile(path, 'utf8').catch(() => '')
  const last = Number(/lavfi\.r128\.I=(\S+)\s*$/.exec(notes.trimEnd())?.[1] ?? Number.NaN)
  return Number.isFinite(last) ? last : null
}
