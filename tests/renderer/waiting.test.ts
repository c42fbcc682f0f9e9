import { library } from '@renderer/database/database'
import { writeRows } from '@renderer/database/write-rows'
import { hearWriter } from '@renderer/features/write/listen-writer'
import { closeSending, trustHost, useSendingStore } from '@renderer/features/write/sending-store'
import { useWaitingStore } from '@renderer/features/write/waiting-store'
import { useWorkStore } from '@renderer/features/write/work-store'
import { letWait } from '@renderer/features/write/write-script'
import { tryWaiting, writeWaiting } from '@renderer/features/write/write-waiting'
import { startWords } from '@renderer/words/words'
import type { ScriptId } from '@shared/domain/ids'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { aScript, scriptId } from '../support/builders'
import { openWriter, writerHost } from '../support/loopback-writer'
import { aDraft, anOrder, aPrompt } from '../support/writing-builders'

beforeAll(startWords)
beforeEach(() => {
  useWorkStore.setState({ works: [] })
  useWaitingStore.setState({ underWay: [], tries: {} })
})

const nowhere = (_script_id: ScriptId) => undefined
const scripts = () => library().scripts.toArray()
const waiting = () => library().waiting_writings.toArray()

/** A library in which one script waits, with a writer that behaves as told. */
async function openWaiting(behaviour: Parameters<typeof openWriter>[0], order = anOrder()) {
  const { writer } = await openWriter(behaviour)
  await writeRows(rows => rows.put('prompts', aPrompt(1)))
  await letWait(order)
  hearWriter()
  const [one] = await waiting()
  if (!one) throw new Error('Nothing waits')
  return { writer, one }
}

test('what waits is written once the model can be reached, as a script, and waits no more', async () => {
  const { writer, one } = await openWaiting({ refuses: { kind: 'network' } })
  await trustHost(writerHost)
  await tryWaiting(nowhere)
  expect([await scripts(), (await waiting()).length]).toEqual([[], 1])
  expect(useWaitingStore.getState().tries[one.waiting_id]?.problem).toEqual({ kind: 'network' })
  writer.behaviour = { drafts: [aDraft('T', 'One'), aDraft('U', 'Two')] }
  await tryWaiting(nowhere)
  expect(await scripts()).toMatchObject([{ title: 'T', body: 'One', generated_by: 'AI' }])
  expect(await library().script_versions.count()).toBe(2)
  expect(await waiting()).toEqual([])
  expect(useWorkStore.getState().works).toEqual([])
})

test('asked for from two sides at once it is sent once and comes once', async () => {
  const { writer, one } = await openWaiting({ drafts: [aDraft('T', 'One')] })
  await trustHost(writerHost)
  await Promise.all([
    tryWaiting(nowhere),
    writeWaiting(one, { by: 'model', mayShow: true }),
    writeWaiting(one, { by: 'built-in', mayShow: true }),
  ])
  await writeWaiting(one, { by: 'model', mayShow: true })
  expect(await scripts()).toHaveLength(1)
  expect(writer.started).toHaveLength(1)
})

test('a part of a script is no script: what broke off waits on, and is not asked for again unasked', async () => {
  const { writer, one } = await openWaiting({ drafts: [aDraft('T', 'One')], fails: { kind: 'cut-off' } })
  await trustHost(writerHost)
  await tryWaiting(nowhere)
  await tryWaiting(nowhere)
  expect([await scripts(), (await waiting()).length, writer.started.length]).toEqual([[], 1, 1])
  expect(useWaitingStore.getState().tries[one.waiting_id]?.problem).toEqual({ kind: 'cut-off' })
})

test('the built-in writer does it when asked to', async () => {
  const { writer, one } = await openWaiting({ refuses: { kind: 'network' } })
  const landed = await writeWaiting(one, { by: 'built-in', mayShow: true })
  expect((await scripts()).map(script => script.script_id)).toEqual([landed?.script_id])
  expect([await waiting(), writer.started]).toEqual([[], []])
})

test('nothing is sent by itself to a host whose words the user has not seen', async () => {
  const { writer, one } = await openWaiting({ drafts: [aDraft('T', 'One')] })
  await tryWaiting(nowhere)
  expect(writer.started).toEqual([])
  expect(useWaitingStore.getState().tries[one.waiting_id]?.problem).toEqual({ kind: 'unseen' })
  const writing = writeWaiting(one, { by: 'model', mayShow: true })
  await vi.waitFor(() => expect(useSendingStore.getState().shown).not.toBeNull())
  closeSending('send')
  await writing
  expect(await scripts()).toHaveLength(1)
})

test('for a script that is there it becomes a version: the words are not replaced unasked', async () => {
  const order = anOrder({ script_id: scriptId(1) })
  const { one } = await openWaiting({ drafts: [aDraft('T', 'One')] }, order)
  await trustHost(writerHost)
  await writeRows(rows => rows.put('scripts', aScript()))
  expect(await writeWaiting(one, { by: 'model', mayShow: true })).toEqual({ script_id: scriptId(1), isNew: false })
  expect((await scripts()).map(script => script.body)).toEqual([aScript().body])
  expect(await library().script_versions.toArray()).toMatchObject([{ number: 1, reason: 'written', model: 'tiny' }])
})
