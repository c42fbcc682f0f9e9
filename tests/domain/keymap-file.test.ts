import { takeKeys, usualKeys, withPreset } from '@shared/domain/keymap'
import { keyFileOf, longestKeyFile, readKeyFile } from '@shared/domain/keymap-file'
import { expect, test } from 'vitest'

const choice = takeKeys(withPreset('premiere'), 'cut.append', 'KeyS')
const file = (changed: unknown, others = {}) =>
  JSON.stringify({ beatreel: 'keys', version: 1, preset: 'studio', changed, ...others })

test('keys come back from their file as they were', () => {
  expect(readKeyFile(keyFileOf(choice))).toEqual({ ok: true, value: choice })
  expect(readKeyFile(`\uFEFF${keyFileOf(choice)}`)).toEqual({ ok: true, value: choice })
})

test.each([
  ['too much', ' '.repeat(longestKeyFile + 1), { kind: 'too-large' }],
  ['no JSON', 'cut.split = S', { kind: 'not-json' }],
  ['another program’s file', '{"keys":{"cut":"S"}}', { kind: 'not-keys' }],
  ['nothing', 'null', { kind: 'not-keys' }],
  ['keys that are no list', file({ 'cut.split': 'KeyS' }), { kind: 'not-keys' }],
  ['a later version', file({}, { version: 2 }), { kind: 'newer' }],
  ['keys of an editor that is not known', file({}, { preset: 'avid' }), { kind: 'no-preset' }],
  ['an action that is not known', file({ 'cut.slice': ['KeyS'] }), { kind: 'no-action', name: 'cut.slice' }],
  ['an action named as objects name theirs', file({ toString: ['KeyS'] }), { kind: 'no-action', name: 'toString' }],
  [
    'keys that are none',
    file({ 'cut.split': ['KeyS', 'Strg+S'] }),
    { kind: 'no-combo', action: 'cut.split', keys: '"Strg+S"' },
  ],
])('a file with %s is refused with the reason', (_what, text, problem) => {
  expect(readKeyFile(text)).toEqual({ ok: false, problem })
})

test('an action that an earlier version had is passed over, and the rest of the file is taken', () => {
  const changed = { 'frame.cover': [], 'cut.split': ['KeyG'] }
  expect(readKeyFile(file(changed))).toEqual({
    ok: true,
    value: { preset: 'studio', changed: { 'cut.split': ['KeyG'] } },
  })
  expect(readKeyFile(file({ 'frame.cover': ['Strg+S'] }))).toEqual({ ok: true, value: usualKeys })
})

test('a file names no action that this version does not know, though the settings keep it', () => {
  const kept = { ...choice, changed: { ...choice.changed, 'frame.cover': [], 'cut.slice': [] } }
  expect(readKeyFile(keyFileOf(kept))).toEqual({ ok: true, value: choice })
})
