import { z } from 'zod'
import { MediaId } from '../domain/ids'
import { MediaFacts, MediaRefusal, MediaWarning } from '../domain/media'

/** One file that the user gave: taken, or refused with the reason. `fresh` is false for a file that was in the library already. */
export const ImportOutcome = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('imported'),
    media_id: MediaId,
    name: z.string(),
    facts: MediaFacts,
    warnings: z.array(MediaWarning),
    fresh: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('refused'), name: z.string(), refusal: MediaRefusal }),
])
export type ImportOutcome = z.infer<typeof ImportOutcome>

/** What became of each file, in the order given; folders are opened and their media files stand in name order. */
export const ImportReport = z.strictObject({ outcomes: z.array(ImportOutcome) })
export type ImportReport = z.infer<typeof ImportReport>

export const mediaCalls = {
  /** Asks the user for files, or for folders of them, in a system dialog and takes them in. An empty report when the dialog is closed. */
  'media.pick': {
    input: z.strictObject({ what: z.enum(['files', 'folder']) }),
    output: ImportReport,
    problem: z.never(),
  },
  /** Which of the media that the library knows cannot be found on the disk now. */
  'media.missing': { input: z.strictObject({}), output: z.array(MediaId), problem: z.never() },
  /** Shows a media in the system's file manager. */
  'media.reveal': {
    input: z.strictObject({ media_id: MediaId }),
    output: z.strictObject({}),
    problem: z.strictObject({ kind: z.literal('media-missing') }),
  },
}

export const mediaEvents = {
  /** How far an import has come; `name` is the file just looked at. */
  'media.importing': z.strictObject({ done: z.int(), total: z.int(), name: z.string() }),
}
