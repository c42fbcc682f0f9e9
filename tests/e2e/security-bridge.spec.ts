import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { calls } from '@shared/bridge/contract'
import type { CallName, Studio } from '@shared/bridge/studio'
import { callStudio } from '../support/call-studio'
import { hostileInputs } from '../support/hostile-inputs'
import { launchApp, type OpenApp, removeHome } from '../support/launch'

let open: OpenApp
let page: Page
type StudioWindow = Window & { readonly studio: Studio }

test.beforeAll(async () => {
  open = await launchApp()
  page = open.page
})

test.afterAll(async () => {
  await open.close()
  await removeHome(open.home)
})

test('I4: the page has three doors to main, and nothing behind them', async () => {
  const tree = await page.evaluate(() => {
    const keysOf = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Reflect.ownKeys(value).map(key => [String(key), keysOf(Reflect.get(value, key))]))
        : typeof value
    return keysOf((window as unknown as StudioWindow).studio)
  })
  expect(tree).toEqual({ call: 'function', on: 'function', importFiles: 'function' })
  const isFrozen = await page.evaluate(() => {
    const { studio } = window as unknown as { studio: { call: unknown } }
    const before = studio.call
    try {
      studio.call = () => undefined
    } catch {
      // A frozen object says so in strict code.
    }
    return studio.call === before
  })
  expect(isFrozen).toBe(true)
})

test('I2: a frame inside the page has no bridge of its own', async () => {
  const seen = await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const inside = frame.contentWindow as unknown as { studio?: Studio; require?: unknown; process?: unknown }
    const found = [typeof inside.studio, typeof inside.require, typeof inside.process]
    frame.remove()
    return found
  })
  expect(seen).toEqual(['undefined', 'undefined', 'undefined'])
})

test('I2: another window with the same page and the same preload script is denied every call', async () => {
  const answers = await open.app.evaluate(async ({ BrowserWindow, app }, names) => {
    const preload = `${app.getAppPath()}/out/preload/index.js`
    const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true } })
    await other.loadURL('app://bundle/safe.html')
    const ask = `Promise.all(${JSON.stringify(names)}.map(name => window.studio.call(name, {})))`
    const said: unknown[] = await other.webContents.executeJavaScript(ask)
    other.destroy()
    return said
  }, Object.keys(calls))
  expect(answers).toEqual(Object.keys(calls).map(() => ({ ok: false, problem: { kind: 'denied' } })))
})

test('I3: hostile calls are refused one by one, and the app goes on', async () => {
  const names = Object.keys(calls) as CallName[]
  const answers = await page.evaluate(
    async ([source, all]) => {
      // biome-ignore lint/security/noGlobalEval: the list cannot cross as data, it is made of what data cannot be.
      const inputs = eval(`(${source})`)() as unknown[]
      const { call } = (window as unknown as { studio: { call: (name: unknown, input: unknown) => Promise<unknown> } })
        .studio
      const refuse = () => ({ ok: false, problem: { kind: 'uncloneable' } })
      const said: unknown[] = []
      for (const name of [...all, '__proto__', 'constructor', 'toString', 'x'.repeat(100_000), 7, null]) {
        // The bridge itself throws at what it cannot carry.
        for (const input of inputs) said.push(await new Promise(went => went(call(name, input))).catch(refuse))
      }
      return said
    },
    [hostileInputs.toString(), names] as const,
  )
  expect(answers.length).toBe((names.length + 6) * hostileInputs().length)
  const kinds = new Set(answers.map(answer => (answer as { problem?: { kind: string } }).problem?.kind))
  expect([...kinds].filter(kind => !['bad-input', 'denied', 'busy', 'uncloneable'].includes(String(kind)))).toEqual([])
  expect(await open.app.evaluate(() => ({}) as { polluted?: number }).then(({ polluted }) => polluted)).toBeUndefined()
  expect(await callStudio(page, 'render.list', {})).toMatchObject({ ok: true })
})

test('I6: a thousand calls at once are answered or put off, and the app goes on', async () => {
  const harmless = ['app.about', 'library.manifest', 'library.snapshots', 'media.missing', 'render.list'] as const
  for (const name of harmless) {
    const kinds = await page.evaluate(async called => {
      const { call } = (window as unknown as StudioWindow).studio
      const said = await Promise.all(Array.from({ length: 1_000 }, () => call(called, {})))
      return [...new Set(said.map(answer => (answer.ok ? 'ok' : answer.problem.kind)))].sort()
    }, name)
    expect(kinds).toEqual(['busy', 'ok'])
  }
})

test('G1: a file that the page made up is refused, whatever its name', async () => {
  const made = await page.evaluate(async () => {
    const { importFiles } = (window as unknown as StudioWindow).studio
    return importFiles([new File(['x'], '/etc/passwd'), new File(['x'], '../../etc/passwd')])
  })
  expect(made).toEqual({ ok: false, problem: { kind: 'denied' } })
  const told = await page.evaluate(async () => {
    const { importFiles } = (window as unknown as { studio: { importFiles: (files: unknown) => Promise<unknown> } })
      .studio
    const tries = [['/etc/passwd'], [{ path: '/etc/passwd', name: 'x', size: 1 }], '/etc/passwd', [null], []]
    return Promise.all(tries.map(files => importFiles(files).catch(() => 'refused')))
  })
  for (const answer of told) expect(['refused', { ok: false, problem: { kind: 'denied' } }]).toContainEqual(answer)
})

test('G1, I4: nothing that the page is told holds a path of this machine', async () => {
  const about = await callStudio(page, 'app.about', {})
  const folder = await callStudio(page, 'render.folder', {})
  await expect(async () => expect(await callStudio(page, 'app.open-sample', {})).toMatchObject({ ok: true })).toPass()
  const sample = await callStudio(page, 'app.open-sample', {})
  const said = JSON.stringify([about, folder, sample])
  expect(said).not.toContain(open.home)
  expect(said).not.toMatch(/"[^"]*\/(home|tmp|root|Users|work)\//)
})

test('I5: an error in main crosses as an id; what it says stands in the log alone', async () => {
  const data = join(open.home, 'user-data')
  writeFileSync(join(data, 'set-aside'), 'a file where a folder should be')
  const answer = await callStudio(page, 'library.set-aside', {})
  expect(answer).toEqual({ ok: false, problem: { kind: 'bug', id: expect.stringMatching(/^[0-9a-f]{8}$/) } })
  const { id } = (answer as { problem: { id: string } }).problem
  const lineNow = () =>
    readFileSync(join(data, 'logs', 'beatreel.log'), 'utf8')
      .split('\n')
      .find(one => one.includes(id)) ?? ''
  // The log is written beside the answer, and may be later than it.
  await expect.poll(lineNow).toMatch(/}$/)
  const line = lineNow()
  expect(JSON.parse(line)).toMatchObject({ level: 'error', message: 'Bug in library.set-aside', id })
  expect(line).toContain('~/user-data/set-aside')
  expect(line).not.toContain(open.home)
})
