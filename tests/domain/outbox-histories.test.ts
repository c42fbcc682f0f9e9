import { begin, type Call, distrustClock, next, recover } from '@shared/domain/outbox'
import { after, type Outcome } from '@shared/domain/outbox-after'
import { answer, answersFor } from '@shared/domain/outbox-answer'
import { coverPlace, noCover, OutboxItem, type OutboxState, wantedCover } from '@shared/domain/outbox-item'
import { endOutage } from '@shared/domain/outbox-pause'
import { type PublishProblem, publishProblems } from '@shared/domain/publish-problem'
import type { RemoteState } from '@shared/domain/remote-state'
import { fail, ok, type Result } from '@shared/domain/result'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anItem, aProblem, noon } from '../support/outbox-builders'

const live: RemoteState = { kind: 'live', remoteId: 'r1', permalink: 'https://example.test/r1' }
const unsure = ['offline', 'busy', 'platform'] as const
const sure = publishProblems.filter(kind => !(unsure as readonly string[]).includes(kind))

const rarely = <T, U>(what: fc.Arbitrary<T>, usual: U) =>
  fc.oneof({ weight: 1, arbitrary: what }, { weight: 3, arbitrary: fc.constant(usual) })

/** One turn of fate: what happens to the next act, and how. All of it is chosen by fast-check. */
const fate = fc.record({
  crash: rarely(fc.constantFrom('before-save', 'after-save', 'before-answer'), 'no'),
  answer: rarely(fc.constantFrom('unsure', 'unsure', 'sure'), 'good'),
  arrives: fc.boolean(),
  slowMs: fc.constantFrom(0, 0, 900, 30_000),
  unsure: fc.constantFrom(...unsure),
  sure: fc.constantFrom(...sure),
  chance: fc.double({ min: 0, max: 0.999, noNaN: true }),
  said: fc.nat(),
  /** Of the wall clock alone; never two within two minutes. */
  jumpMs: fc.constantFrom(0, 0, 0, 0, 3_600_000, 3 * 86_400_000, -2 * 86_400_000),
  /** The system says that the network is there again, truly or not. */
  isBack: rarely(fc.constant(true), false),
})
type Fate = typeof fate extends fc.Arbitrary<infer F> ? F : never

const kindly: Fate = {
  crash: 'no',
  answer: 'good',
  arrives: true,
  slowMs: 0,
  unsure: 'offline',
  sure: 'text',
  chance: 0.5,
  said: 0,
  jumpMs: 0,
  isBack: false,
}

/** A platform that takes up to 30 s over a commit, loses answers, and tells only the truth about what has come to it. */
class World {
  item: OutboxItem
  real = 0
  wall = noon
  lastJump = -Infinity
  landsAt: number[] = []
  commitsSinceSure = 0
  callsNow = 0

  constructor(start: OutboxItem) {
    this.item = start
  }

  get published(): number {
    return this.landsAt.filter(at => at <= this.real).length
  }

  pass(ms: number): void {
    this.real += ms
    this.wall += ms
    if (ms > 0) this.callsNow = 0
  }

  step(now: Fate): boolean {
    if (now.jumpMs !== 0 && this.real - this.lastJump > 120_000) {
      this.wall += now.jumpMs
      this.lastJump = this.real
      this.item = distrustClock(this.item, this.wall)
    }
    if (now.isBack) this.item = endOutage(this.item)
    const act = next(this.item, this.wall)
    if (act.do === 'rest') return this.#person(now)
    if (act.do === 'wait') this.pass(Math.max(1, Math.min(act.until - this.wall, 3_600_000)))
    if (act.do === 'turn') this.item = now.crash === 'before-save' ? recover(this.item, this.wall) : act.item
    if (act.do === 'call') this.#call(act.call, now)
    return true
  }

  #call(call: Call, now: Fate): void {
    this.callsNow += 1
    const begun = begin(this.item, call, this.wall)
    if (now.crash === 'before-save') {
      this.item = recover(this.item, this.wall)
      return
    }
    this.item = begun
    const outcome = now.crash === 'after-save' ? null : this.#outcome(call, now)
    if (outcome === null || now.crash !== 'no') {
      this.item = recover(begun, this.wall)
      return
    }
    this.item = after(begun, outcome, { now: this.wall, chance: now.chance })
  }

  #outcome(call: Call, now: Fate): Outcome {
    if (call === 'commit') return { call, result: this.#commit(now) }
    const result = now.answer === 'good' ? null : fail(aProblem(now.answer === 'sure' ? now.sure : now.unsure))
    if (call === 'cover') return { call, result: result ?? ok(null) }
    if (call === 'start') return { call, result: result ?? ok('handle') }
    if (call === 'upload') return { call, result: result ?? ok('handle'), hasMoved: now.arrives }
    if (call === 'status') return { call, result: result ?? ok(this.published > 0 ? live : { kind: 'ready' }) }
    const nothing: RemoteState[] = [
      { kind: 'absent' },
      { kind: 'uploading' },
      { kind: 'ready' },
      { kind: 'cannot-tell' },
    ]
    const found = this.published > 0 ? live : (nothing[now.said % nothing.length] ?? live)
    if (!result && found.kind !== 'cannot-tell' && this.landsAt.every(at => at <= this.real)) this.commitsSinceSure = 0
    return { call, result: result ?? ok(found) }
  }

  #commit(now: Fate): Result<RemoteState, PublishProblem> {
    this.commitsSinceSure += 1
    if (now.answer === 'sure') {
      this.commitsSinceSure = 0
      return fail(aProblem(now.sure))
    }
    if (now.answer === 'good' || now.arrives) this.landsAt.push(this.real + now.slowMs)
    if (now.answer === 'unsure') return fail(aProblem(now.unsure))
    this.pass(now.slowMs)
    this.commitsSinceSure = 0
    return ok(now.said % 2 ? live : { kind: 'processing' })
  }

  /** Tells the truth, after a look at the platform. @returns false where nothing is asked */
  #person(now: Fate): boolean {
    const asked = answersFor(this.item)
    const { state } = this.item
    if (asked.length === 0 || state.at === 'rejected' || state.at === 'missed') return false
    this.pass(60_000)
    const truthful = asked.filter(one => one !== (this.published > 0 ? 'post-again' : 'it-is-there'))
    const said = truthful[now.said % truthful.length]
    const answered = said && answer(this.item, said, null, this.wall)
    if (!answered?.ok) throw new Error(`${said} is offered and not taken`)
    if (said === 'post-again' || said === 'it-is-there') this.commitsSinceSure = 0
    this.item = answered.value
    return true
  }
}

const histories = fc.array(fate, { minLength: 1, maxLength: 80, size: 'max' })
const dueTimes = fc.constantFrom(null, noon + 600_000, noon + 40 * 86_400_000, noon - 3_600_000)
const starts = fc.constantFrom<OutboxState>(
  { at: 'queued' },
  { at: 'uploaded', handle: 'handle', isReady: true, looks: 0 },
)
const covers = fc.constantFrom(noCover, wantedCover)
const latePolicies = fc.constantFrom('post' as const, 'ask' as const, 'skip' as const)

describe('over any history of failures, crashes, late answers and clock jumps', () => {
  test('a post goes out at most once, and is never committed twice without a sure answer between', () => {
    fc.assert(
      fc.property(histories, starts, dueTimes, latePolicies, covers, (fates, start, dueAt, late, cover) => {
        const world = new World(anItem(start, { dueAt, late, cover }))
        for (const one of fates) {
          world.step(one)
          expect(world.landsAt.length).toBeLessThanOrEqual(1)
          expect(world.commitsSinceSure).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('it comes to an end once all goes well, and says the truth there', () => {
    fc.assert(
      fc.property(histories, starts, dueTimes, latePolicies, covers, (fates, start, dueAt, late, cover) => {
        const world = new World(anItem(start, { dueAt, late, cover }))
        for (const one of fates) world.step(one)
        world.pass(30_000)
        let left = 3_000
        while (world.step({ ...kindly, said: left }) && left > 0) left -= 1
        const { at } = world.item.state
        expect(left).toBeGreaterThan(0)
        expect(['live', 'rejected', 'missed']).toContain(at)
        expect(world.published).toBe(at === 'live' ? 1 : 0)
        expect(coverPlace(world.item)).toBeNull()
      }),
      { numRuns: 300 },
    )
  })

  test('every state fits the file, and none calls the platform without end at one moment', () => {
    fc.assert(
      fc.property(histories, dueTimes, covers, (fates, dueAt, cover) => {
        const world = new World(anItem({ at: 'queued' }, { dueAt, cover }))
        for (const one of fates) {
          world.step(one.crash === 'no' ? one : { ...one, crash: 'no' })
          expect(OutboxItem.safeParse(world.item).error).toBeUndefined()
          expect(world.callsNow).toBeLessThanOrEqual(24)
        }
      }),
      { numRuns: 500 },
    )
  })
})

test('told that the network is back again and again, a lost commit is not looked for sooner: a slow one would seem absent twice', () => {
  const moment = { now: noon, chance: 0.5 }
  const committing = anItem({ at: 'committing', handle: 'handle', begunAt: noon })
  const lost = after(committing, { call: 'commit', result: fail(aProblem('offline')) }, moment)
  expect(next(endOutage(lost), noon)).toEqual({ do: 'wait', until: noon + 5_000 })
  const once = after(lost, { call: 'find', result: ok({ kind: 'absent' }) }, { ...moment, now: noon + 5_000 })
  expect(next(endOutage(once), noon + 5_001)).toEqual({ do: 'wait', until: noon + 60_000 })
  const unheard = after(once, { call: 'find', result: fail(aProblem('offline')) }, { ...moment, now: noon + 60_000 })
  expect(next(endOutage(unheard), noon + 60_001)).toEqual({ do: 'call', call: 'find' })
})
