import { tiktokHosts } from '@main/publish/connectors/tiktok'
import { lastPieceFrom, nextPiece, planChunks } from '@main/publish/connectors/tiktok/chunk-plan'
import { problemOf, problemOfFailed } from '@main/publish/connectors/tiktok/problem-of'
import { isAllowed } from '@main/publish/platform-fetch/allowed-origin'
import { parseExactJson } from '@shared/domain/exact-json'
import { mayRetry, PublishProblem } from '@shared/domain/publish-problem'
import { longestTiktokText, tiktokTextLength } from '@shared/domain/tiktok-text'
import { describe, expect, test } from 'vitest'

/** What TikTok's check refuses of a plan, whether a megabyte is 10^6 or 2^20 bytes. */
function faults(bytes: number): string[] {
  const { size, count } = planChunks(bytes)
  const last = bytes - size * (count - 1)
  const isWhole = count === 1 && size === bytes && bytes <= 64_000_000
  return [
    ...(Math.floor(bytes / size) === count ? [] : ['count']),
    ...(count >= 1 && count <= 1_000 ? [] : ['how many']),
    ...(isWhole || (size >= 5 * 2 ** 20 && size <= 64_000_000) ? [] : ['size']),
    ...(isWhole || (last >= size && last <= 128_000_000) ? [] : ['last']),
    ...(bytes > 64_000_000 && count === 1 ? ['not split'] : []),
  ].map(fault => `${bytes}: ${fault}`)
}

const megabytes = (count: number) => [count * 1e6, count * 2 ** 20]
const edges = [1, 2, 3, ...[4, 5, 16, 32, 63, 64, 65, 96, 127, 128, 129, 300, 1_024, 4_000, 4_096].flatMap(megabytes)]

describe('chunks of an upload', () => {
  test('every size up to 4 GiB gets a plan that TikTok takes', () => {
    const found: string[] = []
    // A step without common divisors with the chunk's, so that all remainders come up.
    for (let bytes = 1; bytes <= 2 ** 32; bytes += 14_303) found.push(...faults(bytes))
    for (const edge of [...edges, ...Array.from({ length: 269 }, (_, n) => n * 16e6)])
      for (let off = -3; off <= 3; off += 1) if (edge + off > 0) found.push(...faults(edge + off))
    expect(found).toEqual([])
  })

  test.each([
    [1, { size: 1, count: 1 }],
    [4_999_999, { size: 4_999_999, count: 1 }],
    [16_000_000, { size: 16_000_000, count: 1 }],
    [16_000_001, { size: 8_000_000, count: 2 }],
    [64_000_001, { size: 12_800_000, count: 5 }],
    [2 ** 32, { size: 15_966_421, count: 269 }],
  ])('a file of %i bytes', (bytes, plan) => {
    expect(planChunks(bytes)).toEqual({ ...plan, of: bytes })
  })

  test('pieces follow on each other without a gap from any offset, and only the last reaches the end', () => {
    for (const bytes of [1, 16_000_000, 16_000_001, 64_000_001, 200_000_003, 2 ** 32]) {
      const plan = planChunks(bytes)
      for (const start of [0, 1, 5_000_000, plan.size - 1, plan.size, plan.size + 7, bytes - 1].filter(
        at => at < bytes,
      )) {
        let offset = start
        while (offset < bytes) {
          const piece = nextPiece(plan, offset)
          expect(piece.from).toBe(offset)
          expect(piece.to).toBeGreaterThan(offset)
          expect(piece.to - piece.from).toBeLessThanOrEqual(64_000_000)
          expect(piece.isLast).toBe(piece.to === bytes)
          offset = piece.to
        }
        expect(offset).toBe(bytes)
      }
    }
  })

  test('in the usual order the piece that publishes is the last chunk', () => {
    const plan = planChunks(200_000_003)
    expect(nextPiece(plan, lastPieceFrom(plan))).toEqual({ from: lastPieceFrom(plan), to: 200_000_003, isLast: true })
    expect(nextPiece(plan, lastPieceFrom(plan) - plan.size).isLast).toBe(false)
  })
})

describe('numbers beyond 2^53', () => {
  test.each([
    ['{"id":7412345678901234567}', { id: '7412345678901234567' }],
    ['[9007199254740993, -9007199254740993 ,12]', ['9007199254740993', '-9007199254740993', 12]],
    [
      '{"a":"no 7412345678901234567","b":"\\"7412345678901234567"}',
      { a: 'no 7412345678901234567', b: '"7412345678901234567' },
    ],
    [
      '{"a\\\\":1234567890123456789,"b":"7412345678901234567"}',
      { 'a\\': '1234567890123456789', b: '7412345678901234567' },
    ],
    ['[1.2345678901234567,1e20,1234567890123456e2]', [1.2345678901234567, 1e20, 123_456_789_012_345_600]],
    ['{"a":123456789012345}', { a: 123_456_789_012_345 }],
  ])('%s', (text, wanted) => {
    expect(parseExactJson(text)).toEqual(wanted)
  })

  test('what is no JSON is refused, though quotes would make it so', () => {
    expect(() => parseExactJson('{7412345678901234567:1}')).toThrow(SyntaxError)
    expect(() => parseExactJson('{"a":7412345678901234567')).toThrow(SyntaxError)
  })
})

describe('what stands in the way', () => {
  const now = 1_800_000_000_000
  const refused = (code: string, status = 400, wait: number | null = null) =>
    problemOf({ status, code, said: 'why', retryAt: wait === null ? null : now + wait }, now)

  test.each([
    ['invalid_param', 400, 'platform'],
    ['access_token_invalid', 401, 'token'],
    ['scope_not_authorized', 401, 'permission'],
    ['scope_permission_missed', 400, 'permission'],
    ['unaudited_client_can_only_post_to_private_accounts', 403, 'choice'],
    ['privacy_level_option_mismatch', 403, 'choice'],
    ['spam_risk_too_many_posts', 200, 'limit'],
    ['spam_risk_too_many_pending_share', 403, 'limit'],
    ['reached_active_user_cap', 403, 'limit'],
    ['spam_risk_user_banned_from_posting', 403, 'account'],
    ['url_ownership_unverified', 403, 'platform'],
    ['rate_limit_exceeded', 429, 'busy'],
    ['internal_error', 500, 'busy'],
    ['invalid_publish_id', 400, 'platform'],
    ['token_not_authorized_for_specified_publish_id', 400, 'platform'],
    ['constructor', 400, 'platform'],
    ['', 502, 'busy'],
  ])('%s at %i is of kind %s', (code, status, kind) => {
    const problem = refused(code, status)
    expect(PublishProblem.parse(problem).kind).toBe(kind)
  })

  test('limits of a day are tried again a day later, a throttle after a minute or what the platform asks for', () => {
    expect(refused('spam_risk_too_many_posts').retryAt).toBe(now + 86_400_000)
    expect(refused('rate_limit_exceeded', 429).retryAt).toBe(now + 60_000)
    expect(refused('rate_limit_exceeded', 429, 1_000).retryAt).toBe(now + 60_000)
    expect(refused('rate_limit_exceeded', 429, 90_000).retryAt).toBe(now + 90_000)
    expect(refused('internal_error', 500).retryAt).toBeNull()
    expect(refused('privacy_level_option_mismatch', 403, 5_000).retryAt).toBeNull()
  })

  test('both spellings of bad parameters are one code, and no code is told by the status', () => {
    expect(refused('invalid_param').code).toBe('invalid_params')
    expect(refused('', 502).code).toBe('502')
  })

  test('addresses in what the platform said are cut', () => {
    const said = 'no task at https://open-upload.tiktokapis.com/video/?upload_id=1&upload_token=abc, sorry'
    expect(problemOf({ status: 404, code: '', said, retryAt: null }, now).said).toBe('no task at … sorry')
  })

  test.each([
    ['file_format_check_failed', 'file', false],
    ['duration_check_failed', 'file', false],
    ['frame_rate_check_failed', 'file', false],
    ['picture_size_check_failed', 'file', false],
    ['internal', 'handle', true],
    ['video_pull_failed', 'handle', true],
    ['publish_cancelled', 'platform', false],
    ['auth_removed', 'token', false],
    ['spam_risk', 'account', false],
    ['spam_risk_too_many_posts', 'account', false],
    ['spam_risk_text', 'text', false],
    ['something_new', 'platform', false],
  ])('a post that failed by %s is of kind %s', (reason, kind, again) => {
    expect(problemOfFailed(reason)).toMatchObject({ kind, code: reason })
    expect(mayRetry(problemOfFailed(reason))).toBe(again)
  })
})

test('captions are counted in UTF-16 units', () => {
  expect(tiktokTextLength('a')).toBe(1)
  expect(tiktokTextLength('🎬')).toBe(2)
  expect(tiktokTextLength('👩‍👩‍👧')).toBe(8)
  expect(longestTiktokText).toBe(2_200)
})

test('uploads go to TikTok over https and to nobody else', () => {
  const isOurs = (address: string) => isAllowed(new URL(address), tiktokHosts)
  expect(isOurs('https://open-upload.tiktokapis.com/video/?upload_id=1')).toBe(true)
  expect(isOurs('https://open-upload-i18n.tiktokapis.com/upload?upload_id=1')).toBe(true)
  expect(isOurs('http://open-upload.tiktokapis.com/video/')).toBe(false)
  expect(isOurs('https://tiktokapis.com.elsewhere.test/video/')).toBe(false)
})
