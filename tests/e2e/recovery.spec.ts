import { spawn } from 'node:child_process'
import { expect, test } from '@playwright/test'
import { SnapshotId } from '@shared/domain/ids'
import { callStudio } from '../support/call-studio'
import { electronBinary, launchApp, project, removeHome } from '../support/launch'

const exitOf = (child: { once: (event: 'exit', heard: (code: number | null) => void) => unknown }) =>
  new Promise<number | null>(done => child.once('exit', done))

type App = Awaited<ReturnType<typeof launchApp>>['app']

/** Ends the page's process and waits until main knows. */
const crashPage = (app: App) =>
  app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const gone = new Promise<void>(done => contents?.once('render-process-gone', () => done()))
    contents?.forcefullyCrashRenderer()
    return gone
  })

/** Asks main, for Playwright's own view of a page ends with its process. */
const textInWindow = (app: App) =>
  app.evaluate(
    async ({ BrowserWindow }) =>
      (await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText')) as string,
  )

test('R10: a page that dies is back, and when it keeps dying a page without script says where things stand', async () => {
  const { app, home, kill } = await launchApp()
  for (const _time of [1, 2]) {
    await crashPage(app)
    await expect(async () => expect(await textInWindow(app)).toContain('New script')).toPass({ timeout: 20_000 })
  }
  await crashPage(app)
  await expect(async () => expect(await textInWindow(app)).toContain('were not touched')).toPass({ timeout: 20_000 })
  await kill()
  await removeHome(home)
})

test('R9: a second start shows the window of the first and ends', async () => {
  const { app, home, close } = await launchApp()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  const words = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), project, `--user-data-dir=${home}/user-data`]
  const second = spawn(electronBinary(), words, { stdio: 'ignore', env: { ...process.env, HOME: home } })
  expect(await exitOf(second)).toBe(0)
  const isShown = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
  await expect(async () => expect(await isShown()).toBe(true)).toPass({ timeout: 5_000 })
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await close()
  await removeHome(home)
})

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  test(`R13: ${signal} ends the app in order, with everything written`, async () => {
    const { app, page, home } = await launchApp()
    await page.getByRole('button', { name: 'New script' }).first().click()
    await page.getByRole('textbox', { name: /^Words of beat 1/ }).fill('Written just before the end.')
    const gone = exitOf(app.process())
    app.process().kill(signal)
    expect(await gone).toBe(0)
    const again = await launchApp({ home })
    const found = await callStudio(again.page, 'library.snapshots', {})
    const snapshot_id = (found.ok && found.value[0]?.snapshot_id) || SnapshotId.parse('')
    const copy = await callStudio(again.page, 'library.read-snapshot', { snapshot_id })
    expect(copy.ok && copy.value.lines).toContain('Written just before the end.')
    await again.close()
    await removeHome(home)
  })
}

test('R13: quitting while a film is made asks once, and staying keeps the film going', async () => {
  const { app, page, home, close } = await launchApp()
  await app.evaluate(({ dialog }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked, answer: 0 })
    dialog.showMessageBox = (async (...given: unknown[]) => {
      asked.push(JSON.stringify(given.at(-1)))
      return { response: (globalThis as unknown as { answer: number }).answer, checkboxChecked: false }
    }) as typeof dialog.showMessageBox
  })
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await expect(page.getByRole('textbox', { name: /^Words of beat/ })).toHaveCount(7)
  await page.keyboard.press('ControlOrMeta+Enter')
  const running = async () => {
    const list = await callStudio(page, 'render.list', {})
    return list.ok ? list.value.running.length : -1
  }
  await expect(async () => expect(await running()).toBe(1)).toPass({ timeout: 30_000 })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect(async () => {
    expect(await app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)).toHaveLength(1)
  }).toPass({ timeout: 5_000 })
  expect(await running()).toBe(1)
  await app.evaluate(() => Object.assign(globalThis, { answer: 1 }))
  await close()
  await removeHome(home)
})
