import { lateGraceMs, whenLate } from '@shared/domain/late-post'
import { platforms } from '@shared/domain/platform'
import { newChoices } from '@shared/domain/post-choices'
import { type WhoPosts, whoPostsIt } from '@shared/domain/who-posts'
import { describe, expect, test } from 'vitest'
import { tiktok, youtube } from '../support/post-builders'

const now = Date.parse('2026-11-28T12:00:00Z')
const minutes = (count: number) => now + count * 60_000
const days = (count: number) => minutes(count * 1_440)
const made = youtube({})
const asked = { isConnected: true, now }

describe('who presses the button', () => {
  test.each<[string, number | null, WhoPosts]>([
    ['at once', null, 'app'],
    ['in 9 min 59 s', minutes(10) - 1_000, 'app'],
    ['in 10 min', minutes(10), 'platform'],
    ['in 29 days', days(29), 'platform'],
    ['a second later than that', days(29) + 1_000, 'app'],
    ['in the past', minutes(-5), 'app'],
  ])('Facebook %s', (_when, at, who) => {
    expect(whoPostsIt({ ...asked, choices: newChoices('Facebook'), at })).toBe(who)
  })

  test('YouTube makes public at a time what is to be public, and nothing else', () => {
    const at = days(90)
    const whoFor = (privacy: 'private' | 'unlisted' | 'public' | null) =>
      whoPostsIt({ ...asked, choices: youtube({ privacy }), at })
    expect((['public', 'unlisted', 'private', null] as const).map(whoFor)).toEqual(['platform', 'app', 'app', 'app'])
    expect([minutes(15), minutes(15) - 1].map(time => whoPostsIt({ ...asked, choices: made, at: time }))).toEqual([
      'platform',
      'app',
    ])
    expect([null, now].map(time => whoPostsIt({ ...asked, choices: made, at: time }))).toEqual(['app', 'app'])
  })

  test('TikTok and Instagram have no schedule, and TikTok’s inbox is finished by its owner', () => {
    expect(whoPostsIt({ ...asked, choices: newChoices('TikTok'), at: days(1) })).toBe('app')
    expect(whoPostsIt({ ...asked, choices: newChoices('Instagram'), at: days(1) })).toBe('app')
    expect(whoPostsIt({ ...asked, choices: tiktok({ mode: 'inbox' }), at: null })).toBe('you')
  })

  test.each(platforms)('without a connected account it is you (%s)', platform => {
    expect(whoPostsIt({ choices: newChoices(platform), isConnected: false, at: days(1), now })).toBe('you')
  })
})

test('a post is late by more than a quarter of an hour, and then as was chosen', () => {
  const standing = (at: number) => whenLate(now, at, 'ask')
  expect([now - 1, now, now + lateGraceMs, now + lateGraceMs + 1].map(standing)).toEqual([
    'early',
    'on-time',
    'on-time',
    'ask',
  ])
  expect(whenLate(now, days(1), 'skip')).toBe('skip')
})
