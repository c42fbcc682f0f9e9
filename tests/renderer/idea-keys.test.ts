import { readIdeaKey } from '@renderer/features/ideas/idea-key'
import { besides, walk } from '@renderer/features/ideas/walk-ideas'
import { describe, expect, test } from 'vitest'
import { promptId } from '../support/builders'

const press = (key: string, held: { mod?: boolean; shift?: boolean; alt?: boolean; away?: boolean } = {}) => ({
  key,
  hasMod: held.mod ?? false,
  shiftKey: held.shift ?? false,
  altKey: held.alt ?? false,
  isOnIdea: !held.away,
})

describe('a key on the Ideas screen', () => {
  test.each([
    ['N begins an idea from anywhere', press('n', { away: true }), 'new'],
    ['a slash goes to the search', press('/', { away: true }), 'search'],
    ['Enter opens the idea', press('Enter'), 'open'],
    ['Enter on a button is the button’s', press('Enter', { away: true }), null],
    ['E changes its words', press('e'), 'edit'],
    ['Delete deletes it', press('Delete'), 'delete'],
    ['S has a script written, also of chosen ones', press('s', { away: true }), 'write'],
    ['with Ctrl it is for saving', press('s', { mod: true }), null],
    ['J goes down', press('j'), 'down'],
    ['K goes up', press('k'), 'up'],
    ['with Shift an arrow chooses on the way', press('ArrowDown', { shift: true }), 'down'],
    ['to the side an arrow goes to the column beside', press('ArrowRight'), 'after'],
    ['X chooses', press('x'), 'toggle'],
    ['M opens its menu', press('m'), 'menu'],
    ['Ctrl+A chooses all', press('a', { mod: true, away: true }), 'choose-all'],
    ['with Alt it belongs to someone else', press('n', { alt: true }), null],
    ['Ctrl+N is the whole app’s', press('n', { mod: true }), null],
  ])('%s', (_rule, key, act) => {
    expect(readIdeaKey(key)).toBe(act)
  })
})

describe('walking over ideas', () => {
  const [a, b, c, d] = [1, 2, 3, 4].map(promptId) as [
    ReturnType<typeof promptId>,
    ReturnType<typeof promptId>,
    ReturnType<typeof promptId>,
    ReturnType<typeof promptId>,
  ]
  const columns = [[a, b, c], [], [d]]

  test('goes along a column and ends at its ends', () => {
    expect(walk(columns, a, 'down')).toBe(b)
    expect(walk(columns, c, 'down')).toBeNull()
    expect(walk(columns, a, 'up')).toBeNull()
    expect(walk(columns, b, 'end')).toBe(c)
  })

  test('goes over empty columns to the nearest idea beside', () => {
    expect(walk(columns, c, 'after')).toBe(d)
    expect(walk(columns, d, 'before')).toBe(a)
    expect(walk(columns, a, 'before')).toBeNull()
  })

  test('finds who gets the focus when ideas go: the one below, else the one above', () => {
    expect(besides(columns, new Set([b]), b)).toBe(c)
    expect(besides(columns, new Set([b, c]), b)).toBe(a)
    expect(besides(columns, new Set([d]), d)).toBeNull()
  })
})
