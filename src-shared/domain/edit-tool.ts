import type { EditTool } from './video-asset'

/** What each program leaves in names and inside of its files. `Descript` is not the beginning of "description". */
const signs: readonly (readonly [EditTool, RegExp])[] = [
  ['CapCut', /capcut/i],
  ['Descript', /descript(?!i)/i],
  ['RunwayML', /runway|(?<![a-z0-9])gen-?[234](?![0-9])/i],
]

/** Which program seems to have made a file, by a text such as its name; null when nothing tells. */
export const guessEditTool = (text: string): EditTool | null => signs.find(([, sign]) => sign.test(text))?.[0] ?? null

/** The same by what stands inside a file: only whole names, for two letters are found in any bytes. */
export const guessEditToolInside = (bytes: string): EditTool | null =>
  /capcut/i.test(bytes)
    ? 'CapCut'
    : /descript(?!i)/i.test(bytes)
      ? 'Descript'
      : /runwayml/i.test(bytes)
        ? 'RunwayML'
        : null
