import { accountRemoval, fateOf, withoutAccount } from '@shared/domain/account-removal'
import { deliveries, Post } from '@shared/domain/post'
import { describe, expect, test } from 'vitest'
import { anAccountPost } from '../support/account-builders'
import { accountId, laterTime, someTime, userId } from '../support/builders'

const by = { user_id: userId(1), now: laterTime }

test('each place where a post may be has its fate', () => {
  expect(Object.fromEntries(deliveries.map(delivery => [delivery, fateOf({ delivery })]))).toEqual({
    ...{ draft: 'draft', failed: 'draft', missed: 'draft' },
    ...{ queued: 'cancelled', uploading: 'cancelled', 'handed-to-you': 'cancelled' },
    ...{ 'held-by-platform': 'held', processing: 'out', published: 'out', unknown: 'out' },
  })
})

test('what is cancelled is told soonest first, what has no time last', () => {
  const posts = [
    anAccountPost(1, { delivery: 'queued' }),
    anAccountPost(2, { delivery: 'queued', scheduled_time: laterTime }),
    anAccountPost(3, { delivery: 'uploading', scheduled_time: someTime }),
    anAccountPost(4),
    anAccountPost(5, { delivery: 'held-by-platform' }),
    anAccountPost(6, { delivery: 'published' }),
  ]
  const { cancelled, held, drafts, out } = accountRemoval(posts)
  expect(cancelled.map(post => post.post_id)).toEqual([posts[2], posts[1], posts[0]].map(post => post?.post_id))
  expect([held.length, drafts, out]).toEqual([1, 1, 1])
})

describe('a post whose account is removed', () => {
  test('is a draft that keeps words and time, and says that it was cancelled', () => {
    const post = anAccountPost(1, { delivery: 'queued', caption: 'Bread', scheduled_time: someTime, attempts: 1 })
    const after = Post.parse(withoutAccount(post, by))
    expect(after).toEqual({
      ...post,
      ...{ account_id: null, delivery: 'draft', updated_at: laterTime },
      activity: [...post.activity, { act: 'cancelled', at: laterTime, user_id: userId(1) }],
    })
  })

  test('that failed is a draft again, and nothing was cancelled', () => {
    const post = anAccountPost(1, { delivery: 'failed', status: 'failed', problem: 'limit' })
    const after = withoutAccount(post, by)
    expect(after).toMatchObject({ delivery: 'draft', status: 'scheduled', problem: null, account_id: null })
    expect(after.activity).toBe(post.activity)
  })

  test.each(['published', 'processing', 'unknown', 'held-by-platform'] as const)('stays as it is: %s', delivery => {
    const post = anAccountPost(1, { delivery })
    expect(withoutAccount(post, by)).toBe(post)
    expect(post.account_id).toBe(accountId(1))
  })
})
