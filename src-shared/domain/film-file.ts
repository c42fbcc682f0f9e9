import { z } from 'zod'
import type { Assembly } from './assembly'
import { type Fault, faultOf } from './film-file-fault'
import { checkLinks } from './film-file-links'
import { FilmFile1 } from './film-file-version-1'
import { FileBeat2, FileClip2, FileLogo2, FilmFile2, toVersion2 } from './film-file-version-2'
import { jsonFault } from './json-fault'
import { mostOverlays } from './overlay'
import { fail, ok, type Result } from './result'
import { Seconds } from './time'

const FileOverlay = FileClip2.extend({
  at: Seconds.prefault(0).describe('Where it begins, in seconds of the beat.'),
  volume: FileClip2.shape.volume.unwrap().default(0).describe("Volume of the clip's own sound."),
})

const FileBeat = FileBeat2.extend({
  over: z
    .array(FileOverlay)
    .max(mostOverlays)
    .default([])
    .describe("B-roll: shown over the beat's own clips, which go on and are heard. A later one lies above."),
  logo: FileLogo2.extend({
    to: Seconds.optional().describe("Seconds of the beat; to the beat's end when left out."),
  })
    .optional()
    .describe("Lies over this beat alone, in place of the film's in the same corner."),
})

/** The project file, version 3: a film as a text file that people and programs can write. Times in seconds. */
export const FilmFile = FilmFile2.extend({
  beatreel: z.literal(3),
  beats: z.array(FileBeat).min(1).max(300),
})
export type FilmFile = z.infer<typeof FilmFile>

/** A file of version 2 told as version 3: nothing lies over its beats. */
const withOverlays = z.transform(({ beats, ...file }: FilmFile2): FilmFile => {
  return { ...file, beatreel: 3, beats: beats.map(beat => ({ ...beat, over: [] })) }
})

/** What reads a file of a version; of one that is not known, what says so and looks at the rest as if it were today's. */
const readers = {
  1: FilmFile1.pipe(z.transform(toVersion2)).pipe(withOverlays),
  2: FilmFile2.pipe(withOverlays),
  3: FilmFile,
  unknown: FilmFile.extend({ beatreel: z.literal([1, 2, 3]) }).transform(file => ({ ...file, beatreel: 3 as const })),
}

function readerOf(json: unknown): (typeof readers)[keyof typeof readers] {
  const version: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, 'beatreel') : undefined
  return version === 1 || version === 2 || version === 3 ? readers[version] : readers.unknown
}

/**
 * Reads a project file's text, of any version. Every fault comes back at once, each with its place in the file:
 * of the JSON (then only the first, since nothing after it can be read), of single fields, and of fields that do not go together.
 */
export function readFilmFile(text: string): Result<FilmFile, Fault[]> {
  const bare = text.replace(/^\ufeff/u, '')
  const broken = jsonFault(bare)
  if (broken) return fail([broken])
  const json: unknown = JSON.parse(bare)
  const read = readerOf(json).safeParse(json)
  const fields = read.success ? [] : read.error.issues.flatMap(issue => faultOf(issue, json))
  const faults = [...fields, ...checkLinks(json)]
  return read.success && faults.length === 0 ? ok(read.data) : fail(faults)
}

/** The film that a project file tells of; media are named by their keys in `media`. A file has no language: it is read as English. */
export function assemblyOfFile(file: FilmFile): Assembly {
  const { title, format, fps, captions, loudness, music = null, logo, endCard } = file
  const beats = file.beats.map(({ seconds = null, captions: exact = null, voice, clips, titles, over, ...beat }) => ({
    ...beat,
    seconds: seconds === null ? null : Seconds.parse(seconds),
    voice: voice ? openEnded(voice) : null,
    clips: clips.map(openEnded),
    captions: exact,
    titles: titles.map(openEnded),
    over: over.map(openEnded),
    logo: beat.logo ? openEnded(beat.logo) : null,
  }))
  return {
    ...{ title, format, fps, beats, captions, music, loudness },
    logo: logo ? openEnded(logo) : null,
    endCard: endCard ? { ...endCard, logo: endCard.logo ?? null } : null,
    language: 'en',
  }
}

/** null where a stretch has no end of its own. */
const openEnded = <T extends { readonly to?: Seconds | undefined }>(use: T) => ({ ...use, to: use.to ?? null })
