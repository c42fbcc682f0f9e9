import { actionIds, actions } from '@shared/domain/key-actions'
import { Combo, pressedOf } from '@shared/domain/key-combo'
import { keyPresets, presetKeys } from '@shared/domain/key-presets'
import {
  actionsFor,
  comboFor,
  conflictsOf,
  KeyChoice,
  keymapOf,
  mostKeys,
  takeKeys,
  usualKeys,
  withKeys,
  withPreset,
} from '@shared/domain/keymap'
import { describe, expect, test } from 'vitest'

/** Actions that a preset leaves without keys, on purpose. */
const without = { studio: [], capcut: [], premiere: [], losslesscut: ['cut.overwrite'] } as const

const keyOf = (code: string, key: string, held: { ctrl?: boolean; shift?: boolean } = {}) =>
  pressedOf(
    {
      ...{ code, key, ctrlKey: held.ctrl ?? false, shiftKey: held.shift ?? false },
      ...{ altKey: false, metaKey: false, isAltGr: false },
    },
    false,
  )

describe.each(keyPresets)('the keys of %s', preset => {
  const keymap = presetKeys[preset]

  test('reach every action, but for those left out on purpose', () => {
    expect(actionIds.filter(id => keymap[id].length === 0)).toEqual(without[preset])
  })

  test('are keys, and not too many', () => {
    expect(actionIds.flatMap(id => keymap[id]).filter(combo => !Combo.safeParse(combo).success)).toEqual([])
    expect(actionIds.filter(id => keymap[id].length > mostKeys)).toEqual([])
  })

  test('are in no conflict', () => {
    expect(conflictsOf(keymap)).toEqual([])
  })

  test('are kept the way they are pressed: no place where letters count, no letter where places count', () => {
    const letter = /(?:^|\+)[a-z]$/
    const place = /(?:^|\+)Key[A-Z]$/
    const wrong = actionIds.filter(id =>
      keymap[id].some(one => (actions[id].by === 'position' ? letter : place).test(one)),
    )
    expect(wrong).toEqual([])
  })
})

test('the keys that every editor knows are where hands expect them', () => {
  for (const preset of keyPresets) {
    const keymap = keymapOf(withPreset(preset))
    expect([keymap['play.toggle'], keymap['play.back'], keymap['play.stop'], keymap['play.forward']]).toEqual([
      ...[['Space'], ['KeyJ'], ['KeyK'], ['KeyL']],
    ])
    expect([keymap['mark.in'], keymap['mark.out']]).toEqual([['KeyI'], ['KeyO']])
  }
  expect(keyPresets.map(preset => presetKeys[preset]['cut.split'])).toEqual([
    ...[['KeyS', 'Mod+KeyB', 'Mod+KeyK'], ['Mod+KeyB'], ['Mod+KeyK'], ['KeyB']],
  ])
})

test('a press finds its action by place, whatever the keyboard writes', () => {
  const keymap = keymapOf(usualKeys)
  expect(actionsFor(keyOf('KeyJ', 'о'), keymap)).toEqual(['play.back'])
  expect(actionsFor(keyOf('KeyQ', 'a'), keymap)).toEqual(['cut.trim-start'])
  expect(actionsFor(keyOf('KeyW', 'z', { ctrl: true }), keymap)).toEqual(['edit.undo'])
  expect(actionsFor(keyOf('KeyJ', 'J', { shift: true }), keymap)).toEqual([])
})

describe('other keys', () => {
  test('are kept as the action’s keys are named', () => {
    expect(comboFor('cut.split', keyOf('KeyQ', 'a'))).toBe('KeyQ')
    expect(comboFor('versions.open', keyOf('KeyQ', 'a', { ctrl: true }))).toBe('Mod+a')
    expect(comboFor('versions.open', keyOf('F5', 'F5'))).toBe('F5')
    expect(comboFor('cut.split', keyOf('Tab', 'Tab', { shift: true }))).toBe(null)
  })

  test('are named in conflict, also when one goes by place and one by letter', () => {
    const keymap = keymapOf(withKeys(usualKeys, 'cut.append', ['Mod+KeyN', 'KeyI']))
    expect(conflictsOf(keymap)).toEqual([
      { combo: 'Mod+KeyN', ids: ['idea.new', 'cut.append'] },
      { combo: 'KeyI', ids: ['mark.in', 'cut.append'] },
    ])
  })

  test('are taken from whoever had them', () => {
    const choice = takeKeys(usualKeys, 'cut.append', 'KeyS')
    expect(choice.changed).toEqual({ 'cut.split': ['Mod+KeyB', 'Mod+KeyK'], 'cut.append': ['KeyA', 'KeyS'] })
    expect(conflictsOf(keymapOf(choice))).toEqual([])
    expect(takeKeys(usualKeys, 'cut.append', 'Mod+KeyN').changed).toEqual({
      ...{ 'idea.new': [], 'cut.append': ['KeyA', 'Mod+KeyN'] },
    })
  })

  test('that the preset has are no change', () => {
    const changed = withKeys(usualKeys, 'cut.append', ['KeyY'])
    expect(withKeys(changed, 'cut.append', ['KeyA'])).toEqual(usualKeys)
  })

  test('of an action that is not known are kept and do nothing', () => {
    const choice = KeyChoice.parse({ preset: 'studio', changed: { 'later.thing': ['KeyJ'] } })
    expect(keymapOf(choice)).toEqual(keymapOf(usualKeys))
    expect(withKeys(choice, 'cut.append', []).changed).toEqual({ 'later.thing': ['KeyJ'], 'cut.append': [] })
  })
})
