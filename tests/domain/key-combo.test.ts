import { Combo, isForText, type KeyPress, placeOfCombo, pressedOf, shownCombo } from '@shared/domain/key-combo'
import { describe, expect, test } from 'vitest'

const press = (code: string, key: string, held = ''): KeyPress => ({
  ...{ code, key, altKey: held.includes('alt'), ctrlKey: held.includes('ctrl'), metaKey: held.includes('meta') },
  ...{ shiftKey: held.includes('shift'), isAltGr: held.includes('gr') },
})

describe('what was pressed', () => {
  test.each([
    ['a letter', press('KeyJ', 'j'), 'KeyJ', 'j'],
    ['a letter at its place on a French keyboard', press('KeyQ', 'a'), 'KeyQ', 'a'],
    ['Ctrl and a letter by what it writes', press('KeyW', 'z', 'ctrl'), 'Mod+KeyW', 'Mod+z'],
    ['Shift with a letter', press('KeyZ', 'Z', 'ctrl shift'), 'Mod+Shift+KeyZ', 'Mod+Shift+z'],
    ['CapsLock changes nothing', press('KeyJ', 'J'), 'KeyJ', 'j'],
    ['a mark, whatever is held to write it', press('Slash', '?', 'shift'), 'Shift+Slash', '?'],
    ['the mark on a German keyboard', press('Minus', '?', 'shift'), 'Shift+Minus', '?'],
    ['plus', press('Equal', '+', 'ctrl shift'), 'Mod+Shift+Equal', 'Mod+Plus'],
    ['a Greek letter stands for its place', press('KeyZ', 'ζ', 'ctrl'), 'Mod+KeyZ', 'Mod+z'],
    ['AltGr writes and holds nothing', press('KeyQ', '@', 'ctrl alt gr'), null, '@'],
    ['AltGr with a letter that is not of ASCII is no key of ours', press('KeyE', '€', 'gr'), null, null],
    ['the arrow of a number block', press('Numpad4', 'ArrowLeft'), 'ArrowLeft', null],
    ['its Enter', press('NumpadEnter', 'Enter', 'ctrl'), 'Mod+Enter', null],
    ['its number', press('Numpad4', '4'), 'Numpad4', '4'],
    ['the space bar', press('Space', ' '), 'Space', null],
    ['a held key alone', press('ControlLeft', 'Control', 'ctrl'), null, null],
    ['with the system’s key it is not ours', press('KeyL', 'l', 'meta'), null, null],
  ])('%s', (_what, pressed, position, character) => {
    expect(pressedOf(pressed, false)).toEqual({ position, character })
  })

  test.each([
    ['Command is Mod', press('KeyZ', 'z', 'meta'), 'Mod+KeyZ', 'Mod+z'],
    ['Control is itself', press('KeyZ', 'z', 'ctrl'), 'Ctrl+KeyZ', 'Ctrl+z'],
    ['Option writes, and is still held', press('KeyX', '≈', 'alt'), 'Alt+KeyX', 'Alt+x'],
  ])('on a Mac: %s', (_what, pressed, position, character) => {
    expect(pressedOf(pressed, true)).toEqual({ position, character })
  })
})

test.each(['KeyJ', 'Mod+Shift+KeyZ', 'Mod+Ctrl+Alt+Shift+F12', '?', 'Mod+/', 'Mod+Plus', 'Alt+ArrowUp', 'NumpadAdd'])(
  '%s is a combo',
  text => expect(Combo.safeParse(text).success).toBe(true),
)

test.each([
  '',
  'Mod',
  'Mod+',
  'Shift+Mod+KeyZ',
  'KeyÄ',
  'ä',
  'Z ',
  'Mod++',
  'Mod+KeyZ+KeyY',
  'Hyper+KeyZ',
  'ControlLeft',
])('“%s” is none', text => expect(Combo.safeParse(text).success).toBe(false))

test('combos are compared by their place on a US keyboard', () => {
  expect(placeOfCombo('Mod+z')).toBe('Mod+KeyZ')
  expect(placeOfCombo('?')).toBe('Shift+Slash')
  expect(placeOfCombo('Mod+Plus')).toBe('Mod+Shift+Equal')
  expect(placeOfCombo('Shift+ArrowUp')).toBe('Shift+ArrowUp')
})

test('a text keeps what writes, moves and changes it', () => {
  const theirs = [
    'KeyJ',
    'Space',
    '?',
    'Alt+KeyX',
    'Shift+Delete',
    'Mod+a',
    'Mod+Shift+z',
    'Mod+ArrowLeft',
    'Mod+Backspace',
  ]
  expect(theirs.filter(combo => !isForText(combo))).toEqual([])
  expect(['Mod+KeyB', 'Mod+Enter', 'Mod+Shift+p', 'Mod+/', 'Mod+Shift+a'].filter(isForText)).toEqual([])
})

test('a combo is shown by what its keys write on this keyboard', () => {
  expect(shownCombo('Mod+Shift+KeyZ')).toBe('Mod+Shift+Z')
  expect(shownCombo('KeyQ', new Map([['KeyQ', 'a']]))).toBe('A')
  expect(['Mod+=', 'Mod+Plus', 'Mod+Digit0', 'Shift+Delete', 'Backslash'].map(combo => shownCombo(combo))).toEqual([
    ...['Mod+=', 'Mod+Plus', 'Mod+0', 'Shift+Del', '\\'],
  ])
})
