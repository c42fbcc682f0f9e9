import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Studio } from '@shared/bridge/studio'
import type { WritingEnd } from '@shared/bridge/writer-calls'
import { WorkId } from '@shared/domain/ids'
import type { WritingTask } from '@shared/domain/writing'
import { callStudio } from '../support/call-studio'
import { fakeModels } from '../support/fake-model/fake-models'
import { type FakeModel, startFakeModel } from '../support/fake-model/start-fake-model'
import { freshHome, launchApp, type OpenApp, removeHome } from '../support/launch'
import { filesWith, processWords } from '../support/secret-hunt'

const key = 'FAKE-SECRET-c41d7e90ab5f2386'
const task: WritingTask = {
  kind: 'script',
  ideas: [{ content: 'Rain on a tin roof', page: null }],
  wish: { tone: 'educational', seconds: 40, language: 'en', shape: 'hook-first', variants: 1 },
}
let fake: FakeModel

test.beforeAll(async () => {
  fake = await startFakeModel({ key })
})
test.afterAll(() => fake.close())

/** Answers main's own dialogs: 1 is yes. What they said is kept. */
const answerDialogs = ({ app }: OpenApp, response: number) =>
  app.evaluate(({ dialog }, given) => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    dialog.showMessageBox = (async (...words: unknown[]) => {
      said.push(JSON.stringify(words.at(-1)))
      return { response: given, checkboxChecked: false }
    }) as typeof dialog.showMessageBox
  }, response)

const dialogsOf = ({ app }: OpenApp) => app.evaluate(() => (globalThis as unknown as { said: string[] }).said)

const copy = ({ app }: OpenApp, text: string) =>
  app.evaluate(({ clipboard }, given) => clipboard.writeText(given), text)

/** Has a script written and gives its end, as the page hears it. */
const write = (page: Page, work_id: WorkId): Promise<WritingEnd> =>
  page.evaluate(
    ([id, asked]) => {
      const { studio } = window as unknown as { studio: Studio }
      return new Promise<WritingEnd>(done => {
        studio.on('writer.ended', done)
        void studio.call('writer.start', { work_id: id as WorkId, task: asked as WritingTask })
      })
    },
    [work_id, task] as const,
  )

test('N3: an endpoint that the user declines in a window of the system is not set', async () => {
  const open = await launchApp()
  await answerDialogs(open, 0)
  const set = await callStudio(open.page, 'writer.set-endpoint', { base_url: 'http://example.com/v1' })
  expect(set).toEqual({ ok: false, problem: { kind: 'declined' } })
  expect((await dialogsOf(open))[0]).toMatch(/example\.com[\s\S]*not encrypted/)
  expect(await callStudio(open.page, 'writer.state', {})).toMatchObject({ value: { base_url: '', key: 'none' } })
  await open.close()
  await removeHome(open.home)
})

test('S1: the key is in no file, no page, no command line; without a key store it ends with the app', async () => {
  const home = freshHome()
  const open = await launchApp({ home })
  await answerDialogs(open, 1)
  await copy(open, key)
  const { page } = open
  await callStudio(page, 'writer.set-endpoint', { base_url: fake.base_url })
  expect((await dialogsOf(open))[0]).toContain(new URL(fake.base_url).host)
  expect(await callStudio(page, 'writer.paste-key', { weak: false })).toMatchObject({ value: { key: 'session' } })
  await copy(open, '')
  await callStudio(page, 'writer.choose', { model: fakeModels.writer, price_in: 1, price_out: 1, cap: null })
  expect(await callStudio(page, 'writer.test', {})).toMatchObject({ ok: true })
  const end = await write(page, WorkId.parse(crypto.randomUUID()))
  expect(end).toMatchObject({ how: { kind: 'done' }, drafts: [{ title: 'Rain on a tin roof' }] })

  const snapshot = join(home, 'page.heapsnapshot')
  await open.app.evaluate(
    ({ BrowserWindow }, path) => BrowserWindow.getAllWindows()[0]?.webContents.takeHeapSnapshot(path),
    snapshot,
  )
  expect(readFileSync(snapshot, 'utf8')).toContain('Rain on a tin roof')
  expect(processWords()).not.toContain(key)
  await open.close()
  expect(filesWith(home, [key])).toEqual([])

  const next = await launchApp({ home })
  expect(await callStudio(next.page, 'writer.state', {})).toMatchObject({
    value: { base_url: fake.base_url, key: 'none' },
  })
  await next.close()
  await removeHome(home)
})

test('S2: a key that the user chose to keep weakly is there at the next start, for its owner alone', async () => {
  const home = freshHome()
  const first = await launchApp({ home })
  await answerDialogs(first, 1)
  await copy(first, key)
  await callStudio(first.page, 'writer.set-endpoint', { base_url: fake.base_url })
  expect(await callStudio(first.page, 'writer.paste-key', { weak: true })).toMatchObject({ value: { key: 'weak' } })
  await callStudio(first.page, 'writer.choose', {
    model: fakeModels.writer,
    price_in: null,
    price_out: null,
    cap: null,
  })
  await first.kill()

  const next = await launchApp({ home })
  expect(await callStudio(next.page, 'writer.state', {})).toMatchObject({ value: { key: 'weak', can_seal: false } })
  expect(await callStudio(next.page, 'writer.test', {})).toMatchObject({ ok: true })
  expect(statSync(join(home, 'user-data', 'secrets.json')).mode & 0o777).toBe(0o600)
  expect(await callStudio(next.page, 'writer.forget-key', {})).toMatchObject({ value: { key: 'none' } })
  expect(readFileSync(join(home, 'user-data', 'secrets.json'), 'utf8')).toBe('{}')
  await next.close()
  await removeHome(home)
})
