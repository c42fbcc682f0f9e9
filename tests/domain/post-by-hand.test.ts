import type { Post } from '@shared/domain/post'
import { dueByHand, handedOver, markedPosted, postLink, waitsForHand, wasHandedLate } from '@shared/domain/post-by-hand'
import type { PostEvent } from '@shared/domain/post-event'
import { withEdit } from '@shared/domain/post-event'
import { describe, expect, test } from 'vitest'
import { aPost, userId } from '../support/builders'

const at = (text: string) => Date.parse(`2027-03-01T${text}:00.000Z`)
const iso = (text: string) => new Date(at(text)).toISOString()
const queued: PostEvent = { act: 'queued', at: iso('09:00'), user_id: userId(1) }
const step: PostEvent = { act: 'step', at: iso('09:00'), user_id: null, state: 'queued', problem: null }

const waiting = (given: Partial<Post> = {}) =>
  aPost(1, { platform: 'SpillApp', scheduled_time: iso('12:00'), activity: [queued], ...given })

describe('a post that a person makes', () => {
  test('waits until its time, is handed over then, and late by what the workspace chose', () => {
    expect(dueByHand(waiting(), at('11:00'), 'skip')).toEqual({ kind: 'wait', until: at('12:00') })
    expect(dueByHand(waiting(), at('12:00'), 'skip')).toEqual({ kind: 'hand', isLate: false })
    expect(dueByHand(waiting(), at('12:15'), 'skip')).toEqual({ kind: 'hand', isLate: false })
    expect(dueByHand(waiting(), at('12:16'), 'skip')).toEqual({ kind: 'skip', isLate: true })
    expect(dueByHand(waiting(), at('13:00'), 'ask')).toEqual({ kind: 'hand', isLate: true })
    expect(dueByHand(waiting(), at('13:00'), 'post')).toEqual({ kind: 'hand', isLate: true })
  })

  test('is handed over once', () => {
    const handed = handedOver(waiting(), 'hand', iso('13:00'))
    expect(handed).toMatchObject({ delivery: 'handed-to-you', status: 'scheduled' })
    expect(dueByHand(handed, at('13:01'), 'ask')).toBeNull()
    expect(wasHandedLate(handed)).toBe(true)
    expect(wasHandedLate(handedOver(waiting(), 'hand', iso('12:10')))).toBe(false)
    expect(handedOver(waiting(), 'skip', iso('13:00'))).toMatchObject({ delivery: 'missed', status: 'failed' })
  })

  test('is none that some outbox has: it would go out twice', () => {
    expect(waitsForHand(waiting({ activity: [queued, step] }))).toBe(false)
    expect(waitsForHand(waiting({ activity: [] }))).toBe(false)
    expect(dueByHand(waiting({ activity: [queued, step] }), at('13:00'), 'post')).toBeNull()
    const again: PostEvent = { ...queued, at: iso('10:00') }
    expect(waitsForHand(waiting({ activity: [queued, step, again] }))).toBe(true)
    // Sent anew by the app after an edit: between its word and the outbox's it has no step.
    expect(waitsForHand(waiting({ activity: [queued, step, { ...again, user_id: null }] }))).toBe(false)
  })

  test('is published once a person says so', () => {
    const done = markedPosted(waiting(), 'https://spill.test/1', userId(1), iso('12:20'))
    expect(done).toMatchObject({
      ...{
        delivery: 'published',
        status: 'published',
        published_time: iso('12:20'),
        permalink: 'https://spill.test/1',
      },
    })
    expect(done.activity.at(-1)).toMatchObject({ act: 'marked-posted', user_id: userId(1) })
  })
})

test.each([
  ['https://spill.com/p/1', 'https://spill.com/p/1'],
  [' spill.com/p/1?utm_source=x ', 'https://spill.com/p/1'],
  ['https://youtu.be/abc?t=3', 'https://youtu.be/abc?t=3'],
  ['http://spill.com/p/1', null],
  ['javascript:alert(1)', null],
  ['https://user:secret@spill.com/', null],
  ['file:///etc/passwd', null],
  ['posted!', null],
  ['', null],
  [`https://spill.com/${'x'.repeat(2_000)}`, null],
])('the link %s of a post is kept as %s', (typed, kept) => expect(postLink(typed)).toBe(kept))

test('edits that follow each other soon are one line of the log, another person’s and later ones are not', () => {
  const edit = (user: number, field: string, time: string) => ({
    user_id: userId(user),
    fields: [field],
    at: iso(time),
  })
  const first = withEdit([], edit(1, 'caption', '09:00'))
  const second = withEdit(first, edit(1, 'title', '09:05'))
  expect(second).toEqual([{ act: 'edited', at: iso('09:05'), user_id: userId(1), fields: ['caption', 'title'] }])
  expect(withEdit(second, edit(2, 'title', '09:06'))).toHaveLength(2)
  expect(withEdit(second, edit(1, 'title', '09:20'))).toHaveLength(2)
})
