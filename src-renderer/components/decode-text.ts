const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

function decodeFatally(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Signs that no text holds but line ends, tabs and page breaks. */
const binary = /(?![\t-\r])\p{Cc}/u

/** The text of a file in UTF-8, UTF-16 with its mark, or Windows-1252 as older editors wrote; null for what is no text. */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = marks.find(mark => mark.bytes.every((byte, at) => bytes[at] === byte))
  const text = marked
    ? decodeFatally(bytes, marked.encoding)
    : (decodeFatally(bytes, 'utf-8') ?? new TextDecoder('windows-1252').decode(bytes))
  return text === null || binary.test(text) ? null : text
}
