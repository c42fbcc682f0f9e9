import { dropPlace } from '@renderer/features/timeline/drop-place'
import { cellsOf, rowOf } from '@renderer/features/timeline/lane-cells'
import { walkCells } from '@renderer/features/timeline/walk-cells'
import { assemblyOf } from '@shared/domain/assembly'
import { beatFit } from '@shared/domain/beat-fit'
import type { Film } from '@shared/domain/film'
import { filmLayout } from '@shared/domain/film-layout'
import { seconds } from '@shared/domain/time'
import { describe, expect, test } from 'vitest'
import { aClip, aFilm, aScript, beatId, clipId, footage, mediaId, someFacts } from '../support/builders'

const script = aScript()
const facts = new Map([1, 2, 3, 4].map(number => [mediaId(number) as string, someFacts({ duration: 10 })]))
const stretch = { from: seconds(0), to: seconds(2) }
const film: Film = {
  ...aFilm(
    footage(1, { clips: [aClip(1, stretch), aClip(2, stretch)], over: [{ ...aClip(4, stretch), at: seconds(1) }] }),
    footage(2, { clips: [aClip(3, stretch)] }),
  ),
  markers: [{ beat_id: beatId(2), at: seconds(0.5), note: 'here' }],
}
const layout = filmLayout(script, film, facts)
const assembly = assemblyOf({ ...script, title: '' }, film, 'vertical')
const judged = script.beats.flatMap((beat, index) => {
  const placed = assembly.beats[index]
  return placed ? [{ beat, fit: beatFit(placed, { fps: 30, language: 'en' }, facts) }] : []
})
const cells = cellsOf(layout, judged, film)
const walk = (from: string, ...keys: string[]) =>
  keys.reduce<string>((at, key) => walkCells(cells, at, key, false) ?? at, from)

describe('the cells of the lane', () => {
  test('stand row by row, in time, on the frames of the film', () => {
    expect(cells.filter(cell => rowOf(cell) === 'beats').map(cell => cell.start)).toEqual([0, 120, 180])
    expect(cells.filter(cell => rowOf(cell) === 'clips').map(cell => cell.key)).toEqual([
      clipId(1),
      clipId(2),
      clipId(3),
    ])
    expect(cells.find(cell => rowOf(cell) === 'over')?.start).toBe(30)
    expect(cells.find(cell => rowOf(cell) === 'markers')?.start).toBe(135)
  })

  test('hold the words that stand on the screen together once', () => {
    const words = cells.filter(cell => rowOf(cell) === 'words' && cell.start < 120)
    expect(words.map(cell => (cell.matter.row === 'words' ? cell.matter.text : '')).join(' ')).toBe('Words of beat 1')
  })
})

describe('arrow keys', () => {
  test('go along a row, and stop at its ends', () => {
    expect(walk(clipId(1), 'ArrowRight', 'ArrowRight', 'ArrowRight')).toBe(clipId(3))
    expect(walk(beatId(2), 'ArrowLeft', 'ArrowLeft')).toBe(beatId(1))
    expect(walk(clipId(1), 'End')).toBe(clipId(3))
    expect(walkCells(cells, clipId(3), 'ArrowRight', false)).toBeNull()
  })

  test('go from a beat to what lies on it and back, past rows that are empty there', () => {
    expect(walk(beatId(2), 'ArrowDown')).toBe(clipId(3))
    expect(walk(clipId(3), 'ArrowUp')).toBe(beatId(2))
    expect(walk(beatId(1), 'ArrowDown', 'ArrowDown')).toBe(clipId(1))
    expect(walk(clipId(2), 'ArrowUp')).toBe(clipId(4))
  })

  test('with Ctrl, Home and End are the first and last cell of all', () => {
    expect(walkCells(cells, clipId(2), 'Home', true)).toBe('marker:0')
  })
})

describe('where a clip is let go', () => {
  test('it goes before the clip whose middle lies ahead, else to the end of the beat', () => {
    expect(dropPlace(layout, clipId(3), 20)).toMatchObject({
      beat_id: beatId(1),
      beside: { clip_id: clipId(1), side: 'before' },
      frame: 0,
    })
    expect(dropPlace(layout, clipId(3), 40)).toMatchObject({ beside: { clip_id: clipId(2) }, frame: 60 })
    expect(dropPlace(layout, clipId(3), 110)).toMatchObject({ beat_id: beatId(1), beside: null, frame: 120 })
  })

  test('its own place counts for nothing, and past the film is the last beat', () => {
    expect(dropPlace(layout, clipId(1), 10)).toMatchObject({ beside: { clip_id: clipId(2) } })
    expect(dropPlace(layout, clipId(1), 99_999)?.beat_id).toBe(beatId(3))
  })
})
