import { z } from 'zod'

/** A script of 300 full beats as Markdown has under a million characters; subtitles add their times. */
const longestText = 4_000_000

export const scriptCalls = {
  /**
   * Asks where to keep a text and writes it there. `name` is the one that the dialog offers. What became of it: `saved` under the name
   * that the user gave, or `cancelled`.
   */
  'script.save-text': {
    input: z.strictObject({
      name: z.string().max(200),
      kind: z.enum(['txt', 'md', 'srt', 'vtt', 'json', 'csv', 'ics']),
      text: z.string().max(longestText),
    }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('saved'), name: z.string() }),
      z.strictObject({ kind: z.literal('cancelled') }),
    ]),
    problem: z.strictObject({ kind: z.enum(['disk-full', 'not-writable']) }),
  },
}
