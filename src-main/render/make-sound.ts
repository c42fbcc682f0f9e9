import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result } from '@shared/domain/result'
import type { SoundPlan, SoundStretch } from '@shared/domain/sound-plan'
import { type RenderContext, runStep, type StepProblem } from './render-context'
import { cacheKey } from './segment-cache'
import { levelArgs, mixArgs, sampleBytes, sampleOf, soundEncodeArgs, stretchArgs } from './sound-args'

/** The film's sound as one file. `missed`: by how many LU it is off the target; null when there was none, or nothing to hear. */
export type MadeSound = { readonly path: string; readonly missed: number | null }

type Lane = SoundStretch['lane']
const lanes: readonly Lane[] = ['clips', 'voice']

/** The content key of a film's sound. */
export const soundKey = ({ plan, sources, tools }: RenderContext): string =>
  cacheKey(['sound', 1, tools.version, plan.sound, [...sources].map(([name, source]) => [name, source.identity])])

/** Makes the film's whole sound once: pieces, lanes, mix, level, one encode. `onProgress` is told 0 to 1. */
export async function makeSound(
  context: RenderContext,
  onProgress: (share: number) => void,
): Promise<Result<MadeSound, StepProblem>> {
  const sound = context.plan.sound
  const cwd = join(context.folder, 'sound')
  await mkdir(cwd, { recursive: true })
  const laid = await layLanes(sound, cwd, context, share => onProgress(share * 0.4))
  if (!laid.ok) return laid
  const run = (args: readonly string[]) => runStep(context, { args, cwd, filmSeconds: sound.frames / sound.fps })
  const mixed = await run(
    mixArgs(sound, lanes.map(laneFile), context.sources, { output: join(cwd, 'mix.f32'), loudness: 'mix.txt' }),
  )
  if (!mixed.ok) return mixed
  onProgress(0.6)
  const levelled = await level(sound, cwd, run)
  if (!levelled.ok) return levelled
  onProgress(0.9)
  const path = join(cwd, 'sound.m4a')
  const encoded = await run(soundEncodeArgs(levelled.value.file, sampleOf(sound.frames, sound.fps), path))
  if (!encoded.ok) return encoded
  onProgress(1)
  return ok({ path, missed: levelled.value.missed })
}

const laneFile = (lane: Lane) => `${lane}.f32`

/** Every stretch decoded and laid at its place in its lane; a lane is silent (and takes no room on the disk) where nothing is laid. */
async function layLanes(
  { stretches, frames, fps }: SoundPlan,
  cwd: string,
  context: RenderContext,
  onProgress: (share: number) => void,
): Promise<Result<void, StepProblem>> {
  for (const lane of lanes) {
    const file = await open(join(cwd, laneFile(lane)), 'w')
    try {
      await file.truncate(sampleOf(frames, fps) * sampleBytes)
      for (const [index, stretch] of stretches.entries()) {
        if (stretch.lane !== lane) continue
        const laid = await layStretch(stretch, file, cwd, context)
        if (!laid.ok) return laid
        onProgress((index + 1) / stretches.length)
      }
    } finally {
      await file.close()
    }
  }
  return ok(undefined)
}

async function layStretch(
  stretch: SoundStretch,
  lane: FileHandle,
  cwd: string,
  context: RenderContext,
): Promise<Result<void, StepProblem>> {
  const { fps } = context.plan
  const piece = join(cwd, 'piece.f32')
  const decoded = await runStep(context, {
    args: stretchArgs(stretch, fps, context.sources, piece),
    cwd,
    filmSeconds: stretch.frames / fps,
    concern: { beat: null, name: stretch.media },
  })
  if (!decoded.ok) return decoded
  const most = sampleOf(stretch.frames, fps) * sampleBytes
  let at = sampleOf(stretch.start, fps) * sampleBytes
  for await (const bytes of createReadStream(piece, { end: most - 1 })) {
    await lane.write(bytes, 0, bytes.length, at)
    at += bytes.length
  }
  await rm(piece)
  return ok(undefined)
}

/** Nothing to hear: louder would be noise. */
const silence = -69
const closeEnough = 0.1
const mostTries = 3
const mostGain = 30

type Levelled = { readonly file: string; readonly missed: number | null }

/** Brings the mix to its loudness: a static gain under a limiter, corrected by what the limiter took, up to three times. */
async function level(
  { loudness: target }: SoundPlan,
  cwd: string,
  run: (args: readonly string[]) => Promise<Result<void, StepProblem>>,
): Promise<Result<Levelled, StepProblem>> {
  const before = await readLoudness(join(cwd, 'mix.txt'))
  if (target === null || before === null || before <= silence) return ok({ file: 'mix.f32', missed: null })
  let gain = Math.min(mostGain, target - before)
  let missed = 0
  for (let tried = 0; tried < mostTries; tried += 1) {
    const done = await run(levelArgs(gain, { input: 'mix.f32', output: join(cwd, 'level.f32'), loudness: 'level.txt' }))
    if (!done.ok) return done
    missed = ((await readLoudness(join(cwd, 'level.txt'))) ?? target) - target
    const corrected = Math.min(mostGain, gain - missed)
    if (Math.abs(missed) <= closeEnough || corrected === gain) break
    gain = corrected
  }
  return ok({ file: 'level.f32', missed })
}

/** The last loudness that FFmpeg noted, in LUFS: that of the whole. Null when it noted none, as for less than 0.4 s of sound. */
async function readLoudness(path: string): Promise<number | null> {
  const notes = await readFile(path, 'utf8').catch(() => '')
  const last = Number(/lavfi\.r128\.I=(\S+)\s*$/.exec(notes.trimEnd())?.[1] ?? Number.NaN)
  return Number.isFinite(last) ? last : null
}
