import { asksForKeys } from '@renderer/features/keys/asks-for-keys'
import { expect, test } from 'vitest'

const press = (key: string, held: { ctrl?: boolean; alt?: boolean; typing?: boolean } = {}) => ({
  key,
  ctrlKey: held.ctrl ?? false,
  metaKey: false,
  altKey: held.alt ?? false,
  isTyping: held.typing ?? false,
})

test.each([
  ['a question mark asks for the list of keys', press('?'), true],
  ['a question mark in a text is a question mark', press('?', { typing: true }), false],
  ['Ctrl and a slash asks, also while typing', press('/', { ctrl: true, typing: true }), true],
  ['a slash alone asks for nothing', press('/'), false],
  ['with Alt it belongs to someone else', press('/', { ctrl: true, alt: true }), false],
])('%s', (_rule, key, asks) => {
  expect(asksForKeys(key)).toBe(asks)
})
