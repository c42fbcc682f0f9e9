import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { markSources } from '../../scripts/steps/build-app.mjs'

let folder: string
const mark = () => markSources(folder, ['a.ts', 'gone', '.'])

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beatreel-mark-'))
  writeFileSync(join(folder, 'a.ts'), 'one')
})

afterEach(() => rmSync(folder, { recursive: true }))

test('a source that was only touched keeps its mark', () => {
  const before = mark()
  utimesSync(join(folder, 'a.ts'), 1, 1)
  expect(mark()).toBe(before)
})

test('another content, another name and another file change the mark', () => {
  const marks = [mark()]
  writeFileSync(join(folder, 'a.ts'), 'two')
  marks.push(mark())
  renameSync(join(folder, 'a.ts'), join(folder, 'b.ts'))
  marks.push(mark())
  writeFileSync(join(folder, 'c.ts'), '')
  marks.push(mark())
  expect(new Set(marks).size).toBe(4)
})
