import { below, pick, type Random } from './random'

type Mutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer

/** Where the parts of containers and pictures begin: boxes (their length stands before the name), chunks, elements, markers. */
const boxWords = 'ftyp moov mdat free trak mdia minf stbl stts stsc stsz stco udta edts'.split(' ')
const otherWords = ['RIFF', 'LIST', 'movi', 'idx1', 'fmt ', 'data', 'IHDR', 'IDAT', 'IEND', 'VP8 ']
const marks = ['1f43b675', '1654ae6b', '1549a966', 'ffda', 'ffc0', '21f904', '2c0000'].map(hex =>
  Buffer.from(hex, 'hex'),
)

function placesOf(bytes: Buffer, word: Buffer | string): number[] {
  const places: number[] = []
  for (let at = bytes.indexOf(word, 0, 'latin1'); at >= 0; at = bytes.indexOf(word, at + 1, 'latin1')) places.push(at)
  return places
}

function bordersOf(bytes: Buffer): number[] {
  const boxes = boxWords.flatMap(word => placesOf(bytes, word).map(at => at - 4))
  return [...boxes, ...[...otherWords, ...marks].flatMap(word => placesOf(bytes, word))].filter(at => at > 0)
}

/** From one byte in ten thousand to one in fifty, few as often as many. */
const flippedShare = (random: Random) => 0.0001 * 200 ** random()

function flip(bytes: Buffer, reach: number, random: Random): Buffer {
  for (let count = Math.ceil(reach * flippedShare(random)); count > 0; count -= 1)
    bytes[below(reach, random)] = below(256, random)
  return bytes
}

const block = (bytes: Buffer, random: Random) => {
  const from = below(bytes.length, random)
  return { from, to: from + 1 + below(Math.ceil(bytes.length / 4), random) }
}

const limits = [0, 1, 0x7fffffff, 0xffffffff]

/** What happens to files on bad disks, cut-off downloads and in the hands of people who mean harm. */
const mutations: Record<string, Mutation> = {
  'bytes flipped': (bytes, random) => flip(bytes, bytes.length, random),
  'bytes of the head flipped': (bytes, random) => flip(bytes, Math.min(bytes.length, 256 << below(5, random)), random),
  'cut at a step': (bytes, random) => bytes.subarray(0, 1 + 512 * below(Math.ceil(bytes.length / 512), random)),
  'cut at a border': (bytes, random) => bytes.subarray(0, pick([...bordersOf(bytes), bytes.length >> 1], random)),
  'a block doubled': (bytes, random) => {
    const { from, to } = block(bytes, random)
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
  },
  'a block dropped': (bytes, random) => {
    const { from, to } = block(bytes, random)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  },
  'fields set to their limits': (bytes, random) => {
    // Most of what a field can break lies at a border or near the front.
    for (let count = 1 + below(8, random); count > 0; count -= 1) {
      const near = pick([...bordersOf(bytes), 0], random) + below(24, random)
      const anywhere = below(bytes.length, random)
      const at = Math.min(random() < 0.6 ? near : anywhere, bytes.length - 4)
      bytes.writeUInt32BE(pick(limits, random), Math.max(0, at))
    }
    return bytes
  },
  'spliced with another': (bytes, random, other) =>
    Buffer.concat([
      bytes.subarray(0, pick([...bordersOf(bytes), below(bytes.length, random)], random)),
      other.subarray(pick([...bordersOf(other), below(other.length, random)], random)),
    ]),
}

export const damageKinds = Object.keys(mutations)

/** A damaged copy of a file. The same random numbers give the same damage. @param other what it may be spliced with */
export function damage(
  whole: Buffer,
  other: Buffer,
  random: Random,
): { readonly kind: string; readonly bytes: Buffer } {
  const kind = pick(damageKinds, random)
  const bytes = mutations[kind]?.(Buffer.from(whole), random, other) ?? whole
  return { kind, bytes: bytes.length > 0 ? bytes : Buffer.from([0]) }
}
