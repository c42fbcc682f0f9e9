import { doubt, next } from '@shared/domain/outbox'
import { after } from '@shared/domain/outbox-after'
import { byApp } from '@shared/domain/outbox-answer'
import { type OutboxItem, type OutboxState, turnTo } from '@shared/domain/outbox-item'
import { stumbleWithoutToken } from '@shared/domain/outbox-stumble'
import type { PublishProblem } from '@shared/domain/publish-problem'
import { fail, ok } from '@shared/domain/result'
import { describe, expect, test } from 'vitest'
import { anItem, aProblem, noon } from '../support/outbox-builders'

const moment = { now: noon, chance: 0.5 }
const handle = 'h'
const uploaded: OutboxState = { at: 'uploaded', handle, isReady: true, looks: 0 }
const committing: OutboxState = { at: 'committing', handle, begunAt: noon }
const unknown: OutboxState = { at: 'unknown', handle, begunAt: noon, since: noon, looks: 0 }

/** An item that has been through these states. */
const through = (...states: readonly OutboxState[]): OutboxItem =>
  states.reduce((item, state) => turnTo(item, state, noon), anItem())
const refused = (item: OutboxItem, problem: PublishProblem) =>
  after(item, { call: 'commit', result: fail(problem) }, moment)

describe('a commit that is refused', () => {
  test.each(['token', 'permission', 'account', 'limit'] as const)(
    'for its %s is looked at before it is sent again: the refusal may not be true',
    kind => {
      const { state } = refused(through(uploaded, committing), aProblem(kind))
      expect(state.at === 'needs-you' ? state.back : state).toMatchObject({ at: 'uploaded', isReady: false })
    },
  )

  test.each(['text', 'file', 'choice', 'limit', 'account', 'permission', 'token', 'file-changed'] as const)(
    'for its %s at the second try says nothing of the first one, whose outcome nobody knew',
    kind => {
      const again = through(uploaded, committing, unknown, uploaded, committing)
      expect(refused(again, aProblem(kind)).state.at).toBe('unknown')
    },
  )

  test('is a plain refusal again once the upload was begun anew', () => {
    const anew = through(uploaded, committing, unknown, { at: 'queued' }, uploaded, committing)
    expect(refused(anew, aProblem('text')).state.at).toBe('rejected')
  })

  test('with its upload gone is begun anew, at the second try too', () => {
    const again = through(uploaded, committing, unknown, uploaded, committing)
    expect(refused(again, aProblem('handle')).state.at).toBe('queued')
  })
})

test('an upload that did not arrive whole after all is not waited for without end, but sent on', () => {
  let item = anItem({ at: 'uploaded', handle, isReady: false, looks: 0 })
  let now = noon
  while (item.state.at === 'uploaded' && now < noon + 3_600_000) {
    const act = next(item, now)
    if (act.do === 'wait') now = act.until
    else item = after(item, { call: 'status', result: ok({ kind: 'uploading' }) }, { now, chance: 0.5 })
  }
  expect(item.state).toEqual({ at: 'uploading', handle })
  expect(now - noon).toBeLessThan(120_000)
})

test('a post that its platform makes public is looked at soon after its time', () => {
  const dueAt = noon + 86_400_000
  const scheduled = anItem({ at: 'scheduled', handle, remoteId: 'r1', since: noon }, { dueAt, by: 'platform' })
  expect(next(scheduled, noon)).toEqual({ do: 'wait', until: dueAt + 60_000 })
  const now = dueAt + 60_000
  const still = after(
    scheduled,
    { call: 'status', result: ok({ kind: 'scheduled', remoteId: 'r1' }) },
    { now, chance: 0 },
  )
  expect(next(still, now)).toEqual({ do: 'wait', until: now + 15_000 })
})

describe('where later states may be lost with a damaged file', () => {
  test.each<OutboxState>([
    { at: 'draft' },
    { at: 'rejected' },
    { at: 'missed' },
    { at: 'queued' },
    { at: 'needs-you', question: 'late', back: { at: 'queued' } },
  ])('%j may have been sent since: it is asked about', state => {
    expect(doubt(anItem(state), noon).state).toMatchObject({ at: 'needs-you', question: 'unknown' })
  })

  test.each<OutboxState>([uploaded, { at: 'needs-you', question: 'late', back: { at: 'uploading', handle } }])(
    '%j is looked for by its upload',
    state => {
      expect(doubt(anItem(state), noon).state).toMatchObject({ at: 'unknown', handle })
    },
  )

  test('what is only read goes on being read', () => {
    const item = anItem({ at: 'processing', handle, since: noon })
    expect(doubt(item, noon)).toBe(item)
  })
})

describe('a time that has come too near for the platform', () => {
  const dueAt = noon + 500_000
  const item = anItem(uploaded, { by: 'platform', dueAt })

  test('keeps an upload that was never told of it', () => {
    const mine = byApp(item, noon, true)
    expect(mine).toMatchObject({ by: 'app', state: uploaded, order: { publishAt: null } })
    expect(next(mine, noon)).toEqual({ do: 'wait', until: dueAt })
  })

  test('begins one anew that was', () => {
    expect(byApp(item, noon).state.at).toBe('queued')
  })
})

test('a refusal of a token that makes no sense does not reject the post', () => {
  const item = stumbleWithoutToken(anItem(), aProblem('platform', { code: '404' }), moment)
  expect(item).toMatchObject({ state: { at: 'queued' }, problem: { kind: 'busy', code: '404' }, tries: 1 })
  expect(stumbleWithoutToken(anItem(), aProblem('token'), moment)).toMatchObject({ token: 'fresh' })
})
