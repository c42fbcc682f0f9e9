import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { ImportReport } from '@shared/bridge/media-calls'
import type { HandlerResult } from '@shared/bridge/studio'
import { assemblyOfFile, type FilmFile, readFilmFile } from '@shared/domain/film-file'
import { renameMedia } from '@shared/domain/rename-media'
import { fail, ok } from '@shared/domain/result'

/** The sample's project file. @param resources the folder of what ships with the app */
export const samplePath = (resources: string): string => join(resources, 'sample', 'film.json')

async function readSample(file: string): Promise<FilmFile | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  const read = text === undefined ? undefined : readFilmFile(text)
  return read?.ok ? read.value : undefined
}

/** Takes the sample's files into the library and answers its film with the ids they got there. */
export async function openSample(
  resources: string,
  importPaths: (paths: string[]) => Promise<ImportReport>,
): Promise<HandlerResult<'app.open-sample'>> {
  const file = samplePath(resources)
  const film = await readSample(file)
  if (!film) return fail({ kind: 'sample-missing' })
  const names = Object.keys(film.media)
  const report = await importPaths(Object.values(film.media).map(path => resolve(file, '..', path)))
  const ids = new Map<string, string>()
  for (const [index, outcome] of report.outcomes.entries()) {
    const name = names[index]
    if (name !== undefined && outcome.kind === 'imported') ids.set(name, outcome.media_id)
  }
  // A film that speaks of media nobody has is worse than none.
  if (ids.size < names.length) return fail({ kind: 'sample-missing' })
  return ok({ assembly: renameMedia(assemblyOfFile(film), ids), report })
}
