import { chunkBytes, chunkEnd, lastChunkAt } from '@main/publish/connectors/youtube/chunks'
import { problemOf } from '@main/publish/connectors/youtube/problem-of'
import { lengthOf } from '@main/publish/connectors/youtube/video'
import { nextPacificMidnight, pacificDayOf } from '@shared/domain/pacific-day'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const grain = 262_144
const mebibyte = 1_048_576

describe('chunks', () => {
  const total = fc.oneof(fc.integer({ min: 1, max: 5_000_000_000 }), fc.integer({ min: 1, max: 3_000_000 }))

  test('of any film are whole grains, at most 8 MiB, and end where it ends', () => {
    fc.assert(
      fc.property(total, bytes => {
        const chunk = chunkBytes(bytes)
        const last = lastChunkAt(bytes)
        expect(chunk % grain).toBe(0)
        expect(chunk).toBeLessThanOrEqual(8 * mebibyte)
        expect(last % chunk).toBe(0)
        expect(bytes - last).toBeGreaterThan(0)
        expect(bytes - last).toBeLessThanOrEqual(chunk)
        expect(chunkEnd(last, bytes)).toBe(bytes)
      }),
    )
  })

  test('go on in step after a cut at any grain', () => {
    fc.assert(
      fc.property(total, fc.double({ min: 0, max: 1, noNaN: true }), (bytes, share) => {
        const from = Math.floor((share * lastChunkAt(bytes)) / grain) * grain
        const to = chunkEnd(from, bytes)
        expect(to).toBeGreaterThan(from)
        if (to < bytes) expect([to % chunkBytes(bytes), (to - from) % grain]).toEqual([0, 0])
      }),
    )
  })

  test.each([
    [1, grain, 0],
    [grain, grain, 0],
    [grain + 1, grain, grain],
    [64_000_000, 31 * grain, 7 * 31 * grain],
    [64 * mebibyte, 8 * mebibyte, 56 * mebibyte],
    [4_000_000_000, 8 * mebibyte, 476 * 8 * mebibyte],
  ])('%i bytes: %i each, the last from %i', (bytes, chunk, last) => {
    expect([chunkBytes(bytes), lastChunkAt(bytes)]).toEqual([chunk, last])
  })
})

describe('errors', () => {
  const now = Date.UTC(2026, 10, 28, 12)
  const of = (status: number, reason: string, retryAfter = '') =>
    problemOf({ status, json: { error: { code: status, message: 'No', errors: [{ reason }] } }, retryAfter }, now)

  test.each([
    [400, 'invalidTitle', 'text'],
    [400, 'invalidDescription', 'text'],
    [400, 'invalidTags', 'text'],
    [400, 'invalidCategoryId', 'choice'],
    [400, 'invalidPublishAt', 'choice'],
    [400, 'invalidVideoMetadata', 'choice'],
    [400, 'mediaBodyRequired', 'file'],
    [400, 'invalidImage', 'file'],
    [400, 'uploadLimitExceeded', 'limit'],
    [403, 'quotaExceeded', 'limit'],
    [403, 'rateLimitExceeded', 'busy'],
    [403, 'userRateLimitExceeded', 'busy'],
    [429, 'uploadRateLimitExceeded', 'busy'],
    [403, 'insufficientPermissions', 'permission'],
    [403, 'forbiddenPrivacySetting', 'choice'],
    [401, 'authError', 'token'],
    [401, 'youtubeSignupRequired', 'account'],
    [404, 'videoNotFound', 'platform'],
    [403, 'somethingNew', 'platform'],
  ])('%i %s is `%s`', (status, reason, kind) => {
    expect(of(status, reason)).toMatchObject({ kind, code: reason, said: 'No' })
  })

  test.each([
    [302, 'busy'],
    [401, 'token'],
    [404, 'platform'],
    [408, 'busy'],
    [413, 'file'],
    [429, 'busy'],
    [500, 'busy'],
    [503, 'busy'],
  ])('%i without words is `%s`', (status, kind) => {
    expect(problemOf({ status, json: undefined, retryAfter: '' }, now)).toMatchObject({ kind, code: String(status) })
    expect(problemOf({ status, json: { error: 'odd' }, retryAfter: '' }, now)).toMatchObject({ kind, said: '' })
  })

  test('say when to come again', () => {
    expect(of(403, 'quotaExceeded').retryAt).toBe(Date.UTC(2026, 10, 29, 8))
    expect(of(400, 'uploadLimitExceeded').retryAt).toBe(now + 86_400_000)
    expect(of(403, 'rateLimitExceeded', '7').retryAt).toBe(now + 7_000)
    expect(of(403, 'rateLimitExceeded').retryAt).toBeNull()
  })
})

test.each([
  ['an ordinary day', Date.UTC(2026, 10, 28, 12), Date.UTC(2026, 10, 29, 8), '2026-11-28'],
  ['still the day before', Date.UTC(2026, 10, 28, 7, 59), Date.UTC(2026, 10, 28, 8), '2026-11-27'],
  ['at midnight itself', Date.UTC(2026, 10, 28, 8), Date.UTC(2026, 10, 29, 8), '2026-11-28'],
  ['the day of 23 hours', Date.UTC(2026, 2, 8, 8), Date.UTC(2026, 2, 9, 7), '2026-03-08'],
  ['the day of 25 hours', Date.UTC(2026, 10, 1, 7), Date.UTC(2026, 10, 2, 8), '2026-11-01'],
])('Google’s day: %s', (_name, time, midnight, day) => {
  expect([nextPacificMidnight(time), pacificDayOf(time)]).toEqual([midnight, day])
})

test.each([
  ['PT12S', 12_000],
  ['PT1M3S', 63_000],
  ['PT2H', 7_200_000],
  ['P1DT1S', 86_401_000],
  ['', null],
  ['P0D', null],
])('a length of %s', (duration, ms) => {
  expect(lengthOf({ id: 'x', contentDetails: { duration } })).toBe(ms)
})
