import { type Asker, type Made, type Task, type WorkControl, WorkQueue } from '@main/media/work-queue'
import { fail, ok } from '@shared/domain/result'
import { describe, expect, test } from 'vitest'

/** Tasks that go on until they are told, or are cancelled, and note when they begin. */
function hand() {
  const begun: string[] = []
  const ends = new Map<string, (made: Made) => void>()
  const task = (key: string, isLong = false): Task => ({
    key,
    isLong,
    run: ({ signal }: WorkControl) => {
      begun.push(key)
      return new Promise(resolve => {
        ends.set(key, resolve)
        signal.addEventListener('abort', () => resolve(fail({ kind: 'cancelled' })))
      })
    },
  })
  const end = async (key: string) => {
    ends.get(key)?.(ok(`/${key}`))
    await new Promise(setImmediate)
  }
  return { begun, task, end }
}

const urgent: Asker = { urgency: 'urgent' }
const background: Asker = { urgency: 'background' }
const cancelled = { ok: false, problem: { kind: 'cancelled' } }

describe('the order', () => {
  test('two at a time; urgent before background, and in each what was asked for last comes first', async () => {
    const { begun, task, end } = hand()
    const queue = new WorkQueue()
    const asked: readonly [string, Asker][] = [
      ['a', background],
      ['b', background],
      ['c', background],
      ['d', urgent],
      ['e', background],
      ['f', urgent],
    ]
    const all = asked.map(([key, asker]) => queue.ask(task(key), asker))
    expect(begun).toEqual(['a', 'b'])
    for (const key of ['a', 'b', 'f', 'd', 'e', 'c']) await end(key)
    expect(begun).toEqual(['a', 'b', 'f', 'd', 'e', 'c'])
    expect(await Promise.all(all)).toEqual(asked.map(([key]) => ok(`/${key}`)))
  })

  test('what somebody looks at now is urgent, whoever asked for it first', async () => {
    const { begun, task, end } = hand()
    const queue = new WorkQueue(1)
    for (const key of ['a', 'b', 'c', 'd']) void queue.ask(task(key), background)
    void queue.ask(task('b'), urgent)
    await end('a')
    expect(begun).toEqual(['a', 'b'])
  })

  test('one long work at a time, so that a place is left for pictures', async () => {
    const { begun, task, end } = hand()
    const queue = new WorkQueue()
    void queue.ask(task('film', true), background)
    void queue.ask(task('film-2', true), background)
    void queue.ask(task('picture'), background)
    expect(begun).toEqual(['film', 'picture'])
    await end('picture')
    expect(begun).toEqual(['film', 'picture'])
    await end('film')
    expect(begun).toEqual(['film', 'picture', 'film-2'])
  })

  test('a long work for which somebody waits does not wait for one in the background, and pictures still come', async () => {
    const { begun, task } = hand()
    const queue = new WorkQueue()
    void queue.ask(task('film', true), background)
    void queue.ask(task('film-2', true), background)
    void queue.ask(task('film-3', true), background)
    expect(begun).toEqual(['film'])
    void queue.ask(task('film-2', true), urgent)
    void queue.ask(task('film-3', true), urgent)
    void queue.ask(task('picture'), background)
    expect(begun).toEqual(['film', 'film-2', 'picture'])
  })

  test.each([
    [0.05, [false, true]],
    [0.5, [false]],
  ])(
    'a long work that gives way and becomes urgent at %d begins anew only where little is lost',
    async (done, runs) => {
      const urgencies: boolean[] = []
      const ends: ((made: Made) => void)[] = []
      const film: Task = {
        ...{ key: 'film', isLong: true },
        run: ({ signal, isUrgent, onProgress }) => {
          urgencies.push(isUrgent)
          onProgress(done)
          return new Promise(resolve => {
            ends.push(resolve)
            signal.addEventListener('abort', () => resolve(fail({ kind: 'cancelled' })))
          })
        },
      }
      const queue = new WorkQueue()
      const both = [queue.ask(film, background), queue.ask(film, urgent)]
      await new Promise(setImmediate)
      expect(urgencies).toEqual(runs)
      ends.at(-1)?.(ok('/film'))
      expect(await Promise.all(both)).toEqual([ok('/film'), ok('/film')])
    },
  )
})

describe('sharing', () => {
  test('what is asked for twice runs once and answers both', async () => {
    const { begun, task, end } = hand()
    const queue = new WorkQueue()
    const both = [queue.ask(task('a'), urgent), queue.ask(task('a'), background)]
    await end('a')
    expect(await Promise.all(both)).toEqual([ok('/a'), ok('/a')])
    expect(begun).toEqual(['a'])
  })

  test('who cancels does not cancel for the other; when both have, the work ends', async () => {
    const { task, end } = hand()
    const queue = new WorkQueue()
    const [one, other, third] = [new AbortController(), new AbortController(), new AbortController()]
    const asks = [one, other, third].map(({ signal }) => queue.ask(task('a'), { ...urgent, signal }))
    one.abort()
    expect(await asks[0]).toEqual(cancelled)
    other.abort()
    third.abort()
    expect(await asks[2]).toEqual(cancelled)
    const again = queue.ask(task('a'), urgent)
    await end('a')
    expect(await again).toEqual(ok('/a'))
  })

  test('what is cancelled before its turn never begins', async () => {
    const { begun, task, end } = hand()
    const queue = new WorkQueue(1)
    const ending = new AbortController()
    void queue.ask(task('a'), urgent)
    const waiting = queue.ask(task('b'), { ...urgent, signal: ending.signal })
    ending.abort()
    expect(await waiting).toEqual(cancelled)
    await end('a')
    expect(begun).toEqual(['a'])
    expect(await queue.ask(task('c'), { ...urgent, signal: ending.signal })).toEqual(cancelled)
  })

  test('a bug in one work reaches who asked, and the next goes on', async () => {
    const { task, end } = hand()
    const queue = new WorkQueue(1)
    const broken = queue.ask({ key: 'x', isLong: false, run: () => Promise.reject(new Error('a bug')) }, urgent)
    const next = queue.ask(task('a'), urgent)
    await expect(broken).rejects.toThrow('a bug')
    await end('a')
    expect(await next).toEqual(ok('/a'))
  })

  test('when all is stopped everybody is told and nothing runs any more', async () => {
    const { begun, task } = hand()
    const queue = new WorkQueue(1)
    const all = ['a', 'b'].map(key => queue.ask(task(key), urgent))
    await queue.stopAll()
    expect(await Promise.all(all)).toEqual([cancelled, cancelled])
    expect(begun).toEqual(['a'])
  })
})
