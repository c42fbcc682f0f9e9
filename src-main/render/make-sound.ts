import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sampleOf } from '@main/media/sound-piece'
import { cacheKey } from '@main/store/cache-key'
import { ok, type Result } from '@shared/domain/result'
import { type RenderContext, runStep, type StepProblem } from './render-context'
import type { SegmentCache } from './segment-cache'
import { mixArgs, soundEncodeArgs } from './sound-args'
import { levelsIn, listenArgs, readNotes, type SoundFacts, silencesIn } from './sound-facts'
import { byIdentity, layLanes } from './sound-lanes'
import { peakLimit, silence } from './sound-warnings'

/** The film's sound as one file, and what it is like. */
export type MadeSound = { readonly path: string; readonly facts: SoundFacts }

/** The content key of a film's sound. */
export function soundKey({ plan, sources, tools }: Pick<RenderContext, 'plan' | 'sources' | 'tools'>): string {
  const stretches = plan.sound.stretches.map(stretch => byIdentity(stretch, sources))
  const music = plan.sound.music && byIdentity(plan.sound.music, sources)
  return cacheKey(['sound', 4, tools.version, { ...plan.sound, stretches, music }])
}

/** Makes the film's whole sound once: lanes, mix, level and encode; then listens to it. `onProgress` is told 0 to 1. */
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
    args: mixArgs(sound, lanes.value, context.sources, {
      output: join(cwd, 'mix.f32'),
      loudness: 'mix.txt',
      silences: 'voice.txt',
    }),
    cwd,
    filmSeconds: sound.frames / sound.fps,
    concern: { beat: null, name: sound.music?.media ?? null },
  })
  if (!mixed.ok) return mixed
  onProgress(0.6)
  const encoded = await encodeLevelled(context, cwd)
  if (!encoded.ok) return encoded
  onProgress(0.9)
  const facts = await listen(context, cwd)
  if (!facts.ok) return facts
  onProgress(1)
  return ok({ path: join(cwd, encodedName), facts: facts.value })
}

const encodedName = 'sound.m4a'
const closeEnough = 0.2
const mostTries = 3
const mostGain = 30

/** Encodes the mix at its loudness: a static gain under a limiter, corrected by what the limiter took, up to three times. */
async function encodeLevelled(context: RenderContext, cwd: string): Promise<Result<void, StepProblem>> {
  const { loudness: target, frames, fps } = context.plan.sound
  const path = join(cwd, encodedName)
  const encode = (gain: number | null) =>
    runStep(context, {
      args: soundEncodeArgs(gain, sampleOf(frames, fps), { input: 'mix.f32', output: path, loudness: 'level.txt' }),
      cwd,
      filmSeconds: frames / fps,
    })
  const before = await readLoudness(join(cwd, 'mix.txt'))
  if (target === null || before === null || before <= silence) {
    return encode(null)
  }
  let gain = Math.min(mostGain, target - before)
  for (let tried = 0; tried < mostTries; tried += 1) {
    const done = await encode(gain)
    if (!done.ok) return done
    const missed = ((await readLoudness(join(cwd, 'level.txt'))) ?? target) - target
    const corrected = Math.min(mostGain, gain - missed)
    if (Math.abs(missed) <= closeEnough || corrected === gain) break
    gain = corrected
  }
  return ok(undefined)
}

/** The loudness of the whole that FFmpeg noted, in LUFS. Null when it noted none, as for less than 0.4 s of sound. */
const readLoudness = async (path: string): Promise<number | null> => levelsIn(await readNotes(path), 0).loudness

/** Hears the encoded sound as a player will: the encoder's own faults count too. Half a second of processor for a minute of film, once for each sound. */
async function listen(context: RenderContext, cwd: string): Promise<Result<SoundFacts, StepProblem>> {
  const { sound } = context.plan
  const length = sound.frames / sound.fps
  const args = listenArgs({ input: encodedName, notes: 'heard.txt' })
  const heard = await runStep(context, { args, cwd, filmSeconds: length })
  if (!heard.ok) return heard
  const notes = await readNotes(join(cwd, 'heard.txt'))
  return ok({
    ...levelsIn(notes, peakLimit(sound)),
    silences: silencesIn(notes, length),
    voiceSilences: silencesIn(await readNotes(join(cwd, 'voice.txt')), length),
  })
}
