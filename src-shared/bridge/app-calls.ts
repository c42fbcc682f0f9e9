import { z } from 'zod'
import { Assembly } from '../domain/assembly'
import { ImportReport } from './media-calls'

/** What the app runs on, for the about box and for telling what is missing. */
export const About = z.strictObject({
  version: z.string(),
  electron: z.string(),
  platform: z.enum(['linux', 'mac', 'windows']),
  /** null when no FFmpeg was found. */
  ffmpeg: z
    .strictObject({ version: z.string(), licence: z.enum(['GPL', 'LGPL', 'nonfree']), missing: z.array(z.string()) })
    .nullable(),
})
export type About = z.infer<typeof About>

export const appCalls = {
  'app.about': { input: z.strictObject({}), output: About, problem: z.never() },
  /** Takes the sample's files into the library. `assembly` names them by MediaId. */
  'app.open-sample': {
    input: z.strictObject({}),
    output: z.strictObject({ assembly: Assembly, report: ImportReport }),
    problem: z.strictObject({ kind: z.literal('sample-missing') }),
  },
  /** Writes a line about something that went wrong in the page to the log. */
  'app.log': {
    input: z.strictObject({ level: z.enum(['info', 'warn', 'error']), message: z.string().max(4_000) }),
    output: z.strictObject({}),
    problem: z.never(),
  },
  /** The page has written all it holds; the window may close. */
  'app.flushed': { input: z.strictObject({}), output: z.strictObject({}), problem: z.never() },
}

export const appEvents = {
  /** The app is about to quit and waits a moment for `app.flushed`. */
  'app.quitting': z.strictObject({}),
}
