import { undo } from '@renderer/database/change'
import { library } from '@renderer/database/database'
import { writeRows } from '@renderer/database/write-rows'
import { askForBeat, hooksAsk, rewriteAsk, takeProposal } from '@renderer/features/write/ask-for-beat'
import { hearWriter } from '@renderer/features/write/listen-writer'
import { trustHost } from '@renderer/features/write/sending-store'
import { takeTranslation, translate } from '@renderer/features/write/translate-script'
import { endOf, useWorkStore } from '@renderer/features/write/work-store'
import { startWords } from '@renderer/words/words'
import { type BeatAsk, usableDrafts, type Work } from '@shared/domain/writing-work'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { aBeat, aScript, scriptId } from '../support/builders'
import { openWriter, writerHost } from '../support/loopback-writer'
import { aDraft } from '../support/writing-builders'

beforeAll(startWords)
beforeEach(() => useWorkStore.setState({ works: [] }))

const works = () => useWorkStore.getState().works
const script = () => library().scripts.get(scriptId(1))

async function openScript(behaviour: Parameters<typeof openWriter>[0] = {}) {
  const opened = await openWriter(behaviour)
  await writeRows(rows => rows.put('scripts', aScript()))
  hearWriter()
  await trustHost(writerHost)
  return opened
}

test('a beat’s other words are proposed, taken as one edit and undone; the others stay', async () => {
  await openScript({ drafts: [aDraft('', 'Better')] })
  await askForBeat(rewriteAsk(aScript(), aBeat(2), 'punchier'), 'model')
  expect((await script())?.body).toBe(aScript().body)
  await takeProposal(works()[0] as Work & { ask: BeatAsk }, 'Better')
  expect((await script())?.beats.map(beat => beat.text)).toEqual(['Words of beat 1', 'Better', 'Words of beat 3'])
  expect(works()).toEqual([])
  await undo()
  expect((await script())?.body).toBe(aScript().body)
})

test('a beat has one proposal: the one before gives way, and is stopped where it runs', async () => {
  const { writer } = await openScript({ stays: true })
  const first = askForBeat(rewriteAsk(aScript(), aBeat(1), 'shorter'), 'model')
  await vi.waitFor(() => expect(writer.started).toHaveLength(1))
  const [running] = works()
  await askForBeat(hooksAsk(aScript(), aBeat(1)), 'built-in')
  await first
  expect(writer.stopped).toEqual([running?.work_id])
  expect(works().map(work => work.ask.kind)).toEqual(['hooks'])
  expect(works().flatMap(usableDrafts)).toHaveLength(5)
})

test('a translation taken is a script of its own beside the first, undone in one step', async () => {
  await openScript({ drafts: [aDraft('Titel', 'Eins', 'Zwei', 'Drei')] })
  await translate(scriptId(1), 'de')
  const [work] = works()
  const ended = work && (await endOf(work.work_id))
  const made = ended && (await takeTranslation(ended))
  expect(await library().scripts.get(made ?? '')).toMatchObject({ language: 'de', title: 'Titel' })
  expect((await script())?.body).toBe(aScript().body)
  await undo()
  expect((await library().scripts.toArray()).map(one => one.script_id)).toEqual([scriptId(1)])
})
