import type { mediaKinds } from '@shared/domain/media'

/** What a file's first bytes say it is. `kind` is a first guess: a film's container may hold sound alone. */
export type Sniffed = { readonly kind: (typeof mediaKinds)[number]; readonly demuxer: string }

/** How many of a file's first bytes `sniff` wants to see. */
export const sniffedBytes = 4_096

type Bytes = Uint8Array
type Rule = Sniffed & { readonly matches: (bytes: Bytes) => boolean }

const wordAt = (bytes: Bytes, at: number, length = 4) => String.fromCharCode(...bytes.subarray(at, at + length))
const starts = (...words: string[]) => {
  const [length = 0] = words.map(word => word.length)
  return (bytes: Bytes) => words.includes(wordAt(bytes, 0, length))
}
const riff = (form: string) => (bytes: Bytes) =>
  ['RIFF', 'RF64'].includes(wordAt(bytes, 0)) && wordAt(bytes, 8) === form

const boxes = ['ftyp', 'moov', 'mdat', 'free', 'wide', 'skip', 'pnot']
// Photographs of phones and cameras share the film's container; FFmpeg 5.1 cannot read them.
const pictureBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis', 'crx ']
const isFilm = (bytes: Bytes) =>
  boxes.includes(wordAt(bytes, 4)) && !(wordAt(bytes, 4) === 'ftyp' && pictureBrands.includes(wordAt(bytes, 8)))

const pngSignature = '\x89PNG\r\n\x1a\n'
const isAnimatedPng = (bytes: Bytes) =>
  starts(pngSignature)(bytes) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('acTL')

/** Eleven set bits, then MPEG layer III with a bit rate and a sample rate that exist. */
const isMp3Frame = ([first, second = 0, third = 0]: Bytes) =>
  first === 0xff && (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08 && third >> 4 !== 15 && (third & 0x0c) !== 0x0c
const isAdts = ([first, second = 0]: Bytes) => first === 0xff && (second & 0xf6) === 0xf0

/** Packets of 188 bytes; cameras put four bytes of time before each. */
const isTransportStream = (bytes: Bytes) => [0, 4].some(at => bytes[at] === 0x47 && bytes[at + 188 + at] === 0x47)

/** "BM" alone is two letters of any text: the header's length and its empty fields must fit too. */
const isBitmap = (bytes: Bytes) =>
  wordAt(bytes, 0, 2) === 'BM' &&
  [6, 7, 8, 9, 15, 16, 17].every(at => bytes[at] === 0) &&
  [12, 40, 52, 56, 64, 108, 124].includes(bytes[14] ?? 0)

const rules: readonly Rule[] = [
  { demuxer: 'mov', kind: 'video', matches: isFilm },
  { demuxer: 'matroska', kind: 'video', matches: starts('\x1a\x45\xdf\xa3') },
  { demuxer: 'avi', kind: 'video', matches: riff('AVI ') },
  { demuxer: 'wav', kind: 'audio', matches: riff('WAVE') },
  { demuxer: 'webp_pipe', kind: 'image', matches: riff('WEBP') },
  { demuxer: 'apng', kind: 'video', matches: isAnimatedPng },
  { demuxer: 'png_pipe', kind: 'image', matches: starts(pngSignature) },
  { demuxer: 'jpeg_pipe', kind: 'image', matches: starts('\xff\xd8\xff') },
  { demuxer: 'gif', kind: 'video', matches: starts('GIF87a', 'GIF89a') },
  { demuxer: 'ogg', kind: 'audio', matches: starts('OggS') },
  { demuxer: 'flac', kind: 'audio', matches: starts('fLaC') },
  { demuxer: 'mp3', kind: 'audio', matches: starts('ID3') },
  { demuxer: 'aac', kind: 'audio', matches: isAdts },
  { demuxer: 'mp3', kind: 'audio', matches: isMp3Frame },
  { demuxer: 'mpegts', kind: 'video', matches: isTransportStream },
  { demuxer: 'bmp_pipe', kind: 'image', matches: isBitmap },
]

/**
 * Tells a media file by its first 4,096 bytes, never by its name.
 * @returns FFmpeg's name of the demuxer to force, or undefined for what we do not take
 */
export function sniff(bytes: Uint8Array): Sniffed | undefined {
  const rule = rules.find(({ matches }) => matches(bytes))
  return rule && { kind: rule.kind, demuxer: rule.demuxer }
}
