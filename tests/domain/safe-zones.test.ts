import { emptyFilm } from '@shared/domain/film'
import { isSafePosition, safePositions, safeUnion, safeZones } from '@shared/domain/safe-zones'
import { describe, expect, it } from 'vitest'

describe('safe zones', () => {
  it('each say when and where they were read', () => {
    for (const zone of Object.values(safeZones)) {
      if (!zone) continue
      expect(zone.on).toMatch(/^20\d\d-\d\d-\d\d$/)
      expect(zone.source).toMatch(/^https:/)
    }
  })

  it('keep free what any platform covers', () => {
    expect(safeUnion('vertical')).toMatchObject({ top: 0.14, bottom: 0.35 })
    expect(safeUnion('vertical').right).toBeCloseTo(164 / 1_080)
    expect(safeUnion('vertical', ['TikTok']).bottom).toBeCloseTo(350 / 1_920)
  })

  it('are a margin where the film is shown whole', () => {
    expect(safeUnion('square')).toEqual(safeUnion('landscape'))
    expect(safeUnion('square').bottom).toBe(0.06)
  })

  it('hold the usual place of captions', () => {
    expect(safePositions('vertical')).toEqual({ least: 0.17, most: 0.62 })
    expect(isSafePosition(emptyFilm.captions.position, 'vertical')).toBe(true)
    expect(isSafePosition(0.63, 'vertical')).toBe(false)
    expect(isSafePosition(0.9, 'square')).toBe(true)
  })
})
