import type { Context, Drawable } from '@renderer/features/player/painter/draw-look'
import { Painter } from '@renderer/features/player/painter/painter'
import type { PictureStore } from '@renderer/features/player/painter/picture-store'
import type { TextLayer } from '@renderer/features/player/painter/text-layer'
import type { FilmView } from '@shared/domain/film-view'
import type { Picture, PictureLook } from '@shared/domain/picture'
import { seconds } from '@shared/domain/time'
import { beforeEach, describe, expect, it, vi } from 'vitest'

const look: PictureLook = { fit: 'fill', focus: [0.5, 0.5], zoom: 1 }

function viewOf(picture: Picture, document: string): FilmView {
  const shots = [{ start: 0, frames: 90, picture, transition: null }]
  return {
    ...{ size: { width: 108, height: 192 }, fps: 30, frames: 90 },
    ...{ shots, logos: [], text: { document, borders: [0, 60] } },
  }
}

/** A canvas that only remembers what was done on it. */
class FakeCanvas {
  readonly done: string[] = []
  constructor(
    public width: number,
    public height: number,
  ) {}
  getContext() {
    return {
      ...{ canvas: this, fillStyle: 'black', globalAlpha: 1 },
      fillRect: () => this.done.push('ground'),
      drawImage: () => this.done.push('image'),
    }
  }
}

const picture: Drawable = { width: 108, height: 192, draw: onto => onto.drawImage(picture as never, 0, 0) }

/** A painter whose pictures are there when the test says so. */
function opened() {
  const waiting: (() => void)[] = []
  const at = vi.fn(() => new Promise<Drawable>(resolve => waiting.push(() => resolve(picture))))
  const draw = vi.fn()
  const pictures = { at, keepRuns() {} } as unknown as PictureStore
  const text = { draw, canvas: new FakeCanvas(108, 192) } as unknown as TextLayer
  const screen = new FakeCanvas(108, 192).getContext() as unknown as Context
  return { painter: new Painter(screen, pictures, text, true), at, draw, waiting }
}

beforeEach(() => {
  vi.stubGlobal('OffscreenCanvas', FakeCanvas)
})

describe('a painted frame', () => {
  const still: Picture = { kind: 'held', media: 'a', at: seconds(0), look }

  it('shows words that were changed while the frame before was being drawn', async () => {
    const { painter, draw, waiting } = opened()
    painter.show(viewOf(still, 'old'))
    const first = painter.paint(10)
    painter.show(viewOf(still, 'new'))
    waiting[0]?.()
    await first
    const second = painter.paint(10)
    waiting[1]?.()
    await second
    expect(draw.mock.lastCall?.[0]).toBe('new')
  })

  it('draws a still anew that was being drawn when it was to be forgotten', async () => {
    const { painter, at, waiting } = opened()
    painter.show(viewOf(still, ''))
    const first = painter.paint(10)
    painter.forget()
    waiting[0]?.()
    await first
    void painter.paint(10)
    expect(at).toHaveBeenCalledTimes(2)
  })
})
