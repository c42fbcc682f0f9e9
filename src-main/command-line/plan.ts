import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { sampleOf } from '@main/media/sound-piece'
import { batchWork } from '@main/render/batch-work'
import { joinArgs } from '@main/render/join-film'
import { mixArgs, soundEncodeArgs, stretchesArgs } from '@main/render/sound-args'
import { planRender } from '@shared/domain/render-plan'
import type { Command, ExitCode, Terminal } from './command'
import { type EngineHere, findEngineHere } from './engine-here'
import { type LoadedFilm, loadFilm } from './load-film'

const usage = `plan FILM.json
    What would be done, as JSON: segments, sound, warnings, and FFmpeg's exact arguments for each. Nothing is made.`

/** The one file asked about, or undefined. */
function fileFrom(args: readonly string[]): string | undefined {
  try {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} })
    return positionals.length === 1 ? positionals[0] : undefined
  } catch {
    return undefined
  }
}

async function run(args: readonly string[], { out, err }: Terminal): Promise<ExitCode> {
  const file = fileFrom(args)
  if (file === undefined) {
    err('plan: name one project file, and nothing else')
    return 2
  }
  const engine = await findEngineHere()
  if (!engine.ok) {
    err(engine.problem)
    return 1
  }
  const film = await loadFilm(resolve(file), engine.value.tools)
  if (!film.ok) {
    for (const fault of film.problem) err(fault)
    return 2
  }
  out(JSON.stringify(describe(film.value, engine.value), null, 2))
  return 0
}

/** The plan with the arguments of every run; names of outputs are the job's, which has no folder yet. */
function describe({ assembly, sources, facts }: LoadedFilm, { features }: EngineHere) {
  const plan = planRender(assembly, facts)
  const { segments, sound, ...film } = plan
  const setting = { plan, sources, features, quality: 'standard' } as const
  const lanes = ['clips.f32', 'voice.f32']
  const samples = sampleOf(sound.frames, sound.fps)
  return {
    ...film,
    seconds: film.frames / film.fps,
    segments: segments.map(segment => ({ ...segment, ffmpeg: batchWork([segment], setting).args })),
    sound: {
      ...sound,
      stretches: sound.stretches.map(one => ({
        ...one,
        ffmpeg: stretchesArgs([one], sound.fps, sources, () => 'piece.f32'),
      })),
      mix: mixArgs(sound, lanes, sources, { output: 'mix.f32', loudness: 'mix.txt', silences: 'voice.txt' }),
      encode: soundEncodeArgs(0, samples, { input: 'mix.f32', output: 'sound.m4a', loudness: 'level.txt' }),
    },
    join: joinArgs(plan, 'film.part.mp4'),
  }
}

/** Shows what `assemble` would do. */
export const plan: Command = { usage, run }
