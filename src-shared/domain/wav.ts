import { bytesASample, recordingRate } from './recording'

export const wavHeaderBytes = 44

const letters = (view: DataView, at: number, text: string) =>
  [...text].forEach((letter, index) => {
    view.setUint8(at + index, letter.charCodeAt(0))
  })

/**
 * The 44 bytes before a recording's samples in a WAV file.
 * @param bytes how many bytes of samples follow
 */
export function wavHeader(bytes: number): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(wavHeaderBytes)
  const view = new DataView(header.buffer)
  letters(view, 0, 'RIFF')
  view.setUint32(4, wavHeaderBytes - 8 + bytes, true)
  letters(view, 8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, recordingRate, true)
  view.setUint32(28, recordingRate * bytesASample, true)
  view.setUint16(32, bytesASample, true)
  view.setUint16(34, 8 * bytesASample, true)
  letters(view, 36, 'data')
  view.setUint32(40, bytes, true)
  return header
}

const wordAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map(offset => view.getUint8(at + offset)))

/**
 * A WAV file whose header says how long it is. Who sends one while it is made does not know that yet, and leaves the sizes open; players
 * then take it for hours long. Anything else comes back as it is.
 */
export function withRightSizes(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < wavHeaderBytes || wordAt(view, 0) !== 'RIFF' || wordAt(view, 8) !== 'WAVE') return bytes
  let at = 12
  while (at + 8 <= bytes.length && wordAt(view, at) !== 'data') at += 8 + view.getUint32(at + 4, true)
  if (at + 8 > bytes.length || at + 8 + view.getUint32(at + 4, true) <= bytes.length) return bytes
  const right = bytes.slice()
  const sizes = new DataView(right.buffer)
  sizes.setUint32(4, bytes.length - 8, true)
  sizes.setUint32(at + 4, bytes.length - at - 8, true)
  return right
}
