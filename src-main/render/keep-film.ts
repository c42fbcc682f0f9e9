import { mkdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Library } from '@main/media/library'
import { finalise, writeDurably } from '@main/store/write-durably'
import type { Assembly } from '@shared/domain/assembly'
import { filmFileName, filmName } from '@shared/domain/film-name'
import { fingerprint } from '@shared/domain/fingerprint'
import type { MediaFacts } from '@shared/domain/media'
import type { RenderedFilm } from '@shared/domain/render-job'
import type { RenderPlan } from '@shared/domain/render-plan'
import { fail, ok, type Result } from '@shared/domain/result'
import type { SubtitleKind } from '@shared/domain/subtitle-file'
import type { FilmFacts } from './check-film'
import { folderNotWritable, type StepProblem } from './render-context'
import type { MadeFilm } from './render-film'

const mostNames = 1_000

/** Others may read what the user exports, as far as their own umask lets them. */
const plainFile = 0o666

/** The films folder, made when it is not there. */
export async function makeFilmsFolder(folder: string): Promise<Result<void, StepProblem>> {
  const isMade = await mkdir(folder, { recursive: true }).then(
    () => true,
    () => false,
  )
  return isMade ? ok(undefined) : fail(folderNotWritable(folder))
}

/** Gives a film its title as its name, with a number where films of that name lie already. @returns its path */
export async function nameFilm(part: string, folder: string, title: string): Promise<Result<string, StepProblem>> {
  const name = filmName(title)
  for (let turn = 1; turn <= mostNames; turn += 1) {
    const path = join(folder, filmFileName(name, turn))
    if ((await finalise(part, path)).ok) return ok(path)
  }
  return fail(folderNotWritable(folder))
}

/** Puts captions beside a film under its name, never over a file that is there. */
export async function keepBeside(film: string, kind: SubtitleKind, text: string): Promise<void> {
  const name = film.slice(0, -extname(film).length)
  const part = `${name}.part.${kind}`
  await writeDurably(part, text, plainFile)
  for (let turn = 1; turn <= mostNames; turn += 1) {
    const path = turn === 1 ? `${name}.${kind}` : `${name} (${turn}).${kind}`
    if ((await finalise(part, path)).ok) return
  }
}

/** The film as it is made when its captions lie beside it. */
export const withoutCaptions = (assembly: Assembly): Assembly => ({
  ...assembly,
  captions: { ...assembly.captions, mode: 'off' },
})

/** A film of ours needs no probe: it was checked against its plan, so this is what it is. */
const factsOfFilm = ({ width, height, fps, durationSeconds, sizeBytes }: FilmFacts): MediaFacts => ({
  kind: 'video',
  demuxer: 'mov',
  duration: durationSeconds,
  width,
  height,
  rotation: 0,
  fps,
  videoCodec: 'h264',
  pixelFormat: 'yuv420p',
  hdrTransfer: null,
  audioCodec: 'aac',
  audioChannels: 2,
  sizeBytes,
})

/** A first cover: the middle of the first footage there is, or of the film's first picture. */
export function coverMoment({ segments, fps }: Pick<RenderPlan, 'segments' | 'fps'>): number {
  const shown = segments.find(segment => segment.picture.kind !== 'card') ?? segments[0]
  return shown ? Math.round(((shown.start + shown.frames / 2) / fps) * 1_000) : 0
}

/** Takes a finished film into the library, so that it plays in the app like any other media. The library is the caller's to flush. */
export async function keepFilm(
  path: string,
  plan: RenderPlan,
  assembly: Assembly,
  made: MadeFilm,
  library: Library,
): Promise<Result<RenderedFilm, StepProblem>> {
  const kept = await library.addOwnFile(path, { facts: factsOfFilm(made.facts), warnings: [] })
  if (!kept.ok) return fail({ kind: 'wrong-output', detail: `The finished film is ${kept.problem}.` })
  const { width, height, durationSeconds, sizeBytes } = made.facts
  return ok({
    media_id: kept.value.media_id,
    name: kept.value.name,
    width,
    height,
    duration_ms: Math.round(durationSeconds * 1_000),
    size_bytes: sizeBytes,
    thumbnail_ms: coverMoment(plan),
    made_from: fingerprint(assembly),
    loudness: made.loudness,
    warnings: made.warnings.slice(0, 400),
  })
}
