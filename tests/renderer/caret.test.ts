import {
  caretIsHere,
  caretPlaced,
  isCaretComing,
  keepTypedAhead,
  useCaretStore,
  wantCaret,
  wantCaretAfterTyping,
} from '@renderer/features/script/caret-store'
import { keepKeysOfNobody } from '@renderer/features/script/keys-of-nobody'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { beatId } from '../support/builders'

const [above, other] = [beatId(1), beatId(2)]

beforeEach(() => useCaretStore.setState({ wanted: null }))

describe('words typed ahead that were just put', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('leave no wish that is never met: after a while the caret is taken as it comes', () => {
    wantCaretAfterTyping(above, 5, 'Look ')
    vi.advanceTimersByTime(10_000)
    expect(useCaretStore.getState().wanted).toMatchObject({ beat_id: above, text: null })
  })

  test('hold letters back until the beat reads as wanted, there too', () => {
    wantCaretAfterTyping(above, 5, 'Look ')
    expect(isCaretComing(above, 'Look')).toBe(true)
    expect(isCaretComing(above, 'Look ')).toBe(false)
    expect(isCaretComing(other, 'Look ')).toBe(true)
  })

  test('are done with once more is typed in that beat, so that typing in another is shown', () => {
    wantCaretAfterTyping(above, 5, 'Look ')
    caretIsHere(other)
    expect(isCaretComing(other, '')).toBe(true)
    caretIsHere(above)
    expect(isCaretComing(other, '')).toBe(false)
  })

  test('are not done with while others wait behind them', () => {
    wantCaret(above, 5, 'Look ')
    keepTypedAhead('up')
    caretIsHere(above)
    expect(caretPlaced().words).toBe('up')
  })
})

describe('keys pressed while nothing has the focus', () => {
  const page = () => {
    const view = new EventTarget()
    const body = {}
    const document = { activeElement: body as unknown, body }
    const end = keepKeysOfNobody(Object.assign(view, { document }) as unknown as Window)
    const press = (key: string, more: object = {}) => {
      const event = Object.assign(new Event('keydown', { cancelable: true }), {
        ...{ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false },
        ...more,
      })
      view.dispatchEvent(event)
      return event.defaultPrevented
    }
    return { document, press, end }
  }

  test('are kept for the caret that is on its way, in their order', () => {
    const { press } = page()
    wantCaret(above, 0, 'Look up.')
    for (const key of ['a', 'Backspace', 'b', '?', 'Enter', 'c']) expect(press(key)).toBe(true)
    expect(caretPlaced()).toEqual({ words: 'b?', key: 'Enter' })
    expect(useCaretStore.getState().wanted?.ahead).toBe('c')
  })

  test('mean what they mean elsewhere when no caret is wanted, or a field has the focus', () => {
    const { press, document } = page()
    expect(press('a')).toBe(false)
    wantCaret(above, 0, 'Look up.')
    document.activeElement = {}
    expect(press('a')).toBe(false)
  })

  test('with Ctrl or Command are for the app; letters of the third level of a keyboard are words', () => {
    const { press } = page()
    wantCaret(above, 0, 'Look up.')
    expect([press('z', { ctrlKey: true }), press('z', { metaKey: true }), press('Tab')]).toEqual([false, false, false])
    expect(press('@', { ctrlKey: true, altKey: true })).toBe(true)
  })

  test('are no longer kept once the beats have left the page', () => {
    const { press, end } = page()
    wantCaret(above, 0, 'Look up.')
    end()
    expect(press('a')).toBe(false)
  })
})
