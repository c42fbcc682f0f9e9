import { filmLimits, limitFaults, pictureKbps } from '@shared/domain/film-limits'
import { formatSize } from '@shared/domain/format'
import { platforms } from '@shared/domain/platform'
import { describe, expect, test } from 'vitest'

const film = { seconds: 30, size: formatSize.vertical, fps: 30 }

describe('the bit rate of a picture', () => {
  test('lets a film for nowhere in particular go everywhere', () => {
    expect(pictureKbps([], 60)).toBe(25_000)
  })

  test('falls where a long film would else be larger than its platform takes', () => {
    const kbps = pictureKbps(['Instagram'], 600)
    expect(kbps).toBe(3_608)
    expect(((kbps + 192) * 1_000 * 600) / 8).toBeLessThan(filmLimits.Instagram.bytes ?? 0)
  })

  test('is that of the strictest of several platforms', () => {
    expect(pictureKbps(['YouTube', 'Instagram', 'TikTok'], 600)).toBe(pictureKbps(['Instagram'], 600))
    expect(pictureKbps(['YouTube'], 600)).toBe(25_000)
  })
})

describe('what a platform does not take', () => {
  test.each(platforms)('a vertical film of half a minute goes to %s', platform => {
    expect(limitFaults([platform], film)).toEqual([])
  })

  test.each([
    ['Facebook', { seconds: 91 }, 'Facebook: 90 s at the most'],
    ['Instagram', { seconds: 2 }, 'Instagram: 3 s at the least'],
    ['YouTube', { seconds: 181 }, 'YouTube: 180 s at the most'],
    ['TikTok', { fps: 12 }, 'TikTok: 23 to 60 frames a second'],
    ['Instagram', { size: { width: 2_160, height: 3_840 } }, 'Instagram: another picture size'],
  ] as const)('%s with %o is said in one line', (platform, given, fault) => {
    expect(limitFaults(['SpillApp', platform], { ...film, ...given })).toEqual([fault])
  })
})
