import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import { importFiles } from '@main/media/import'
import { Library } from '@main/media/library'
import { ImportReport } from '@shared/bridge/media-calls'
import { beforeAll, expect, test } from 'vitest'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { makeRedBlueFilm, makeStill, makeTone } from '../support/small-media'

const folder = makeFolder('mutation')
const names = ['film.mp4', 'still.png', 'tone.mp3'] as const
let tools: FfmpegTools
beforeAll(async () => {
  tools = await ffmpegTools()
  makeRedBlueFilm(tools.ffmpeg, join(folder, 'film.mp4'))
  makeStill(tools.ffmpeg, join(folder, 'still.png'))
  makeTone(tools.ffmpeg, join(folder, 'tone.mp3'))
})

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Mutation = (bytes: Buffer, random: () => number) => Buffer
const place = (bytes: Buffer, random: () => number) => Math.floor(random() * (bytes.length - 4))
const flip =
  (share: number, within: number): Mutation =>
  (bytes, random) => {
    const reach = Math.min(bytes.length, within)
    for (let count = Math.ceil(reach * share); count > 0; count--) bytes[Math.floor(random() * reach)] = random() * 256
    return bytes
  }

const mutations: Record<string, Mutation> = {
  'bytes flipped everywhere': flip(0.01, Number.POSITIVE_INFINITY),
  'bytes flipped in the head': flip(0.02, 1_000),
  'cut short': (bytes, random) => bytes.subarray(0, place(bytes, random) + 4),
  'a block doubled': (bytes, random) => {
    const at = place(bytes, random)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - 500))])
  },
  'a field set to its limits': (bytes, random) => {
    const limits = [0, 1, 0x7fffffff, 0xffffffff]
    for (let count = 0; count < 8; count++)
      bytes.writeUInt32BE(limits[Math.floor(random() * 4)] ?? 0, Math.floor(place(bytes, random) * random() ** 3))
    return bytes
  },
}

test.each(Object.keys(mutations))('%s: every file is taken or refused, none stops the rest', async kind => {
  const paths = names.flatMap((name, index) =>
    [1, 2, 3, 4].map(seed => {
      const mutated = mutations[kind]?.(Buffer.from(readFileSync(join(folder, name))), randomFrom(seed * 100 + index))
      const path = join(folder, `${kind} ${seed} ${name}`)
      writeFileSync(path, mutated ?? '')
      return path
    }),
  )
  const library = await Library.open(join(makeFolder('library'), 'library.json'))
  const report = await importFiles({ tools, library, paths, origin: 'drop' })
  expect(report.outcomes).toHaveLength(paths.length)
  expect(ImportReport.safeParse(report).error).toBeUndefined()
  const reasons = report.outcomes.map(outcome => (outcome.kind === 'refused' ? outcome.refusal : 'imported'))
  expect(['imported', 'damaged', 'unknown-type', 'nothing-to-play', 'too-large']).toEqual(
    expect.arrayContaining(reasons),
  )
})
