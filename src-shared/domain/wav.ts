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
