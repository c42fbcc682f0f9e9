import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openLog } from '@main/log/log'
import { bugReporter } from '@main/log/report-bug'
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
