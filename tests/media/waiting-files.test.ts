import { KnownFiles } from '@main/media/known-files'
import { WaitingFiles } from '@main/media/waiting-files'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.restoreAllMocks())

test('each pause is twice the one before, up to a bound, and begins anew when the reason may have passed', () => {
  const clock = vi.spyOn(performance, 'now')
  let now = 0
  const waiting = new WaitingFiles({ first: 10, longest: 35 })
  const pause = (): number => {
    clock.mockReturnValue(now)
    waiting.put('a.mp4', 'unreadable')
    const from = now
    while (waiting.isPausing('a.mp4')) {
      now += 1
      clock.mockReturnValue(now)
    }
    return now - from
  }
  expect([pause(), pause(), pause(), pause()]).toEqual([10, 20, 35, 35])
  waiting.hurryAll()
  expect(waiting.isPausing('a.mp4')).toBe(false)
  expect(pause()).toBe(10)
})

test('what keeps all from being taken in is told before what concerns one file', () => {
  const waiting = new WaitingFiles()
  waiting.put('a.mp4', 'unreadable')
  waiting.put('b.mp4', 'library')
  waiting.put('c.mp4', 'library')
  expect(waiting.trouble()).toEqual({ reason: 'library', name: 'b.mp4', count: 2 })
  expect(waiting.keepOnly(['a.mp4'])).toBe(true)
  expect(waiting.trouble()).toEqual({ reason: 'unreadable', name: 'a.mp4', count: 1 })
})

test.each([
  ['the same', 1_500.25, true],
  ['kept to the second after it was mounted anew', 2_000, true],
  ['written a little later', 1_900.25, false],
  ['written much later', 9_000, false],
])('a film that was away is known again when its time is %s', (_how, mtimeMs, isKnown) => {
  const known = new KnownFiles()
  known.add('a.mp4', { size: 9, mtimeMs: 1_500.25 }, 'here')
  known.noteNames([])
  expect(known.isHere('a.mp4')).toBe(false)
  expect(known.isAgain('a.mp4', { size: 9, mtimeMs })).toBe(isKnown)
  expect(known.isAgain('a.mp4', { size: 8, mtimeMs: 1_500.25 })).toBe(false)
})

test('a list of an older version, which holds names alone, is taken as known', () => {
  const known = new KnownFiles([{ name: 'a.mp4', state: null }])
  expect(known.isAgain('a.mp4', { size: 1, mtimeMs: 1 })).toBe(true)
})

test('a new film under a name of an older list is a new one, once the old one was seen there', () => {
  const known = new KnownFiles([{ name: 'a.mp4', state: null }])
  expect(known.isAgain('a.mp4', { size: 1, mtimeMs: 1_500.25 })).toBe(true)
  expect(known.list()).toEqual([{ name: 'a.mp4', state: { size: 1, mtimeMs: 1_500.25 } }])
  known.noteNames([])
  expect(known.isAgain('a.mp4', { size: 2, mtimeMs: 9_000.25 })).toBe(false)
})
