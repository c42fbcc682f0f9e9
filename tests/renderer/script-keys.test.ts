import { pastTheEdge, readBeatKey } from '@renderer/features/script/beat-key'
import { describe, expect, test } from 'vitest'

const press = (key: string, held: { alt?: boolean; shift?: boolean; mod?: boolean; composing?: boolean } = {}) => ({
  key,
  altKey: held.alt ?? false,
  shiftKey: held.shift ?? false,
  hasMod: held.mod ?? false,
  isComposing: held.composing ?? false,
})
const caret = (from: number, to = from) => ({ from, to, length: 5 })

describe('a key in a beat', () => {
  test.each([
    ['Enter splits', press('Enter'), caret(2), 'split'],
    ['Enter with a selection splits too', press('Enter'), caret(1, 3), 'split'],
    ['Shift+Enter is a new line', press('Enter', { shift: true }), caret(2), null],
    ['Backspace at the start merges with the beat above', press('Backspace'), caret(0), 'merge-up'],
    ['Backspace elsewhere deletes a letter', press('Backspace'), caret(1), null],
    ['Backspace with a selection from the start deletes the selection', press('Backspace'), caret(0, 2), null],
    ['Delete at the end merges the beat below', press('Delete'), caret(5), 'merge-down'],
    ['Delete elsewhere deletes a letter', press('Delete'), caret(4), null],
    ['the up arrow at the start goes to the beat above', press('ArrowUp'), caret(0), 'go-up'],
    ['the up arrow inside stays', press('ArrowUp'), caret(3), null],
    ['the down arrow at the end goes to the beat below', press('ArrowDown'), caret(5), 'go-down'],
    ['Alt and an arrow moves the beat', press('ArrowUp', { alt: true }), caret(3), 'move-up'],
    ['Alt and the other arrow moves it down', press('ArrowDown', { alt: true }), caret(3), 'move-down'],
    ['Ctrl+D duplicates', press('d', { mod: true }), caret(3), 'duplicate'],
    ['Ctrl+Enter is left to the page', press('Enter', { mod: true }), caret(3), null],
    ['letters are left to the text', press('d'), caret(3), null],
    ['an input method keeps its keys', press('Enter', { composing: true }), caret(3), null],
  ])('%s', (_rule, key, at, act) => {
    expect(readBeatKey(key, at)).toBe(act)
  })
})

describe('an arrow that cannot move the caret', () => {
  test.each([
    ['up leads to the beat above', press('ArrowUp'), 'go-up'],
    ['down leads to the beat below', press('ArrowDown'), 'go-down'],
    ['held with Shift it only chooses text', press('ArrowDown', { shift: true }), null],
    ['inside an input method it chooses letters', press('ArrowUp', { composing: true }), null],
    ['to the side it leads nowhere', press('ArrowLeft'), null],
  ])('%s', (_rule, key, way) => {
    expect(pastTheEdge(key)).toBe(way)
  })
})
