import { AccountId, MediaId, PostId } from '@shared/domain/ids'
import { queue } from '@shared/domain/outbox-answer'
import { newItem, type OutboxItem, type OutboxState, type OutboxWish } from '@shared/domain/outbox-item'
import type { PublishProblem, publishProblems } from '@shared/domain/publish-problem'

/** Noon of a day in 2027. */
export const noon = Date.UTC(2027, 2, 1, 12)

const uuid = (kind: number, number: number) => `0190a000-0000-7000-8${kind}00-${number.toString(16).padStart(12, '0')}`

export const postId = (number: number) => PostId.parse(uuid(1, number))
export const accountId = (number: number) => AccountId.parse(uuid(2, number))

/** A film for YouTube, to go out at once. */
export const aWish = (given: Partial<OutboxWish> = {}): OutboxWish => ({
  post_id: postId(1),
  account_id: accountId(1),
  platform: 'YouTube',
  order: {
    text: 'Three ways to fold a shirt',
    title: 'Fold',
    coverMs: 0,
    choices: {
      platform: 'YouTube',
      privacy: 'public',
      madeForKids: false,
      category: '22',
      tags: [],
      notify: true,
      isAiMade: false,
    },
    publishAt: null,
  },
  media_id: MediaId.parse(uuid(3, 1)),
  cover_id: null,
  file: { path: '/films/fold.mp4', bytes: 1_000_000, mtimeMs: 1, mime: 'video/mp4', durationMs: 20_000 },
  dueAt: null,
  late: 'ask',
  ...given,
})

/** The same on its way since noon. */
export const anItem = (state: OutboxState = { at: 'queued' }, given: Partial<OutboxItem> = {}): OutboxItem => ({
  ...queue(newItem(aWish(), noon), false, noon),
  state,
  ...given,
})

export const aProblem = (
  kind: (typeof publishProblems)[number],
  given: Partial<PublishProblem> = {},
): PublishProblem => ({ kind, code: '', said: '', retryAt: null, ...given })
