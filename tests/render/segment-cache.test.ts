import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { SegmentCache } from '@main/render/segment-cache'
import { seconds } from '@shared/domain/time'
import { describe, expect, test } from 'vitest'
import { bundleTool } from '../../scripts/steps/bundle-tool.mjs'
import { randomFrom } from '../fuzz/random'
import { anAssembly, anAssemblyBeat } from '../support/builders'
import { makeFolder } from '../support/ffmpeg-tools'
import { frameDigests, makeFilm } from '../support/small-film'

const hasRoom = async () => true

/** A cache with pieces of a thousand bytes in it, the first used longest ago. */
function cacheOf(...names: string[]) {
  const folder = makeFolder('cache')
  for (const [index, name] of names.entries()) {
    writeFileSync(join(folder, name), name.repeat(1_000).slice(0, 1_000))
    utimesSync(join(folder, name), 1_000 + index, 1_000 + index)
  }
  return { folder, cache: new SegmentCache(folder, hasRoom) }
}

test.each([
  [true, ['a.mp4']],
  [false, []],
])('where the disk has room to spare (%s), %j is kept', async (room, kept) => {
  const [folder, made] = [makeFolder('cache'), join(makeFolder('made'), 'a.mp4')]
  writeFileSync(made, 'a piece')
  await new SegmentCache(folder, async () => room).keep('a.mp4', made)
  expect(readdirSync(folder)).toEqual(kept)
})

describe('pieces that were made together', () => {
  const made = () => {
    const folder = makeFolder('made')
    return ['a', 'b', 'c'].map(key => {
      writeFileSync(join(folder, key), `piece ${key}`)
      return { key, path: join(folder, key) }
    })
  }

  test('are kept under their names, and leave nothing beside them', async () => {
    const { folder, cache } = cacheOf('b')
    await cache.keepTogether(made())
    expect(readdirSync(folder).sort()).toEqual(['a', 'b', 'c'])
    expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('piece b')
  })

  test('are all there after a crash that came while they got their names', async () => {
    const { folder, cache } = cacheOf('a')
    const whole = join(folder, 'whole-1')
    mkdirSync(whole)
    for (const key of ['b', 'c']) writeFileSync(join(whole, key), `piece ${key}`)
    await Promise.all([cache.finishKeeping(), new SegmentCache(folder, hasRoom).finishKeeping()])
    expect(readdirSync(folder).sort()).toEqual(['a', 'b', 'c'])
  })

  test('are not there at all after one that came before, and the sweep clears away what is left', async () => {
    const { folder, cache } = cacheOf('a')
    const part = join(folder, 'together.part-1')
    mkdirSync(part)
    writeFileSync(join(part, 'b'), 'piece b')
    await cache.finishKeeping()
    expect(await cache.has('b')).toBe(false)
    utimesSync(part, 1_000, 1_000)
    await cache.sweep(10_000)
    expect(readdirSync(folder)).toEqual(['a'])
  })

  test('are kept where nothing was ever kept before', async () => {
    const folder = join(makeFolder('home'), 'cache')
    await new SegmentCache(folder, async path => existsSync(path)).keepTogether(made())
    expect(readdirSync(folder).sort()).toEqual(['a', 'b', 'c'])
  })

  test('are not kept where the disk has no room to spare', async () => {
    const folder = makeFolder('cache')
    await new SegmentCache(folder, async () => false).keepTogether(made())
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('the sweep', () => {
  test('lets go of what was used longest ago, down to its bound, and taking is using', async () => {
    const { folder, cache } = cacheOf('a', 'b', 'c', 'd')
    expect(await cache.take('a', join(makeFolder('taken'), 'a'))).toBe(true)
    await cache.sweep(2_500)
    expect(readdirSync(folder).sort()).toEqual(['a', 'd'])
  })

  test('lets go of parts that a crash left, but not of those that may be under way', async () => {
    const { folder, cache } = cacheOf('a', 'b.part-1')
    writeFileSync(join(folder, 'c.part-2'), 'under way')
    await cache.sweep(10_000)
    expect(readdirSync(folder).sort()).toEqual(['a', 'c.part-2'])
  })

  test('never spoils a piece that is being taken: it is had whole, or not at all', async () => {
    const taken = makeFolder('taken')
    for (let turn = 0; turn < 60; turn += 1) {
      const { cache } = cacheOf('a')
      const to = join(taken, String(turn))
      const [isTaken] = await Promise.all([cache.take('a', to), cache.sweep(0)])
      expect(existsSync(to) ? readFileSync(to, 'utf8').length : 0).toBe(isTaken ? 1_000 : 0)
    }
  })
})

test('two films made at once on one cache come out alike, and leave it whole for the third', async () => {
  const folder = makeFolder('cache')
  const captions = { mode: 'off', style: 'pop', position: 0.5 } as const
  const beats = ['one', 'two', 'three'].map(id => anAssemblyBeat(id, { seconds: seconds(0.2) }))
  const film = () =>
    makeFilm(anAssembly(beats, { format: 'square', captions }), {}, { cache: new SegmentCache(folder, hasRoom) })
  const [first, second] = await Promise.all([film(), film()])
  const third = await film()
  expect(third.made.reused).toBe(3)
  const digests = [first, second, third].map(({ tools, film: path }) => frameDigests(tools, path).join())
  expect(new Set(digests).size).toBe(1)
  expect(readdirSync(folder).filter(name => name.includes('.part'))).toEqual([])
}, 300_000)

// Another file system than the piece's, so that it must be copied: a second name would be there at once.
test.runIf(existsSync('/dev/shm'))(
  'a process killed while it keeps pieces leaves none half under its name',
  async () => {
    const piece = join(makeFolder('made'), 'piece')
    const whole = Buffer.alloc(4_000_000, 'all of a piece ')
    writeFileSync(piece, whole)
    const tool = await bundleTool('tests/fuzz/keep-for-ever.ts', 'out/fuzz')
    const random = randomFrom(1)
    for (let kill = 0; kill < 5; kill += 1) {
      const folder = mkdtempSync('/dev/shm/beatreel-cache-')
      const child = spawn(process.execPath, [tool, folder, piece], { stdio: ['ignore', 'pipe', 'ignore'] })
      await new Promise(begun => child.stdout.once('data', begun))
      await wait(20 + random() * 200)
      child.kill('SIGKILL')
      await new Promise(gone => child.once('close', gone))
      const kept = readdirSync(folder).filter(name => !name.includes('.part'))
      const spoilt = kept.filter(name => !readFileSync(join(folder, name)).equals(whole))
      rmSync(folder, { recursive: true })
      expect(spoilt).toEqual([])
    }
  },
  120_000,
)
