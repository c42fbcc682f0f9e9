import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ScriptDesk } from '@main/script-desk'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { arm, disarm } from '../support/failing-disk'

vi.mock('node:fs/promises', async load => (await import('../support/failing-disk')).failing(await load<object>()))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beatreel-texts-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A desk whose dialog is answered with these names, one after the other; what it proposed is kept. */
function deskAnswered(...names: (string | undefined)[]) {
  const proposed: string[] = []
  const desk = new ScriptDesk(
    () => folder,
    async path => {
      proposed.push(path)
      const name = names.shift()
      return name === undefined ? undefined : join(folder, name)
    },
  )
  return { desk, proposed }
}

const stars = { name: 'Stars: a/b?', kind: 'md', text: '# Stars\n' } as const

test('a text is written where the user said, under the name that is told back', async () => {
  const { desk, proposed } = deskAnswered('mine.md')
  expect(await desk.saveText(stars)).toEqual({ ok: true, value: { kind: 'saved', name: 'mine.md' } })
  expect(proposed).toEqual([join(folder, 'Stars a b.md')])
  expect(readFileSync(join(folder, 'mine.md'), 'utf8')).toBe(stars.text)
  expect(statSync(join(folder, 'mine.md')).mode & 0o400).toBe(0o400)
})

test('a closed dialog writes nothing', async () => {
  expect(await deskAnswered(undefined).desk.saveText(stars)).toEqual({ ok: true, value: { kind: 'cancelled' } })
  expect(readdirSync(folder)).toEqual([])
})

test('a file that the dialog has asked about is written over whole', async () => {
  writeFileSync(join(folder, 'mine.md'), 'a longer text than the new one')
  await deskAnswered('mine.md').desk.saveText(stars)
  expect(readFileSync(join(folder, 'mine.md'), 'utf8')).toBe(stars.text)
  expect(readdirSync(folder)).toEqual(['mine.md'])
})

test('a name without an ending gets one, and a file of that name is never written over unasked', async () => {
  await deskAnswered('mine').desk.saveText(stars)
  expect(readdirSync(folder)).toEqual(['mine.md'])
  const { desk, proposed } = deskAnswered('mine', undefined)
  expect(await desk.saveText({ ...stars, text: 'other' })).toEqual({ ok: true, value: { kind: 'cancelled' } })
  expect(proposed.at(-1)).toBe(join(folder, 'mine.md'))
  expect(readFileSync(join(folder, 'mine.md'), 'utf8')).toBe(stars.text)
})

test('a place that cannot be written to is named as that, and nothing stays', async () => {
  const { desk } = deskAnswered('gone/mine.md')
  expect(await desk.saveText(stars)).toEqual({ ok: false, problem: { kind: 'not-writable' } })
  expect(readdirSync(folder)).toEqual([])
})

test('a disk that fills up at any step is told as that, and what was there stays', async () => {
  writeFileSync(join(folder, 'mine.md'), 'before')
  // Opening, writing, forcing it onto the disk, closing, renaming: five steps before the new text has the name.
  for (let at = 1; at <= 5; at += 1) {
    const { desk } = deskAnswered('mine.md')
    arm({ at, code: 'ENOSPC' })
    const answer = await desk.saveText(stars)
    const steps = disarm()
    expect(answer, steps.join()).toEqual({ ok: false, problem: { kind: 'disk-full' } })
    expect(readdirSync(folder), steps.join()).toEqual(['mine.md'])
    expect(readFileSync(join(folder, 'mine.md'), 'utf8')).toBe('before')
  }
})
