import { expect, type Page, test } from '@playwright/test'
import { type Canary, openCanary } from '../support/canary'
import { launchApp, type OpenApp, removeHome } from '../support/launch'

let open: OpenApp
let page: Page
let canary: Canary
let home = ''

test.beforeAll(async () => {
  canary = await openCanary()
  open = await launchApp()
  page = open.page
  home = page.url()
  // What would open another program is counted instead.
  await open.app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    const note = async (what: string) => {
      opened.push(what)
      return ''
    }
    Object.assign(shell, { openExternal: note, openPath: note, showItemInFolder: note })
  })
})

test.afterAll(async () => {
  await open.close()
  await removeHome(open.home)
  await canary.close()
})

const opened = () => open.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)

async function expectNothingHappened(): Promise<void> {
  await page.waitForTimeout(300)
  const urls = () => open.app.evaluate(({ webContents }) => webContents.getAllWebContents().map(one => one.getURL()))
  await expect(async () => expect(await urls()).toEqual([home])).toPass({ timeout: 5_000 })
  expect(canary.heard()).toBe(0)
  expect(await opened()).toEqual([])
}

const elsewhere = (port: number) => [
  `http://127.0.0.1:${port}/`,
  'file:///etc/passwd',
  'data:text/html,<h1>x</h1>',
  'about:blank',
  'javascript:location.assign("about:blank")',
  'app://other/index.html',
  'app://bundle.example/index.html',
  'media://asset/01890a5d-ac96-774b-bcce-b302099a8057',
  'mailto:a@example.com',
  'vscode://file/etc/passwd',
  'https://ffmpeg.org.example.com/',
  'https://ffmpeg.org/?secret=1',
]

test('W6: the page stays where it is, or is brought back at once', async () => {
  for (const url of elsewhere(canary.port)) {
    await page.evaluate(to => void setTimeout(() => location.assign(to), 0), url)
    await expectNothingHappened()
  }
})

test('W6, W7: no link and no call opens a window or another program', async () => {
  for (const url of elsewhere(canary.port)) {
    await page.evaluate(to => {
      for (const rel of ['', 'noopener']) {
        window.open(to, '_blank', rel)
        const link = Object.assign(document.createElement('a'), { href: to, target: '_blank', rel })
        document.body.append(link)
        link.click()
        link.remove()
      }
    }, url)
    await expectNothingHappened()
  }
})

test('W6: no form is sent anywhere', async () => {
  for (const target of ['', '_blank']) {
    await page.evaluate(
      ([port, where]) => {
        const form = document.createElement('form')
        form.action = `http://127.0.0.1:${port}/`
        form.target = where
        document.body.append(form)
        form.submit()
        form.remove()
      },
      [canary.port, target] as const,
    )
    await expectNothingHappened()
  }
})

test('W6: a page cannot download', async () => {
  const prevented = open.app.evaluate(
    ({ session }) =>
      new Promise<boolean>(done => {
        session.defaultSession.once('will-download', event => done(event.defaultPrevented))
      }),
  )
  await page.evaluate(() => {
    const href = URL.createObjectURL(new Blob(['x']))
    Object.assign(document.createElement('a'), { href, download: 'x.txt' }).click()
  })
  expect(await prevented).toBe(true)
  await expectNothingHappened()
})

test('W7: a link on the list goes to the browser, and the page stays', async () => {
  await page.evaluate(() => void window.open('https://ffmpeg.org/download.html'))
  await expect(async () => expect(await opened()).toEqual(['https://ffmpeg.org/download.html'])).toPass()
  expect(page.url()).toBe(home)
})

test('W11: the session has no dictionary to fetch', async () => {
  const languages = await open.app.evaluate(({ session }) => session.defaultSession.getSpellCheckerLanguages())
  expect(languages).toEqual([])
})
