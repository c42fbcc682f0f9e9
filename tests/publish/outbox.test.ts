import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { OutboxBench } from '../support/outbox-bench'
import { accountId, aProblem, aWish, noon, postId } from '../support/outbox-builders'

let bench: OutboxBench
beforeEach(async () => {
  bench = await OutboxBench.make()
})
afterEach(() => bench.end())

const at = (number = 1) => bench.item(number).state.at
const count = (call: string) => bench.platform.calls.filter(one => one === call).length
const offline = async () => aProblem('offline')
const refused = async () => aProblem('token')
const never = () => new Promise<never>(() => undefined)
const hour = 3_600_000

describe('on its way', () => {
  test('a post goes out, each step in the file before the call that it permits', async () => {
    let told = ''
    bench.platform.next('commit', 'before', async () => {
      told = readFileSync(bench.path, 'utf8')
      return undefined
    })
    await bench.start()
    await bench.outbox.add(aWish())
    await bench.until(() => at() === 'live')
    expect(bench.platform.calls).toEqual(['check', 'start', 'upload', 'status', 'commit'])
    expect(told.trim().split('\n').at(-1)).toContain('"at":"committing"')
    expect(bench.item().steps.map(step => step.at)).toEqual([
      'queued',
      'starting',
      'uploading',
      'uploaded',
      'uploaded',
      'committing',
      'live',
    ])
  })

  test('nothing that is told of it holds the address of its upload', async () => {
    await bench.start()
    await bench.outbox.add(aWish())
    await bench.until(() => at() === 'live')
    expect(bench.changes.filter(({ kind }) => kind === 'progress')).toHaveLength(10)
    expect(JSON.stringify([bench.changes, bench.outbox.list()])).not.toContain('FAKE-SECRET')
  })

  test('a post that is given twice goes out once', async () => {
    await bench.start()
    await Promise.all([bench.outbox.add(aWish()), bench.outbox.add(aWish())])
    await bench.until(() => at() === 'live')
    await bench.outbox.add(aWish())
    await bench.until(() => at() === 'live')
    expect(bench.platform.published).toBe(1)
  })

  test('an account sends one post at a time, another account does not wait for it', async () => {
    await bench.start()
    bench.platform.next('commit', 'before', never)
    await bench.outbox.add(aWish())
    await bench.until(() => at() === 'committing')
    await bench.outbox.add(aWish({ post_id: postId(2) }))
    await bench.outbox.add(aWish({ post_id: postId(3), account_id: accountId(2) }))
    await bench.until(() => at(3) === 'live')
    expect(at(2)).toBe('queued')
  })
})

describe('tokens', () => {
  test('one that is refused is got anew, once, and the post goes on', async () => {
    await bench.start()
    bench.platform.next('commit', 'before', refused)
    await bench.outbox.add(aWish())
    await bench.until(() => at() === 'live')
    expect(bench.asked.filter(fresh => fresh)).toHaveLength(1)
    expect(bench.platform.published).toBe(1)
  })

  test('refused again, the person is asked; with the account connected again it goes on where it was', async () => {
    await bench.start()
    bench.platform.next('upload', 'before', refused)
    bench.platform.next('upload', 'before', refused)
    await bench.outbox.add(aWish())
    await bench.until(() => at() === 'needs-you')
    expect(bench.item().state).toMatchObject({ question: 'account', back: { at: 'uploading' } })
    await bench.outbox.reconnected(accountId(1))
    await bench.until(() => at() === 'live')
    expect(count('start')).toBe(1)
  })

  test('where none can be had for want of a network, nothing is sent and nothing is lost', async () => {
    let isThere = false
    const session = { accessToken: 'x', remoteId: 'me', username: 'me' }
    await bench.start({
      sessionFor: async () => (isThere ? { ok: true, value: session } : { ok: false, problem: aProblem('offline') }),
    })
    await bench.outbox.add(aWish())
    await bench.until(() => bench.item().outages > 9, { most: 12 * hour, step: 20_000 })
    isThere = true
    bench.outbox.networkBack()
    const back = bench.now
    await bench.until(() => at() === 'live')
    expect(bench.now - back).toBeLessThan(60_000)
  })
})

describe('due times', () => {
  test('a post for tomorrow is uploaded shortly before, and goes out then', async () => {
    await bench.start()
    const dueAt = noon + 24 * hour
    await bench.outbox.add(aWish({ dueAt }))
    bench.tick(23 * hour)
    await bench.until(() => at() === 'uploaded' && bench.now > dueAt - 60_000, { most: 2 * hour, step: 10_000 })
    expect(count('commit')).toBe(0)
    await bench.until(() => at() === 'live')
    expect(bench.now - dueAt).toBeLessThan(35_000)
  })

  test.each([
    ['ask', 'needs-you'],
    ['skip', 'missed'],
    ['post', 'live'],
  ] as const)('one missed while the machine slept: %s → %s', async (late, state) => {
    await bench.start()
    await bench.outbox.add(aWish({ dueAt: noon + 2 * hour, late }))
    bench.now += 10 * hour
    bench.outbox.wake()
    await bench.until(() => at() === state)
    expect(bench.platform.published).toBe(late === 'post' ? 1 : 0)
  })

  test('one that is late and was asked about goes out when the person says so', async () => {
    await bench.start()
    await bench.outbox.add(aWish({ dueAt: noon - hour }))
    await bench.until(() => at() === 'needs-you')
    expect(await bench.outbox.answer(postId(1), 'it-is-there')).toEqual({ ok: false, problem: { kind: 'not-asked' } })
    await bench.outbox.answer(postId(1), 'post-now')
    await bench.until(() => at() === 'live')
  })

  test('a clock that is put back two days and on again sends nothing twice', async () => {
    await bench.start()
    await bench.outbox.add(aWish({ dueAt: noon + hour }))
    await bench.until(() => at() === 'live', { most: 2 * hour, step: 10_000 })
    bench.now -= 48 * hour
    bench.outbox.wake()
    bench.tick(49 * hour)
    await bench.until(() => at() === 'live')
    expect(bench.platform.published).toBe(1)
  })

  test('a clock that is set on an hour while a slow commit is looked for sends nothing twice', async () => {
    await bench.start()
    bench.platform.next('commit', 'before', offline)
    await bench.outbox.add(aWish())
    await bench.until(() => count('find') === 1)
    bench.now += hour
    bench.outbox.wake()
    await bench.until(() => false, { most: 20_000 }).catch(() => undefined)
    bench.platform.published += 1
    await bench.until(() => at() === 'live')
    expect(count('commit')).toBe(1)
  })

  test('what the platform can schedule is handed over at once, with the time', async () => {
    await bench.start()
    bench.platform.schedules = true
    const item = await bench.outbox.add(aWish({ dueAt: noon + 24 * hour }))
    expect(item).toMatchObject({ by: 'platform', order: { publishAt: noon + 24 * hour } })
    await bench.until(() => count('commit') === 1)
  })

  test('what it cannot schedule any more, the app sends itself', async () => {
    await bench.start()
    bench.platform.schedules = true
    bench.platform.next('start', 'before', offline)
    await bench.outbox.add(aWish({ dueAt: noon + 600_000 }))
    bench.platform.schedules = false
    await bench.until(() => at() === 'live')
    expect(bench.item()).toMatchObject({ by: 'app', order: { publishAt: null } })
  })
})

describe('a time that has come too near while the film went up', () => {
  const late = async () => {
    bench.platform.schedules = false
    return undefined
  }

  test('is kept by a platform that was told of it at the start', async () => {
    await bench.start()
    bench.platform.schedules = true
    bench.platform.next('status', 'before', late)
    await bench.outbox.add(aWish({ dueAt: noon + 600_000 }))
    await bench.until(() => at() === 'live')
    expect([count('start'), bench.item().by]).toEqual([1, 'platform'])
  })

  test('is the app’s where it is told with the commit, and nothing is uploaded again', async () => {
    await bench.start()
    bench.platform.schedules = true
    Object.assign(bench.platform, { timeIsToldAt: 'commit' })
    bench.platform.next('status', 'before', late)
    const dueAt = noon + 600_000
    await bench.outbox.add(aWish({ dueAt }))
    await bench.until(() => at() === 'live')
    expect([count('start'), bench.item().by]).toEqual([1, 'app'])
    expect(bench.now).toBeGreaterThanOrEqual(dueAt)
  })
})

describe('ends and beginnings', () => {
  test('closed in the middle of an upload, it goes on from what the platform has', async () => {
    await bench.start()
    await bench.outbox.add(aWish())
    await bench.until(() => bench.platform.taken.size === 1 && ([...bench.platform.taken.values()][0] ?? 0) >= 4)
    await bench.outbox.close()
    const taken = [...bench.platform.taken.values()][0] ?? 0
    expect(taken).toBeLessThan(10)
    await bench.start()
    await bench.until(() => at() === 'live')
    expect(count('start')).toBe(1)
    const sent = bench.changes.flatMap(change => (change.kind === 'progress' ? [change.sent] : []))
    expect(sent).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  test('killed in the middle of an upload, it goes on with what it learnt of it there', async () => {
    const handles: string[] = []
    await bench.start()
    bench.platform.next('upload', 'before', async ({ work }) => {
      await work?.keep?.('FAKE-SECRET-learnt')
      await bench.crash()
      return never()
    })
    await bench.outbox.add(aWish())
    await bench.until(() => bench.isCrashed)
    bench.platform.next('upload', 'before', async ({ handle }) => {
      handles.push(handle ?? '')
      return undefined
    })
    await bench.start()
    await bench.until(() => at() === 'live')
    expect(handles).toEqual(['FAKE-SECRET-learnt'])
  })

  test('taken back while it learns of its upload, it stays a draft', async () => {
    await bench.start()
    bench.platform.next('upload', 'before', async ({ work }) => {
      const taken = bench.outbox.withdraw(postId(1))
      void taken.then(() => work?.keep?.('FAKE-SECRET-too-late'))
      await work?.keep?.('FAKE-SECRET-learnt')
      return aProblem('offline')
    })
    await bench.outbox.add(aWish())
    await bench.until(() => at() === 'draft')
    await bench.until(() => false, { most: 5_000 }).catch(() => undefined)
    expect(at()).toBe('draft')
  })

  test('closed while a commit gets no answer, it is looked for and not sent again', async () => {
    await bench.start()
    bench.platform.next('commit', 'after', never)
    await bench.outbox.add(aWish())
    await bench.until(() => bench.platform.published === 1)
    await bench.outbox.close()
    await bench.start()
    expect(at()).toBe('unknown')
    await bench.until(() => at() === 'live')
    expect(count('commit')).toBe(1)
  })

  test('a commit under way at the end may still be answered', async () => {
    await bench.start()
    bench.platform.next('commit', 'after', () => new Promise(done => setTimeout(() => done(undefined), 300)))
    await bench.outbox.add(aWish())
    await bench.until(() => bench.platform.published === 1)
    await bench.outbox.close()
    await bench.start()
    expect(at()).toBe('live')
  })

  test('taken back in the middle of an upload, it is a draft, and may be sent again', async () => {
    await bench.start()
    await bench.outbox.add(aWish())
    await bench.until(() => bench.platform.taken.size === 1)
    expect(await bench.outbox.withdraw(postId(1))).toMatchObject({ ok: true, value: { state: { at: 'draft' } } })
    await bench.outbox.add(aWish({ late: 'post' }))
    await bench.until(() => at() === 'live')
    expect(bench.platform.published).toBe(1)
    expect(await bench.outbox.withdraw(postId(1))).toMatchObject({ ok: false })
  })

  test('what has come to its end is let go of, and nothing else', async () => {
    await bench.start()
    bench.platform.next('commit', 'before', never)
    await bench.outbox.add(aWish())
    await bench.until(() => at() === 'committing')
    expect(await bench.outbox.forget(postId(1))).toMatchObject({ ok: false })
    await bench.outbox.add(aWish({ post_id: postId(2), account_id: accountId(2) }))
    await bench.until(() => at(2) === 'live')
    expect(await bench.outbox.forget(postId(2))).toMatchObject({ ok: true })
    expect(bench.outbox.list()).toHaveLength(1)
  })
})

describe('what nobody knows', () => {
  test('a lost answer is settled by looking', async () => {
    await bench.start()
    bench.platform.next('commit', 'after', offline)
    await bench.outbox.add(aWish())
    await bench.until(() => at() === 'live')
    expect([bench.platform.published, count('commit'), count('find')]).toEqual([1, 1, 1])
  })

  test('a commit that never arrived is sent again after two looks', async () => {
    await bench.start()
    bench.platform.next('commit', 'before', offline)
    await bench.outbox.add(aWish())
    await bench.until(() => at() === 'live')
    expect([bench.platform.published, count('commit'), count('find')]).toEqual([1, 2, 2])
  })

  test('where looking tells nothing, the person is asked, and their word goes', async () => {
    await bench.start()
    bench.platform.next('commit', 'after', async () => aProblem('platform', { code: '2207051' }))
    for (let look = 0; look < 3; look += 1) bench.platform.next('find', 'before', async () => aProblem('platform'))
    await bench.outbox.add(aWish())
    await bench.until(() => at() === 'needs-you')
    expect([count('commit'), count('find')]).toEqual([1, 3])
    await bench.outbox.answer(postId(1), 'it-is-there', 'https://example.test/mine')
    expect(bench.item().state).toMatchObject({ at: 'live', permalink: 'https://example.test/mine' })
  })

  test('a connector that throws in the middle of a commit leaves it unknown', async () => {
    await bench.start()
    bench.platform.next('commit', 'after', async () => {
      throw new TypeError('a bug')
    })
    await bench.outbox.add(aWish())
    await bench.until(() => at() === 'live')
    expect(bench.platform.published).toBe(1)
  })

  test('a connector that never answers is not waited for without end', async () => {
    await bench.start({ limits: { answer: 500, commit: 500, stall: 500 } })
    bench.platform.next('start', 'before', never)
    bench.platform.next('upload', 'before', never)
    bench.platform.next('commit', 'after', never)
    await bench.outbox.add(aWish())
    await bench.until(() => at() === 'live')
    expect(bench.platform.published).toBe(1)
  })
})
