import { doubleOf, newPost } from '@shared/domain/new-post'
import { platforms } from '@shared/domain/platform'
import { deliveries, Post, statusOf } from '@shared/domain/post'
import { mostEvents, type PostEvent, withEvents } from '@shared/domain/post-event'
import { postFromVersion1 } from '@shared/domain/post-version-1'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountId, aPost, laterTime, postId, someTime, userId, videoId } from '../support/builders'

/** As the first version wrote it. */
const old = {
  ...{
    post_id: postId(1),
    video_id: videoId(1),
    account_id: accountId(1),
    platform: 'TikTok',
    caption: 'Bread',
    cta: 'Follow',
  },
  ...{ status: 'scheduled', scheduled_time: '2026-07-01T16:30:00.000Z', published_time: null, platform_post_id: null },
  ...{ created_at: someTime, updated_at: laterTime, hashtags: ['one'], title: '', cover: null },
  ...{ delivery: 'queued', problem: null, attempts: 2, zone: 'Europe/Berlin', sv: 1 },
}

describe('a post of the first version', () => {
  test('keeps all that it had, and gets the time that the clock shows', () => {
    const post = Post.parse(postFromVersion1(old))
    expect(post).toMatchObject({ ...old, sv: 2 })
    expect(post).toMatchObject({ wall: '2026-07-01T18:30', own: [], approval: null, activity: [], permalink: null })
  })

  test.each(platforms)('for %s has made no choices', platform => {
    expect(Post.parse(postFromVersion1({ ...old, platform })).choices.platform).toBe(platform)
  })

  test('without a time, or in a zone that is none, has no time by the clock', () => {
    expect(Post.parse(postFromVersion1({ ...old, scheduled_time: null })).wall).toBeNull()
    expect(Post.parse(postFromVersion1({ ...old, zone: '' })).wall).toBeNull()
  })
})

test('a new post fits its row and says who made it', () => {
  const given = { post_id: postId(1), video_id: videoId(1), account_id: null, set_id: null, zone: 'UTC', now: someTime }
  const post = newPost({ ...given, platform: 'YouTube', by: userId(1), isImported: true })
  expect(Post.parse(post)).toEqual(post)
  expect(post.activity).toEqual([{ act: 'imported', at: someTime, user_id: userId(1) }])
})

test('a double is the same post, or the same film to the same account at the same time', () => {
  const made = aPost(1)
  expect(doubleOf(aPost(2), [made])).toBe(made)
  expect(doubleOf(aPost(1, { scheduled_time: null }), [made])).toBe(made)
  expect(doubleOf(aPost(2, { scheduled_time: someTime }), [made])).toBeUndefined()
  expect(doubleOf(aPost(2, { account_id: accountId(1) }), [made])).toBeUndefined()
})

test('every delivery has one of the three words', () => {
  const of = (status: Post['status']) => deliveries.filter(delivery => statusOf(delivery) === status)
  expect([of('published'), of('failed')]).toEqual([['published'], ['failed', 'missed']])
  expect(of('scheduled')).toContain('unknown')
})

describe('the log of a post', () => {
  const anyEvent: fc.Arbitrary<PostEvent> = fc.record({
    act: fc.constant('step' as const),
    at: fc.nat(50).map(second => new Date(second * 1_000).toISOString()),
    user_id: fc.constant(null),
    state: fc.constantFrom('queued', 'uploading', 'live'),
    problem: fc.constant(null),
  })
  const anyLog = fc.array(anyEvent, { maxLength: 40 })

  test('is the same however often and in whatever order it is told', () => {
    fc.assert(
      fc.property(anyLog, anyLog, (one, other) => {
        const log = withEvents(one, other)
        expect(withEvents(log, other)).toEqual(log)
        expect(withEvents(other, one)).toEqual(log)
        expect(log).toEqual([...log].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)))
      }),
    )
  })

  test('knows one event again by what it says, also inside', () => {
    const failed = (kind: 'offline' | 'busy'): PostEvent => ({
      ...{ act: 'step', at: someTime, user_id: null, state: 'uploading' },
      problem: { kind, code: '', said: '', retryAt: null },
    })
    expect(withEvents([failed('offline')], [failed('busy'), failed('offline')])).toHaveLength(2)
  })

  test('keeps the newest', () => {
    const many = Array.from(
      { length: 300 },
      (_, second): PostEvent => ({
        ...{ act: 'queued', at: new Date(second * 1_000).toISOString(), user_id: null },
      }),
    )
    const log = withEvents(many, [])
    expect([log.length, log.at(-1)]).toEqual([mostEvents, many.at(-1)])
  })
})
