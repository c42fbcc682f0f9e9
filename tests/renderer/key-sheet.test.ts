import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyGroups } from '@renderer/features/keys/key-groups'
import { actionIds } from '@shared/domain/key-actions'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../src-renderer')
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.tsx?$/.test(name))
  .map(name => readFileSync(join(root, name), 'utf8'))

test.each(actionIds)('somewhere in the app %s is done', id => {
  expect(sources.some(text => text.includes(`'${id}'`))).toBe(true)
})

test.each([
  ['keys:bin', [',', '.']],
  ['keys:timeline', ['Alt+Left', 'Alt+Right', 'Alt+Up', 'Alt+Down', 'Alt+Shift+Up', 'Alt+Shift+Down']],
])('the fixed keys of %s are listed', (title, keys) => {
  const listed = keyGroups.filter(group => group.title === title).flatMap(({ lines }) => lines.flatMap(one => one.keys))
  expect(listed).toEqual(expect.arrayContaining(keys))
})
