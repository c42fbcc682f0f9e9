import { useKeyHearing } from '@renderer/keymap/hear-keys'
import { useKeymapStore } from '@renderer/keymap/keymap-store'
import { mountAction } from '@renderer/keymap/mounted-actions'
import { useAction } from '@renderer/keymap/use-action'
import type { ActionId } from '@shared/domain/key-actions'
import { keymapOf, usualKeys, withKeys } from '@shared/domain/keymap'
import { useReducer } from 'react'
import { flushSync } from 'react-dom'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Mounted, mountHook } from '../support/mount-hook'

type Held = { readonly ctrl?: boolean; readonly shift?: boolean; readonly alt?: boolean; readonly gr?: boolean }
type Press = readonly [
  code: string,
  key: string,
  held?: Held & { readonly repeat?: boolean; readonly composing?: boolean },
]

let mounted: Mounted<unknown>[] = []
let done: string[] = []

beforeEach(() => {
  for (const one of mounted) one.end()
  mounted = []
  done = []
  useKeymapStore.setState({ keymap: keymapOf(usualKeys), layout: new Map() })
})

type Doer = { readonly id: ActionId; readonly isOn?: boolean; readonly isFor?: () => boolean; readonly as?: string }

/** A page on which these are done, and what lies on it. */
async function page(doers: readonly Doer[], markup = ''): Promise<void> {
  const hearing = await mountHook(useKeyHearing)
  Object.assign(globalThis, { Element: window.Element })
  const ends = doers.map(({ id, isOn = true, as = id, isFor }) =>
    mountAction({ id, isOn: () => isOn, act: () => void done.push(as), ...(isFor ? { isFor } : {}) }),
  )
  mounted.push(hearing, ...ends.map(end => ({ now: () => null, end })))
  const main = document.createElement('main')
  document.body.append(main)
  const tag = /^<(\w+)(.*)>$/.exec(markup)
  if (!tag) return
  const element = document.createElement(tag[1] ?? '')
  for (const [, name, value] of (tag[2] ?? '').matchAll(/([\w-]+)=(\w+)/g))
    element.setAttribute(name ?? '', value ?? '')
  element.id = 'focused'
  main.append(element)
}

/** Presses a key where the focus is; whether the page took it. */
function press([code, key, held = {}]: Press): boolean {
  const event = Object.assign(new window.Event('keydown', { bubbles: true, cancelable: true }), {
    ...{ code, key, ctrlKey: held.ctrl ?? false, shiftKey: held.shift ?? false, altKey: held.alt ?? false },
    ...{ metaKey: false, repeat: held.repeat ?? false, isComposing: held.composing ?? false },
    getModifierState: (name: string) => name === 'AltGraph' && (held.gr ?? false),
  })
  const target = document.querySelector('#focused') ?? document.body
  target.dispatchEvent(event)
  return event.defaultPrevented
}

const question: Press = ['Slash', '?', { shift: true }]

describe('the list of keys', () => {
  test.each<[string, Press, string, boolean]>([
    ['a question mark asks for it', question, '', true],
    ['a question mark in a text is a question mark', question, '<textarea>', false],
    ['Ctrl and a slash asks, also while typing', ['Slash', '/', { ctrl: true }], '<textarea>', true],
    ['a slash alone asks for nothing', ['Slash', '/'], '', false],
    ['with Alt it belongs to someone else', ['Slash', '/', { ctrl: true, alt: true }], '', false],
  ])('%s', async (_rule, pressed, markup, asks) => {
    await page([{ id: 'keys.sheet' }], markup)
    expect(press(pressed)).toBe(asks)
    expect(done).toEqual(asks ? ['keys.sheet'] : [])
  })
})

describe('keys are heard by their place, on any keyboard', () => {
  test.each<[string, Press, ActionId]>([
    ['J of a Russian one', ['KeyJ', 'о'], 'play.back'],
    ['Q of a French one', ['KeyQ', 'a'], 'cut.trim-start'],
    ['Ctrl+Z where a French one writes z', ['KeyW', 'z', { ctrl: true }], 'edit.undo'],
    ['the left arrow', ['ArrowLeft', 'ArrowLeft'], 'frame.back'],
  ])('%s', async (_what, pressed, id) => {
    await page([{ id }])
    press(pressed)
    expect(done).toEqual([id])
  })

  test('AltGr writes and does nothing', async () => {
    await page([{ id: 'cut.split' }, { id: 'keys.sheet' }])
    expect(press(['KeyS', 'ś', { gr: true }])).toBe(false)
    expect(press(['Slash', '/', { ctrl: true, alt: true, gr: true }])).toBe(false)
    expect(done).toEqual([])
  })

  test('as the user set them', async () => {
    await page([{ id: 'cut.split' }])
    useKeymapStore.setState({ keymap: keymapOf(withKeys(usualKeys, 'cut.split', ['KeyT'])) })
    press(['KeyS', 's'])
    press(['KeyT', 't'])
    expect(done).toEqual(['cut.split'])
  })
})

describe('nobody’s keys are taken', () => {
  const single: Press = ['KeyS', 's']
  test.each<[string, string, Press]>([
    ['a letter in a text', '<textarea>', single],
    ['Space in a text', '<input type=text>', ['Space', ' ']],
    ['Delete in words that can be edited', '<div contenteditable=true>', ['Delete', 'Delete']],
    ['Ctrl+Z of a search', '<input type=search>', ['KeyZ', 'z', { ctrl: true }]],
    ['Space on a button', '<button>', ['Space', ' ']],
    ['Enter on a link', '<div role=link>', ['Enter', 'Enter']],
    ['arrows on a slider', '<input type=range>', ['ArrowLeft', 'ArrowLeft']],
    ['with Shift, too', '<div role=slider>', ['ArrowLeft', 'ArrowLeft', { shift: true }]],
    ['arrows in a grid', '<div role=grid>', ['ArrowUp', 'ArrowUp']],
    ['Home in a list of radios', '<div role=radiogroup>', ['Home', 'Home']],
    ['a letter while a dialog is open', '<div role=dialog>', single],
    ['Ctrl and a letter while a menu is open', '<div role=menu>', ['KeyB', 'b', { ctrl: true }]],
    ['letters of an input method', '<main>', ['KeyS', 's', { composing: true }]],
  ])('%s', async (_what, markup, pressed) => {
    const ids: readonly ActionId[] = ['cut.split', 'play.toggle', 'cut.lift', 'edit.undo', 'frame.back', 'jump.back']
    await page(
      [...ids, 'edit.previous' as const, 'film.start' as const].map(id => ({ id })),
      markup,
    )
    expect(press(pressed)).toBe(false)
    expect(done).toEqual([])
  })

  test.each<[string, string, Press, ActionId]>([
    ['a letter on a button', '<button>', single, 'cut.split'],
    ['a letter on a slider', '<input type=range>', single, 'cut.split'],
    ['Ctrl and a letter in a text', '<textarea>', ['KeyB', 'b', { ctrl: true }], 'cut.split'],
    ['Ctrl and Enter on a button', '<button>', ['Enter', 'Enter', { ctrl: true }], 'film.assemble'],
    ['Space in a grid, outside its rows', '<div role=grid>', ['Space', ' '], 'play.toggle'],
    ['a letter beside a message in the corner', '<div role=alertdialog>', single, 'cut.split'],
  ])('but are free: %s', async (_what, markup, pressed, id) => {
    await page([{ id }], markup)
    expect(press(pressed)).toBe(true)
    expect(done).toEqual([id])
  })

  test('a key that was taken already', async () => {
    await page([{ id: 'cut.split' }], '<button>')
    document.querySelector('#focused')?.addEventListener('keydown', event => event.preventDefault())
    press(single)
    expect(done).toEqual([])
  })
})

describe('who does it', () => {
  test('the one that came last, of those who can', async () => {
    await page([
      { id: 'cut.split', as: 'first' },
      { id: 'cut.split', as: 'second' },
      { id: 'cut.split', as: 'third', isOn: false },
    ])
    press(['KeyS', 's'])
    expect(done).toEqual(['second'])
  })

  test('nobody, when nobody can: the key is left', async () => {
    await page([{ id: 'cut.split', isOn: false }])
    expect(press(['KeyS', 's'])).toBe(false)
  })

  test('one with a rule of its own hears what the usual rule keeps back', async () => {
    await page([{ id: 'edit.undo', isFor: () => true }], '<textarea>')
    expect(press(['KeyZ', 'z', { ctrl: true }])).toBe(true)
    expect(done).toEqual(['edit.undo'])
  })

  test('once for a key that stays down, but for what goes by steps', async () => {
    await page([{ id: 'cut.split' }, { id: 'frame.back' }])
    for (const repeat of [false, true, true]) {
      expect(press(['KeyS', 's', { repeat }])).toBe(true)
      press(['ArrowLeft', 'ArrowLeft', { repeat }])
    }
    expect(done).toEqual(['cut.split', 'frame.back', 'frame.back', 'frame.back'])
  })

  test('a component, as it last was, while it is on the page', async () => {
    const later = { isOn: false, as: 'before' }
    const component = await mountHook(() => {
      useKeyHearing()
      useAction('cut.split', () => void done.push(later.as), { isOn: later.isOn })
      return useReducer((count: number) => count + 1, 0)[1]
    })
    Object.assign(globalThis, { Element: window.Element })
    press(['KeyS', 's'])
    Object.assign(later, { isOn: true, as: 'after' })
    flushSync(component.now())
    press(['KeyS', 's'])
    component.end()
    press(['KeyS', 's'])
    expect(done).toEqual(['after'])
  })
})
