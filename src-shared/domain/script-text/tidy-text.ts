/** Ends of lines on every system, and the characters that stand for one. */
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu
/** Unicode's own non-characters, which no text holds, and what no file of text should: control characters, half characters. */
const noCharacters = /[\ufdd0-\ufdef\ufffe\uffff]|[\p{Cc}\p{Cs}]/gu

/** A text with one kind of line end, without a byte order mark and without characters that cannot be shown. */
export function plainLines(text: string): string {
  return text
    .replace(/^\ufeff/u, '')
    .replace(lineEnds, '\n')
    .replace(noCharacters, sign => (sign === '\n' || sign === '\t' ? sign : ''))
}

/** A beat's words as files carry them: single spaces, no space around line ends, at most one empty line in a row, none at the ends. */
export function tidyText(text: string): string {
  return plainLines(text)
    .split('\n')
    .map(line => line.replace(/[ \t]+/gu, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}
