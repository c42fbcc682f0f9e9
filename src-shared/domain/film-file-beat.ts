import { z } from 'zod'
import { FileBeat1, FileClip1, MediaKey } from './film-file-version-1'
import { motions } from './still-motion'
import { Seconds } from './time'
import { titleKinds } from './title'

const FileClip = FileClip1.extend({
  motion: z.enum(motions).default('push').describe('How a still picture moves; other pictures stay as they are.'),
})

const FileTitle = z.strictObject({
  kind: z.enum(titleKinds).default('title'),
  text: z.string().max(200),
  line: z.string().max(200).default('').describe('Stands smaller under the text.'),
  from: Seconds.prefault(0),
  to: Seconds.optional().describe("To the beat's end when left out."),
})

/** One beat as a project file tells it; times in seconds. */
export const FileBeat = FileBeat1.extend({
  clips: z.array(FileClip).max(50).default([]),
  titles: z.array(FileTitle).max(20).default([]).describe('Words over the picture, in seconds of the beat.'),
})

/** The name of a media that is a logo. */
export const LogoKey = MediaKey.describe('A picture; what is see-through in it stays so.')
