import { readPrompterKey } from '@renderer/features/teleprompter/prompter-key'
import { expect, test } from 'vitest'

const press = (key: string, on: 'roll' | 'button' | 'slider' = 'roll', ctrlKey = false) =>
  readPrompterKey({ key, on, ctrlKey, altKey: false, metaKey: false })

test.each([
  ['Space rolls', press(' '), 'play'],
  ['Space on a button presses the button', press(' ', 'button'), null],
  ['up is faster', press('ArrowUp'), 'faster'],
  ['up on the slider moves the slider', press('ArrowUp', 'slider'), null],
  ['M mirrors, large or small, wherever the focus is', press('M', 'slider'), 'mirror'],
  ['plus makes letters larger, also where it needs no Shift', press('='), 'larger'],
  ['with Ctrl held a key belongs to somebody else', press('-', 'roll', true), null],
  ['any other key is none of its own', press('x'), null],
])('%s', (_rule, act, wanted) => {
  expect(act).toBe(wanted)
})
