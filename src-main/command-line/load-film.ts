import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import { openChecked } from '@main/media/open-checked'
import { probeMedia } from '@main/media/probe'
import type { RenderSource, RenderSources } from '@main/render/source'
import { type Assembly, mediaOf } from '@shared/domain/assembly'
import type { FactsByMedia } from '@shared/domain/beat-length'
import { assemblyOfFile, readFilmFile } from '@shared/domain/film-file'
import { type Fault, faultLine, placeOf } from '@shared/domain/film-file-fault'
import { jsonFault } from '@shared/domain/json-fault'
import type { MediaRefusal } from '@shared/domain/media'
import { fail, ok, type Result } from '@shared/domain/result'
import PQueue from 'p-queue'
import { refusalWords } from './refusal-words'

/** A project file with all its media looked at. */
export type LoadedFilm = {
  readonly assembly: Assembly
  readonly sources: RenderSources
  readonly facts: FactsByMedia
  /** Where all files that it names lie, those that it does not use and itself too: nothing may be written over them. */
  readonly files: readonly string[]
}

const largestFile = 5_000_000

async function textOf(file: string): Promise<Result<string, string>> {
  const stats = await stat(file).catch(() => undefined)
  if (!stats) return fail(`${file}: ${refusalWords.missing}`)
  if (!stats.isFile()) return fail(`${file}: ${stats.isDirectory() ? refusalWords.folder : refusalWords['not-a-file']}`)
  if (stats.size > largestFile) return fail(`${file}: ${refusalWords['too-large']}`)
  return readFile(file, 'utf8').then(
    text => ok(text.replace(/^\ufeff/u, '')),
    () => fail(`${file}: ${refusalWords.unreadable}`),
  )
}

/** What `media` says, as far as it says anything; the rest of the file may be wrong. */
function mediaIn(text: string): [string, string][] {
  try {
    const { media } = JSON.parse(text)
    return Object.entries(media ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  } catch {
    return []
  }
}

async function sourceAt(path: string, tools: FfmpegTools): Promise<Result<RenderSource, MediaRefusal>> {
  const opened = await openChecked(path)
  if (!opened.ok) return opened
  const { handle, identity } = opened.value
  const probed = await probeMedia(tools, opened.value)
  await handle.close()
  if (!probed.ok) return probed
  const { size, mtimeMs } = identity
  return ok({ path: identity.path, identity: `${identity.path}|${size}|${mtimeMs}`, facts: probed.value.facts })
}

/**
 * Reads a project file and looks at all media that it names, two at a time. Names are relative to the file.
 * @returns the film, or every fault of the file and of its media as one line each
 */
export async function loadFilm(file: string, tools: FfmpegTools): Promise<Result<LoadedFilm, string[]>> {
  const text = await textOf(file)
  if (!text.ok) return fail([text.problem])
  const broken = jsonFault(text.value)
  if (broken) return fail([`${file}: ${faultLine(broken)}`])
  const read = readFilmFile(text.value)
  const queue = new PQueue({ concurrency: 2 })
  const looked = await queue.addAll(
    mediaIn(text.value).map(([name, path]) => async () => ({
      name,
      path,
      source: await sourceAt(resolve(dirname(file), path), tools),
    })),
  )
  const faults: Fault[] = looked.flatMap(({ name, path, source }) =>
    source.ok ? [] : [{ place: placeOf(['media', name]), message: `${path}: ${refusalWords[source.problem]}` }],
  )
  if (!read.ok || faults.length > 0) return fail([...(read.ok ? [] : read.problem), ...faults].map(faultLine))
  const assembly = assemblyOfFile(read.value)
  const used = new Set(mediaOf(assembly))
  const sources = new Map(
    looked.flatMap(({ name, source }) => (source.ok && used.has(name) ? [[name, source.value]] : [])),
  )
  const facts = new Map([...sources].map(([name, source]) => [name, source.facts]))
  const files = [await realpath(file), ...looked.flatMap(({ source }) => (source.ok ? [source.value.path] : []))]
  return ok({ assembly, sources, facts, files })
}
