import type { FfmpegTools } from '@main/ffmpeg/binary'
import type { ImportOutcome, ImportReport } from '@shared/bridge/media-calls'
import type { MediaRefusal } from '@shared/domain/media'
import { fail, ok, type Result } from '@shared/domain/result'
import PQueue from 'p-queue'
import { displayName } from './display-name'
import type { Library } from './library'
import type { LibraryEntry } from './library-file'
import { type GivenFile, listFiles } from './list-files'
import { type CheckedFile, openChecked } from './open-checked'
import { probeMedia } from './probe'

export type ImportJob = {
  readonly tools: FfmpegTools
  readonly library: Library
  /** Absolute paths of files and folders, in the order they were given. */
  readonly paths: readonly string[]
  readonly origin: LibraryEntry['origin']
  readonly onProgress?: (progress: { done: number; total: number; name: string }) => void
  /** Ends it early: files that are looked at are finished, the others are left out of the report. */
  readonly signal?: AbortSignal
}

type Taken = { readonly entry: LibraryEntry; readonly fresh: boolean }

async function takeIn({ tools, library, origin }: ImportJob, file: CheckedFile): Promise<Result<Taken, MediaRefusal>> {
  const known = library.find(file.identity)
  if (known && library.isCurrent(known, file.identity)) {
    return ok({ entry: library.keep(file.identity, known, origin), fresh: false })
  }
  const probed = await probeMedia(tools, file)
  if (!probed.ok) return probed
  const isFresh = library.find(file.identity) === undefined
  return ok({ entry: library.keep(file.identity, probed.value, origin), fresh: isFresh })
}

async function importOne(job: ImportJob, path: string): Promise<ImportOutcome> {
  const name = displayName(path)
  const opened = await openChecked(path)
  if (!opened.ok) return { kind: 'refused', name, refusal: opened.problem }
  const taken = await takeIn(job, opened.value).catch(() => fail<MediaRefusal>('unreadable'))
  await opened.value.handle.close()
  if (!taken.ok) return { kind: 'refused', name, refusal: taken.problem }
  const { entry, fresh } = taken.value
  const { media_id, facts, warnings } = entry
  return { kind: 'imported', media_id, name: entry.name, facts, warnings, fresh }
}

/** What lies in a folder beside the media is nobody's mistake and not worth a word. */
const isWorthTelling = (outcome: ImportOutcome, { isFromFolder }: GivenFile) =>
  outcome.kind === 'imported' || !isFromFolder || !['unknown-type', 'not-a-file', 'folder'].includes(outcome.refusal)

/**
 * Takes files into the library, two at a time; the library is on the disk when the report is given.
 * @returns one outcome a file, in order; a file given twice, now or before, keeps its id
 */
export async function importFiles(job: ImportJob): Promise<ImportReport> {
  const files = await listFiles(job.paths)
  const queue = new PQueue({ concurrency: 2 })
  let done = 0
  const looked = await queue.addAll(
    files.map(file => async () => {
      if (job.signal?.aborted) return []
      const outcome = await importOne(job, file.path)
      done += 1
      job.onProgress?.({ done, total: files.length, name: outcome.name })
      return isWorthTelling(outcome, file) ? [outcome] : []
    }),
  )
  await job.library.flush()
  return { outcomes: looked.flat() }
}
