import { type QuitSteps, Quitting } from '@main/quitting'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

/** A way out that writes down its steps. */
function wayOut(odd: Partial<QuitSteps> = {}) {
  const steps: string[] = []
  const note = (step: string) => () => void steps.push(step)
  const quitting: Quitting = new Quitting({
    isAtWork: () => false,
    ask: async () => true,
    tellPage: () => {
      steps.push('tell the page')
      quitting.pageFlushed()
      return true
    },
    stopWork: async () => note('stop work')(),
    leave: note('leave'),
    ...odd,
  })
  return { quitting, steps }
}

test('R13: the page writes, work stops, then the app leaves', async () => {
  const { quitting, steps } = wayOut()
  await quitting.begin({ asking: true })
  expect(steps).toEqual(['tell the page', 'stop work', 'leave'])
  expect(quitting.isDone).toBe(true)
})

test('R13: while a film is made the user is asked, and may stay', async () => {
  const { quitting, steps } = wayOut({ isAtWork: () => true, ask: async () => false })
  await quitting.begin({ asking: true })
  expect(steps).toEqual([])
  expect(quitting.isDone).toBe(false)
})

test('R13: a system that shuts down asks nobody', async () => {
  const ask = vi.fn(async () => false)
  const { quitting, steps } = wayOut({ isAtWork: () => true, ask })
  await quitting.begin({ asking: false })
  expect(ask).not.toHaveBeenCalled()
  expect(steps.at(-1)).toBe('leave')
})

test('R13: the system wins over a question that stands', async () => {
  let answer: (leave: boolean) => void = () => undefined
  const asked = new Promise<boolean>(done => {
    answer = done
  })
  const { quitting, steps } = wayOut({ isAtWork: () => true, ask: () => asked })
  const first = quitting.begin({ asking: true })
  await quitting.begin({ asking: false })
  answer(false)
  await first
  expect(steps.filter(step => step === 'leave')).toHaveLength(1)
})

test('R13: nobody is asked twice', async () => {
  const ask = vi.fn(() => new Promise<boolean>(() => undefined))
  const { quitting } = wayOut({ isAtWork: () => true, ask })
  void quitting.begin({ asking: true })
  await quitting.begin({ asking: true })
  expect(ask).toHaveBeenCalledTimes(1)
})

test('R13: a page that never answers and work that never ends hold nobody', async () => {
  const { quitting, steps } = wayOut({ tellPage: () => true, stopWork: () => new Promise(() => undefined) })
  const leaving = quitting.begin({ asking: true })
  await vi.advanceTimersByTimeAsync(5_000)
  await leaving
  expect(steps).toEqual(['leave'])
})

test('R13: work that fails to stop does not keep the app', async () => {
  const { quitting, steps } = wayOut({
    stopWork: async () => {
      throw new Error('stuck')
    },
  })
  await quitting.begin({ asking: true })
  expect(steps.at(-1)).toBe('leave')
})

test('R13: an app whose window is gone, so that nobody can be asked or told, quits all the same', async () => {
  const gone = () => {
    throw new Error('Object has been destroyed')
  }
  const { quitting, steps } = wayOut({ isAtWork: () => true, ask: async () => gone(), tellPage: gone })
  await quitting.begin({ asking: true })
  expect(steps).toEqual(['stop work', 'leave'])
  expect(quitting.isDone).toBe(true)
})
