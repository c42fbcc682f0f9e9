import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { openLog } from '@main/log/log'
import { bugReporter } from '@main/log/report-bug'
import { readDrafts } from '@main/writer/read-drafts'
import { withoutKey } from '@main/writer/without-key'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fakeModels } from '../support/fake-model/fake-models'
import { type FakeModel, startFakeModel } from '../support/fake-model/start-fake-model'
import { aKeyring, aScriptTask, noKeyring, WriterBench } from '../support/writer-bench'

const key = 'FAKE-SECRET-5f0c2d9a71b3e846'
const limits = { bytes: 2_000_000, idle: 500, whole: 2_000 }
let fake: FakeModel
beforeAll(async () => {
  fake = await startFakeModel()
})
afterAll(() => fake.close())

/** Every text in a folder and below. */
function textsIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return files.map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8')).join('\n')
}

test.each([
  ['sealed', aKeyring()],
  ['weak', noKeyring],
])(
  'S1: whatever a model does, a key that is %s is in no answer, no event, no log and in no file in the clear',
  async (how, sealer) => {
    const bench = new WriterBench({ sealer, limits })
    const { log, written } = openLog(join(bench.folder, 'logs'), '')
    const answers: unknown[] = []
    await bench.desk.setEndpoint(fake.base_url)
    bench.clipboard = key
    answers.push(await bench.desk.pasteKey(true))
    expect((await bench.desk.state()).key).toBe(how)
    for (const model of Object.values(fakeModels)) {
      answers.push(await bench.desk.choose({ model, price_in: 1, price_out: 1, cap: null }))
      answers.push(await bench.desk.preview({ task: aScriptTask() }), await bench.desk.test())
      await bench.write(aScriptTask())
    }
    answers.push(await bench.desk.models(), await bench.desk.state())
    const reportBug = bugReporter(log)
    for (const bug of bench.bugs) reportBug('a test', bug)
    await written()
    expect(JSON.stringify(answers)).not.toContain(key)
    expect(JSON.stringify(bench.told)).not.toContain(key)
    expect(textsIn(bench.folder)).not.toContain(key)
    expect((await fake.received()).some(({ headers }) => headers.authorization === `Bearer ${key}`)).toBe(true)
  },
)

/** A model that is nobody's: it streams the pieces that it is given. */
async function answering(pieces: readonly object[], use: (base_url: string) => Promise<void>): Promise<void> {
  const server = createServer((_request, answer) => {
    answer.setHeader('content-type', 'text/event-stream')
    for (const delta of pieces) answer.write(`data: ${JSON.stringify({ choices: [{ delta }] })}\n\n`)
    answer.end(`data: ${JSON.stringify({ choices: [{ delta: {}, finish_reason: 'stop' }] })}\n\ndata: [DONE]\n\n`)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`)
  } finally {
    server.close()
  }
}

const escaped = [...key].map(sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
const unseen = [...key].join('\u200b')

test.each([
  ['spelt in escapes', `{"title": "a ${escaped}", "beats": ["One ${escaped} two.", "Three."]}`],
  ['with signs between that nobody sees', `{"title": "a ${unseen}", "beats": ["One ${unseen} two.", "Three."]}`],
  ['in lines', `Title: a ${key}\nHook: One ${unseen} two.\nPoint: Three.`],
  ['wrapped in itself', `["One ${key.slice(0, 9)}${key}${key.slice(9)} two.", "Three."]`],
])('S1: a key that comes back %s is in no draft', async (_how, content) => {
  await answering([{ content }], async base_url => {
    const bench = new WriterBench({ limits })
    await bench.setUp(base_url, 'tells', { key })
    const { drafts } = await bench.write(aScriptTask())
    expect(drafts[0]?.beats.map(beat => beat.text)).toEqual([expect.stringMatching(/^One .*two\.$/), 'Three.'])
    expect(JSON.stringify(bench.told)).not.toContain(key)
  })
})

test('S1: a key with signs that mark emphasis is not shown without them', async () => {
  const marked = 'FAKE-SECRET__5f0c**2d9a'
  await answering([{ content: `Hook: One ${marked} two.\nPoint: Three.` }], async base_url => {
    const bench = new WriterBench({ limits })
    await bench.setUp(base_url, 'tells', { key: marked })
    expect((await bench.write(aScriptTask())).drafts[0]?.beats[0]?.text).toBe('One two.')
  })
})

test.each([
  ['a refusal', [{ refusal: `I will not. ${unseen}` }]],
  ['a refusal in plain words', [{ content: `I’m sorry, but I can’t. ${unseen}` }]],
  ['a refusal that is cut within it', [{ refusal: `${'x'.repeat(480)}${unseen}` }]],
])('S1: a key that comes back in %s is not told', async (_how, pieces) => {
  await answering(pieces, async base_url => {
    const bench = new WriterBench({ limits })
    await bench.setUp(base_url, 'tells', { key })
    expect((await bench.write(aScriptTask())).how).toMatchObject({ kind: 'failed', problem: { kind: 'refused' } })
    expect(JSON.stringify(bench.told)).not.toContain(key.slice(0, 4))
  })
})

test('S1: while it comes, no beginning of the key is shown; words that only begin alike are there in the end', () => {
  const shown = (answer: string, mayGoOn: boolean) =>
    readDrafts(aScriptTask(), answer, 'system', !mayGoOn, text => withoutKey(text, key, mayGoOn)).drafts[0]?.beats[0]
      ?.text
  for (let length = 4; length <= key.length; length++)
    expect(shown(`{"beats": [{"text": "One ${key.slice(0, length)}`, true)).toBe('One')
  expect(shown(`{"beats": ["One ${key.slice(0, 3)}`, true)).toBe(`One ${key.slice(0, 3)}`)
  expect(shown(`["One ${key.slice(0, 5)}", "Two."]`, false)).toBe(`One ${key.slice(0, 5)}`)
})
