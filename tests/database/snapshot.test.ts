import { library } from '@renderer/database/database'
import { readSnapshot, snapshotLines } from '@renderer/database/snapshot'
import { writeRows } from '@renderer/database/write-rows'
import { beforeEach, expect, test } from 'vitest'
import { aScript } from '../support/builders'
import { openStudio } from '../support/open-studio'
import { aPrompt } from '../support/writing-builders'

const link = {
  ...{ url: 'https://example.com/stars', title: 'Stars', excerpt: 'Of stars', site: 'Example' },
  ...{ text: 'All about stars. '.repeat(100), picture: 'QUJD', read_at: '2026-11-25T10:00:00.000Z' },
}

beforeEach(async () => {
  await openStudio()
  await writeRows(async rows => {
    await rows.put('prompts', aPrompt(1, { content: 'https://example.com/stars', link }))
    await rows.put('scripts', aScript())
  })
})

const copied = async (roomy?: number) => {
  const { lines } = await snapshotLines(library(), roomy)
  const { rows, unreadable } = readSnapshot(lines)
  expect(unreadable).toBe(0)
  const rowOf = (table: string) => rows.find(one => one.table === table)?.row
  return { prompt: rowOf('prompts'), script: rowOf('scripts') }
}

test('a copy has every row, without the pictures of pages', async () => {
  const { prompt, script } = await copied()
  expect(prompt).toEqual(aPrompt(1, { content: 'https://example.com/stars', link: { ...link, picture: null } }))
  expect(script).toEqual(aScript())
})

test('a copy that would be too large leaves out what pages say, which can be read again, and no word of the user’s', async () => {
  const { prompt, script } = await copied(1_000)
  const unread = { ...link, picture: null, text: '', read_at: null }
  expect(prompt).toEqual(aPrompt(1, { content: 'https://example.com/stars', link: unread }))
  expect(script).toEqual(aScript())
})
