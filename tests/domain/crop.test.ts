import { type Crop, cropOf, moveFocus, seenPixels } from '@shared/domain/crop'
import { formatSize } from '@shared/domain/format'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const whole = { left: 0, top: 0, width: 1, height: 1 }
const landscape = { width: 1920, height: 1080 }

test('a picture of the frame’s shape shows whole', () => {
  expect(cropOf({ width: 540, height: 960 }, formatSize.vertical, { fit: 'fill', focus: [0, 1], zoom: 1 })).toEqual({
    seen: whole,
    place: whole,
  })
})

test('a landscape picture that fills a vertical frame loses its sides, equally when the focus is the middle', () => {
  const { seen, place } = cropOf(landscape, formatSize.vertical, { fit: 'fill', focus: [0.5, 0.5], zoom: 1 })
  expect(place).toEqual(whole)
  expect(seen.top).toBe(0)
  expect(seen.height).toBe(1)
  expect(seen.width).toBeCloseTo((1080 * 9) / 16 / 1920)
  expect(seen.left).toBeCloseTo((1 - seen.width) / 2)
})

test('a focus near the edge shows the picture up to its edge, never past it', () => {
  const { seen } = cropOf(landscape, formatSize.vertical, { fit: 'fill', focus: [1, 0.5], zoom: 1 })
  expect(seen.left + seen.width).toBeCloseTo(1)
})

test('a fitted landscape picture lies whole across the middle of a vertical frame', () => {
  const { seen, place } = cropOf(landscape, formatSize.vertical, { fit: 'fit', focus: [0, 0], zoom: 1 })
  expect(seen).toEqual(whole)
  expect(place.width).toBe(1)
  expect(place.height).toBeCloseTo((1080 * 1080) / 1920 / 1920)
  expect(place.top).toBeCloseTo((1 - place.height) / 2)
})

test('zoom two shows half as much of a picture each way', () => {
  const { seen } = cropOf(landscape, landscape, { fit: 'fill', focus: [0.5, 0.5], zoom: 2 })
  expect(seen).toEqual({ left: 0.25, top: 0.25, width: 0.5, height: 0.5 })
})

test('whatever the sizes, what shows lies on the picture, in the frame, and keeps its proportions', () => {
  const side = fc.integer({ min: 16, max: 8_000 })
  const size = fc.record({ width: side, height: side })
  const part = fc.double({ min: 0, max: 1, noNaN: true })
  const clip = fc.record({
    fit: fc.constantFrom('fill', 'fit', 'blur'),
    focus: fc.tuple(part, part),
    zoom: fc.double({ min: 1, max: 8, noNaN: true }),
  })
  const inside = (area: Crop['seen']) =>
    area.left >= 0 && area.top >= 0 && area.left + area.width <= 1 + 1e-9 && area.top + area.height <= 1 + 1e-9
  fc.assert(
    fc.property(size, size, clip, (picture, frame, look) => {
      const { seen, place } = cropOf(picture, frame, look)
      const across = (place.width * frame.width) / (seen.width * picture.width)
      const down = (place.height * frame.height) / (seen.height * picture.height)
      return inside(seen) && inside(place) && Math.abs(across / down - 1) < 1e-6
    }),
  )
})

test('the focus moves by steps and stops at the picture’s edge', () => {
  expect(moveFocus([0.5, 0.5], 0.01, -0.1)).toEqual([0.51, 0.4])
  expect(moveFocus([0.95, 0.05], 0.1, -0.1)).toEqual([1, 0])
})

test('the export cuts out even pixels, fewer rather than more, and the preview the same', () => {
  const middle = { fit: 'fill' as const, focus: [0.5, 0.5] as [number, number], zoom: 1 }
  expect(seenPixels({ width: 1280, height: 720 }, formatSize.vertical, middle)).toEqual({
    ...{ x: 438, y: 0, width: 404, height: 720 },
  })
  expect(
    seenPixels({ width: 1280, height: 720 }, formatSize.vertical, { ...middle, focus: [1, 1], zoom: 1.1 }),
  ).toEqual({
    ...{ x: 912, y: 66, width: 368, height: 654 },
  })
})
