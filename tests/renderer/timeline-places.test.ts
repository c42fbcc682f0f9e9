import { filmTime, rulerTicks } from '@renderer/features/timeline/ruler-ticks'
import {
  fitZoom,
  frameAt,
  isInSight,
  laneStart,
  pixelsOf,
  roomAtEnd,
  scrollAfterZoom,
  scrollToShow,
  sightOf,
  sliderOf,
  withinZooms,
  zoomOfSlider,
  zoomRange,
} from '@renderer/features/timeline/scale'
import { loudnessOver } from '@renderer/features/timeline/sound-shape'
import { stripSlots } from '@renderer/features/timeline/strip-slots'
import { describe, expect, test } from 'vitest'

describe('places on the lane', () => {
  test('a frame and its pixels lead to each other at any zoom', () => {
    for (const zoom of [3, 41.7, 480]) {
      for (const frame of [0, 1, 299, 5_400]) expect(frameAt(pixelsOf(frame, zoom, 30), zoom, 30)).toBe(frame)
    }
  })

  test('a place before the film is its first frame', () => {
    expect(frameAt(-20, 40, 30)).toBe(0)
  })

  test('the whole film fits with room to take hold of its end', () => {
    expect(pixelsOf(900, fitZoom(1_096, 30), 30)).toBeCloseTo(1_096 - laneStart - roomAtEnd)
  })

  test('what is under the pointer stays there when the zoom changes', () => {
    const left = scrollAfterZoom(500, 200, 50, 100)
    expect((left + 200) / 100).toBe((500 + 200) / 50)
  })

  test('the slider goes from the widest look to the closest and back', () => {
    const range = zoomRange(1_000, 60, 30)
    expect(zoomOfSlider(0, range)).toBeCloseTo(range.least)
    expect(zoomOfSlider(1, range)).toBeCloseTo(range.most)
    expect(sliderOf(zoomOfSlider(0.37, range), range)).toBeCloseTo(0.37)
    expect(withinZooms(1e9, range)).toBe(range.most)
  })

  test('little scrolling draws nothing anew, and what is drawn holds what is in sight', () => {
    expect(sightOf(600, 900)).toEqual(sightOf(610, 900))
    const sight = sightOf(1_700, 900)
    expect(isInSight(sight, 1_700, 2_600)).toBe(true)
    expect(sight.from).toBeLessThanOrEqual(1_700)
    expect(sight.to).toBeGreaterThanOrEqual(2_600)
    expect(isInSight(sight, 0, sight.from - 1)).toBe(false)
  })

  test('a place that leaves on the right turns a page, one in sight moves nothing', () => {
    expect(scrollToShow(500, 0, 1_000)).toBeNull()
    expect(scrollToShow(1_200, 0, 1_000)).toBe(1_152)
    expect(scrollToShow(100, 500, 1_000)).toBe(0)
  })
})

describe('the ruler', () => {
  test('tells minutes, seconds and frames, hours only where there are any', () => {
    expect(filmTime(7 * 30 + 12, 30)).toBe('00:07:12')
    expect(filmTime(3_600 * 25, 25)).toBe('1:00:00:00')
  })

  test('labels stay apart at every zoom, and stay where they are when the lane scrolls', () => {
    for (const zoom of [0.5, 2, 20, 120, 480]) {
      const labels = rulerTicks({ from: 0, to: 4_000 }, zoom, 30).filter(tick => tick.label !== null)
      for (const [index, tick] of labels.entries()) {
        const before = labels[index - 1]
        if (before) expect(pixelsOf(tick.frame - before.frame, zoom, 30)).toBeGreaterThanOrEqual(76)
      }
      const further = rulerTicks({ from: 512, to: 4_000 }, zoom, 30).filter(tick => tick.label !== null)
      const frames = labels.map(tick => tick.frame)
      expect(further.slice(0, 3).every(tick => frames.includes(tick.frame) || tick.frame > (frames.at(-1) ?? 0))).toBe(
        true,
      )
    }
  })

  test('closest, every frame has its tick', () => {
    expect(rulerTicks({ from: 0, to: 320 }, 480, 30).map(tick => tick.frame)).toContain(7)
  })
})

describe('pictures of a clip', () => {
  const strip = { from: 1, speed: 1, duration: 60, left: 0, width: 400, picture: 40 }
  const sight = { from: 0, to: 1_024 }
  const slots = (given: Partial<typeof strip> = {}, zoom = 40) => stripSlots({ ...strip, ...given }, sight, zoom)

  test('cover the clip without gaps, none wider than a picture', () => {
    const all = slots()
      .flatMap(one => one.slots)
      .sort((one, other) => one.x - other.x)
    expect(all[0]?.x).toBeLessThanOrEqual(0)
    for (const [index, { x, width }] of all.entries()) {
      expect(width).toBeLessThanOrEqual(40)
      expect(all[index + 1]?.x ?? 400).toBeCloseTo(Math.min(x + width, index === all.length - 1 ? 400 : Infinity))
    }
  })

  test('are the same ones when the clip is trimmed or the zoom changes a little', () => {
    const orders = (list: ReturnType<typeof slots>) => list.map(one => JSON.stringify(one.order))
    expect(orders(slots({ from: 1.5 }))).toEqual(orders(slots()).slice(0, orders(slots({ from: 1.5 })).length))
    expect(orders(slots({}, 50))).toEqual(expect.arrayContaining(orders(slots({}, 60))))
  })

  test('out of sight are not asked for', () => {
    const long = stripSlots({ ...strip, width: 20_000, duration: 600 }, { from: 4_096, to: 5_120 }, 40)
    const places = long.flatMap(one => one.slots.map(slot => slot.x))
    expect(Math.min(...places)).toBeGreaterThan(4_000)
    expect(Math.max(...places)).toBeLessThan(5_120)
  })

  test('of the last stretch end with the media', () => {
    const [last] = slots({ from: 58, width: 80 }).slice(-1)
    expect(last?.order.to_ms).toBe(60_000)
  })
})

describe('the shape of sound', () => {
  /** A second of silence, then a second at full level. */
  const peaks = Int16Array.from({ length: 200 }, (_, index) => (index < 100 ? 0 : index % 2 ? 32_767 : -32_768))
  const heard = { from: 0, speed: 1, volume: 1, length: 2, fadeIn: 0, fadeOut: 0, loopsAt: null }

  test('stands where the sound is', () => {
    const shape = loudnessOver(peaks, heard, 0, 200, 100)
    expect(shape[50]).toBe(0)
    expect(shape[150]).toBe(1)
  })

  test('follows speed, volume, fades and the media that begins again', () => {
    expect(loudnessOver(peaks, { ...heard, speed: 2 }, 0, 100, 100)[60]).toBe(1)
    expect(loudnessOver(peaks, { ...heard, volume: 0 }, 0, 200, 100)[150]).toBe(0)
    expect(loudnessOver(peaks, { ...heard, fadeOut: 1 }, 0, 200, 100)[190]).toBeLessThan(0.3)
    expect(loudnessOver(peaks, { ...heard, from: 1, length: 4, loopsAt: 2 }, 0, 400, 100)[250]).toBe(1)
  })
})
