/** Characters that a file name must not hold on some system, and those that turn text around on the screen. */
const refused = /[\p{Control}\p{Surrogate}\u202a-\u202e\u2066-\u2069\u200e\u200f/\\:*?"<>|]/gu
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu
const mostBytes = 180

/** Bytes of a code point in UTF-8. */
function utf8Bytes(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4
}

/** Cut on a code point's border, so that suffixes still fit in the 255 bytes that file systems allow. */
function cutToBytes(text: string, most: number): string {
  let bytes = 0
  let kept = ''
  for (const character of text) {
    bytes += utf8Bytes(character)
    if (bytes > most) break
    kept += character
  }
  return kept
}

/** A title as the name of a file, without ending: one path component that every system takes. Never empty; the same when done twice. */
export function filmName(title: string): string {
  const plain = title
    .replace(refused, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[.\- ]+/u, '')
  const cut = cutToBytes(plain, mostBytes).replace(/[. ]+$/u, '')
  const named = devices.test(cut) ? cutToBytes(`film ${cut}`, mostBytes).replace(/[. ]+$/u, '') : cut
  return named === '' ? 'film' : named
}

/** The name a film takes when others have it already: `name.mp4`, `name (2).mp4`, … `turn` counts from 1. */
export const filmFileName = (name: string, turn: number): string =>
  turn === 1 ? `${name}.mp4` : `${name} (${turn}).mp4`
