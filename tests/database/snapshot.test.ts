import { library } from '@renderer/database/database'
import { readSnapshot, snapshotLines } from '@renderer/database/snapshot'
import { writeRows } from '@renderer/database/write-rows'
import { ScriptVersion } from '@shared/domain/script-version'
import { beforeEach, expect, test } from 'vitest'
import { aClip, aFilm, aScript, aVersion, footage } from '../support/builders'
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

test('a copy keeps the cuts of a script’s last versions, and in a full one only that of the latest; named ones always', async () => {
  const cut = { film: aFilm(footage(1, { clips: [aClip(1)] })), format: 'vertical' } as const
  const named = aVersion(1, { name: 'Before the reshoot', updated_at: '2026-11-25T12:00:00.000Z', cut })
  const others = Array.from({ length: 12 }, (_, at) => aVersion(at + 2, { name: 'Saved 12:04', cut }))
  await writeRows(async rows => {
    for (const version of [named, ...others]) await rows.put('script_versions', version)
  })
  const cutsIn = async (roomy?: number) => {
    const { rows, unreadable } = readSnapshot((await snapshotLines(library(), roomy)).lines)
    expect(unreadable).toBe(0)
    const versions = rows.flatMap(({ table, row }) => (table === 'script_versions' ? [ScriptVersion.parse(row)] : []))
    expect(versions.map(({ cut: _, ...words }) => words)).toEqual(
      [named, ...others].map(({ cut: _, ...words }) => words),
    )
    return versions.filter(version => version.cut).map(({ number }) => number)
  }
  expect(await cutsIn()).toEqual([1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
  expect(await cutsIn(1_000)).toEqual([1, 13])
})
