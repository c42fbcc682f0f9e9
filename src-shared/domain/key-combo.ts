import { z } from 'zod'

/**
 * Keys pressed at once, as text: what is held (`Mod`, `Ctrl`, `Alt`, `Shift`, in this order) and one key more, joined by `+`.
 * Mod is Ctrl, or Command on a Mac, where Ctrl is a key of its own. The key is named by its place (`KeyJ`, `Space`, `ArrowLeft`: the
 * `code` of a keyboard event) or by the one character it writes (`z`, `?`; `Plus` for +), small, with Shift only for a letter.
 */
export type Combo = string

/** As much of a keyboard event as is needed to tell which keys were pressed. */
export type KeyPress = {
  readonly code: string
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  /** Whether AltGr is held: it writes characters, though Windows reports it as Ctrl and Alt. */
  readonly isAltGr: boolean
}

/** The same press in both ways of naming it. */
export type Pressed = { readonly position: Combo | null; readonly character: Combo | null }

const namedKeys = [
  ...['Space', 'Enter', 'Escape', 'Tab', 'Backspace', 'Delete', 'Insert', 'Home', 'End', 'PageUp', 'PageDown'],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'IntlBackslash', 'IntlRo', 'IntlYen'],
]

/** Characters of a US keyboard by the place of their key: alone, and with Shift. */
const marks: Readonly<Record<string, string>> = {
  ...{ Backquote: '`~', Minus: '-_', Equal: '=+', BracketLeft: '[{', BracketRight: ']}', Backslash: '\\|' },
  ...{ Semicolon: ';:', Quote: `'"`, Comma: ',<', Period: '.>', Slash: '/?', Digit1: '1!', Digit2: '2@', Digit3: '3#' },
  ...{ Digit4: '4$', Digit5: '5%', Digit6: '6^', Digit7: '7&', Digit8: '8*', Digit9: '9(', Digit0: '0)' },
}

const placeName = new RegExp(
  `^(?:Key[A-Z]|F\\d{1,2}|Numpad[A-Z\\d]\\w*|${[...namedKeys, ...Object.keys(marks)].join('|')})$`,
)
const character = /^(?:[!-*,-~]|Plus)$/

/** Whether a text is a combo as it is written here. */
const isCombo = (text: string): boolean => {
  const key = text.split('+').at(-1) ?? ''
  const held = text.slice(0, text.length - key.length)
  return /^(?:Mod\+)?(?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?$/.test(held) && (placeName.test(key) || character.test(key))
}

export const Combo = z.string().max(60).refine(isCombo, 'is not a key or several keys held at once')

/** What of a combo is held, and its last key. */
export function partsOf(combo: Combo): { readonly held: readonly string[]; readonly key: string } {
  const parts = combo.split('+')
  return { held: parts.slice(0, -1), key: parts.at(-1) ?? '' }
}

const isLetter = (key: string) => /^[a-z]$/i.test(key)

function heldIn(press: KeyPress, isMac: boolean, withShift: boolean): readonly string[] {
  const { ctrlKey, metaKey, altKey, shiftKey, isAltGr } = press
  return [
    ...((isMac ? metaKey : ctrlKey && !isAltGr) ? ['Mod'] : []),
    ...(isMac && ctrlKey ? ['Ctrl'] : []),
    ...(altKey && !isAltGr ? ['Alt'] : []),
    ...(withShift && shiftKey ? ['Shift'] : []),
  ]
}

/** The character a key stands for. Where it writes none of ASCII (Greek, Cyrillic, Option on a Mac), that of its place on a US keyboard. */
function characterOf({ key, code, shiftKey, altKey, isAltGr }: KeyPress): string | null {
  if (/^[!-~]$/.test(key) && !(altKey && !isAltGr && isLetter(code.slice(3)) && !isLetter(key)))
    return key.toLowerCase()
  if ((key.length > 1 && key !== 'Dead') || isAltGr) return null
  if (/^Key[A-Z]$/.test(code)) return code.slice(3).toLowerCase()
  return marks[code]?.[shiftKey ? 1 : 0] ?? null
}

/**
 * Which combos a key press is. Neither for a held key by itself, for a key without a name, and for one with the system's own key.
 * @param isMac whether Command is the Mod key
 */
export function pressedOf(press: KeyPress, isMac: boolean): Pressed {
  if (press.metaKey && !isMac) return { position: null, character: null }
  // Without NumLock, and for Enter, a key of the number block is the key that it stands for.
  const code = press.code.startsWith('Numpad') && namedKeys.includes(press.key) ? press.key : press.code
  const written = characterOf(press)
  const position = placeName.test(code) && !press.isAltGr ? [...heldIn(press, isMac, true), code].join('+') : null
  const held = written === null ? [] : heldIn(press, isMac, isLetter(written))
  return { position, character: written === null ? null : [...held, written === '+' ? 'Plus' : written].join('+') }
}

/** A combo by place, for a US keyboard: two that are the same there are the same keys for most people. */
export function placeOfCombo(combo: Combo): Combo {
  const { held, key } = partsOf(combo)
  if (isLetter(key)) return [...held, `Key${key.toUpperCase()}`].join('+')
  const sign = key === 'Plus' ? '+' : key
  const place = sign.length === 1 ? Object.entries(marks).find(([, both]) => both.includes(sign)) : undefined
  if (!place) return combo
  const isShifted = place[1].indexOf(sign) === 1 && !held.includes('Shift')
  return [...held, ...(isShifted ? ['Shift'] : []), place[0]].join('+')
}

const textKeys =
  /^Mod\+(?:Key[ACVXYZ]|Shift\+Key[VZ]|(?:Alt\+)?(?:Shift\+)?(?:Arrow\w+|Home|End|Backspace|Delete|Insert))$/

/** Whether a combo means something in a text, so that it is the text's while one types: writing, or moving and changing. */
export const isForText = (combo: Combo): boolean => !combo.startsWith('Mod+') || textKeys.test(placeOfCombo(combo))

const shown: Readonly<Record<string, string>> = {
  ...{ ArrowUp: 'Up', ArrowDown: 'Down', ArrowLeft: 'Left', ArrowRight: 'Right', Delete: 'Del', Escape: 'Esc' },
}

/**
 * A combo as it is written for people, `Mod+Shift+Z`.
 * @param layout the character that each place writes on this keyboard, by `code`; a US keyboard's where it is missing
 */
export function shownCombo(combo: Combo, layout: ReadonlyMap<string, string> = new Map()): string {
  const { held, key } = partsOf(combo)
  const written = layout.get(key) ?? (/^Key[A-Z]$/.test(key) ? key.slice(3) : marks[key]?.[0]) ?? shown[key] ?? key
  const name = written === '+' ? 'Plus' : written.length === 1 ? written.toUpperCase() : written
  return [...held, name].join('+')
}
