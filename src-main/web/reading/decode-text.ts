const byMark: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

const charsetOf = (contentType: string) => /;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1]

/** What a document says of itself in its first bytes, which are readable in every charset that can say it. */
function declared(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1_024)).toString('latin1')
  const name =
    /<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)/i.exec(start)?.[1] ??
    /<meta[^>]*\scharset\s*=\s*["']?([^\s"'/>;]+)/i.exec(start)?.[1] ??
    /<meta[^>]*content\s*=\s*["'][^"'>]*charset=([^\s"';>]+)/i.exec(start)?.[1]
  // Its own words could be read one byte each, so it is no UTF-16, whatever it says.
  return name && /^utf-?16/i.test(name) ? 'utf-8' : name
}

function decoderOf(name: string) {
  try {
    return new TextDecoder(name)
  } catch {
    return undefined // A charset that nobody knows.
  }
}

const isUtf8 = (bytes: Uint8Array) => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/**
 * The text of bytes from the web: by their byte order mark, else by the header, else by what a page or a feed says of itself, else UTF-8
 * where they are that and Windows-1252 where not. Bytes that fit no character become U+FFFD.
 * @param contentType the header; '' where there was none
 */
export function decodeText(bytes: Uint8Array, contentType: string): string {
  const mark = byMark.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0]
  const names = [mark, charsetOf(contentType), declared(bytes)].filter(name => name !== undefined)
  for (const name of names) {
    const decoder = decoderOf(name)
    if (decoder) return decoder.decode(bytes)
  }
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes)
}
