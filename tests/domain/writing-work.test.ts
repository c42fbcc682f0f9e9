import { endWork, foundAgain, isSameSubject, usableDrafts, wroteMore } from '@shared/domain/writing-work'
import { describe, expect, test } from 'vitest'
import { promptId, scriptId, someTime } from '../support/builders'
import { aDraft, anOrder, aWork, waitingId } from '../support/writing-builders'

const come = [aDraft('Come', 'One', 'Two')]
const failed = { kind: 'failed', problem: { kind: 'cut-off' } } as const

describe('a piece of writing', () => {
  test('grows while it runs and not after its end', () => {
    const running = wroteMore(aWork(1), come)
    expect(running.drafts).toEqual(come)
    const ended = endWork(running, { drafts: come, how: { kind: 'done' } }, someTime)
    expect(wroteMore(ended, [aDraft('Late')])).toEqual(ended)
  })

  test('keeps what had come when its end brings nothing', () => {
    const ended = endWork(aWork(1, { drafts: come }), { drafts: [], how: failed }, someTime)
    expect(ended).toMatchObject({ drafts: come, state: { kind: 'failed', problem: { kind: 'cut-off' }, at: someTime } })
  })

  test('ends once: a second end changes nothing', () => {
    const stopped = endWork(aWork(1), { drafts: come, how: { kind: 'stopped' } }, someTime)
    expect(endWork(stopped, { drafts: [], how: failed }, someTime)).toEqual(stopped)
  })

  test('that ran when the page was left was interrupted, and takes what still comes', () => {
    const [found] = foundAgain([aWork(1)])
    expect(found?.state).toEqual({ kind: 'interrupted' })
    const late = found && endWork(found, { drafts: come, how: { kind: 'stopped' } }, someTime)
    expect(late).toMatchObject({ drafts: come, state: { kind: 'interrupted' } })
  })

  test('that came out of the queue is not found again: it is still in the queue', () => {
    const ask = { kind: 'script', order: anOrder(), waiting_id: waitingId(1) } as const
    expect(foundAgain([aWork(1, { ask }), aWork(2)])).toMatchObject([{ work_id: aWork(2).work_id }])
  })

  test('offers only drafts that have words', () => {
    const work = aWork(1, { drafts: [aDraft('Empty', ' ', ''), ...come, aDraft('Nothing')] })
    expect(usableDrafts(work)).toEqual(come)
  })
})

describe('orders are for the same', () => {
  test('when they are for one script, whatever the ideas', () => {
    const order = anOrder({ script_id: scriptId(1) })
    expect(isSameSubject(order, { script_id: scriptId(1), prompt_ids: [promptId(9)] })).toBe(true)
    expect(isSameSubject(order, { script_id: null, prompt_ids: order.prompt_ids })).toBe(false)
  })

  test('when a new script comes of the same ideas, in any order', () => {
    const order = anOrder({ prompt_ids: [promptId(1), promptId(2)] })
    expect(isSameSubject(order, { script_id: null, prompt_ids: [promptId(2), promptId(1)] })).toBe(true)
    expect(isSameSubject(order, { script_id: null, prompt_ids: [promptId(1)] })).toBe(false)
  })
})
