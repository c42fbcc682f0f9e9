import { BackRun } from '@renderer/features/player/painter/back-run'
import { FrameRun } from '@renderer/features/player/painter/frame-reader'
import { PictureStore } from '@renderer/features/player/painter/picture-store'
import type { VideoSampleSink } from 'mediabunny'
import { beforeEach, describe, expect, it, vi } from 'vitest'

const { open } = vi.hoisted(() => ({ open: vi.fn() }))
vi.mock('@renderer/features/player/painter/frame-reader', async original => ({
  ...(await original<object>()),
  OpenVideo: { open },
}))

const { ask } = vi.hoisted(() => ({ ask: vi.fn<typeof fetch>() }))
vi.mock('@renderer/features/player/painter/own-fetch', () => ({ ownFetch: ask }))

const sources = { a: { url: 'media://asset/a', isStill: false, frames: 'media://frame/a/' } }

/** Which pictures were drawn. */
const lastDrawn: number[] = []

/** A file of 30 pictures a second; samples count as open until they are closed. */
function video({ failAt = Infinity } = {}) {
  const opened = new Set<number>()
  let [runs, made] = [0, 0]
  const sink = {
    async *samples(from: number, to = Infinity) {
      runs += 1
      for (let at = Math.floor(from * 30); at < 300 && at / 30 < to; at += 1) {
        await Promise.resolve()
        if (made === failAt) {
          made += 1
          throw new Error('The decoder was taken away')
        }
        made += 1
        const id = made
        opened.add(id)
        yield {
          timestamp: at / 30,
          displayWidth: 2,
          displayHeight: 2,
          close: () => opened.delete(id),
          draw: () => lastDrawn.push(at),
        }
      }
    },
  } as unknown as VideoSampleSink
  const file = {
    from: (at: number) => new FrameRun(sink, 0, at),
    back: (at: number) => new BackRun(sink, 0, at),
    close: vi.fn(),
  }
  return { file, opened, runs: () => runs }
}

const soon = () => new Promise(resolve => setTimeout(resolve, 5))

beforeEach(() => {
  lastDrawn.length = 0
  ask.mockReset().mockRejectedValue(new Error('none'))
  open.mockReset()
})

describe('pictures of a film', () => {
  it('plays a file backwards a few pictures at a time, and holds only those', async () => {
    const { file, opened, runs } = video()
    open.mockResolvedValue(file)
    const drawn: number[] = []
    const store = new PictureStore(() => {})
    store.use(sources)
    for (let frame = 60; frame >= 30; frame -= 1) {
      const picture = await store.at('a', frame / 30 + 1e-4, 'shot1')
      picture?.draw({ drawImage() {} } as never, {} as never, {} as never)
      drawn.push(frame)
      expect(opened.size).toBeLessThanOrEqual(8)
    }
    expect(lastDrawn).toEqual(drawn)
    expect(runs()).toBeLessThanOrEqual(6)
    store.keepRuns([])
    await soon()
    expect(opened.size).toBe(0)
  })

  it('reads a file once for all who ask while it is being opened', async () => {
    const { file, opened, runs } = video()
    open.mockImplementation(() => soon().then(() => file))
    const store = new PictureStore(() => {})
    store.use(sources)
    await Promise.all([0, 0, 0].map(at => store.at('a', at, 'shot1')))
    expect(runs()).toBe(1)
    store.keepRuns([])
    await soon()
    expect(opened.size).toBe(0)
  })

  it('closes a picture that was read after its run was let go', async () => {
    const { file, opened } = video()
    const run = file.from(0)
    await run.at(0)
    const late = run.at(0.5)
    await Promise.resolve()
    void run.close()
    await late
    await soon()
    expect(opened.size).toBe(0)
  })

  it('begins anew where a decoder was taken away', async () => {
    const { file } = video({ failAt: 4 })
    open.mockResolvedValue(file)
    const store = new PictureStore(() => {})
    store.use(sources)
    await store.at('a', 0, 'shot1')
    expect(await store.at('a', 0.2, 'shot1')).toBeDefined()
  })

  it('asks again for a stand-in that failed, but not for every frame', async () => {
    let now = 0
    ask.mockImplementation(() => Promise.resolve(new Response(null, { status: 500 })))
    vi.stubGlobal('createImageBitmap', () => Promise.resolve({ width: 2, height: 2, close: () => {} }))
    const store = new PictureStore(
      () => {},
      () => now,
    )
    store.use({ a: { url: null, isStill: false, frames: 'media://frame/a/' } })
    for (const at of [0, 16, 1_000]) {
      now = at
      expect(await store.at('a', 0, 'shot1')).toBeUndefined()
    }
    expect(ask).toHaveBeenCalledOnce()
    now = 5_000
    ask.mockImplementation(() => Promise.resolve(new Response('a picture')))
    expect(await store.at('a', 0, 'shot1')).toBeDefined()
  })

  it('opens a file anew that was gone from the film meanwhile', async () => {
    const { file } = video()
    open.mockResolvedValueOnce(undefined).mockResolvedValueOnce(file)
    const store = new PictureStore(() => {})
    store.use(sources)
    expect(await store.at('a', 0, 'shot1')).toBeUndefined()
    store.use({})
    store.use(sources)
    expect(await store.at('a', 0, 'shot1')).toBeDefined()
    store.use({})
    await soon()
    expect(file.close).toHaveBeenCalledOnce()
  })
})
