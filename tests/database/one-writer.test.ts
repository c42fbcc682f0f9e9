import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const renderer = resolve(__dirname, '../../src-renderer')
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter(path => /\.tsx?$/.test(path))
  .map(path => ({ path, text: readFileSync(join(renderer, path), 'utf8') }))

test('no file outside the database folder reaches the tables: a write that is not counted would look like damage', () => {
  const reaching = files.filter(({ path, text }) => !path.startsWith('database/') && /database\/database'/.test(text))
  expect(reaching.map(file => file.path)).toEqual([])
})

test('inside it, the user’s rows are written by one file', () => {
  const writing =
    /(rowsOf\([^)]*\)|(database|library\(\))\.\w+)\.(put|add|bulkPut|bulkAdd|update|modify|upsert|delete|clear)\(/
  const writers = files.filter(({ path, text }) => path.startsWith('database/') && writing.test(text))
  // repair.ts writes the count itself, for a library that begins again.
  expect(writers.map(file => file.path).sort()).toEqual(['database/repair.ts', 'database/write-rows.ts'])
})
