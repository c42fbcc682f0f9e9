import { expect, type Page, test } from '@playwright/test'
import type { WebPreferences } from 'electron'
import { type Canary, openCanary } from '../support/canary'
import { launchApp, type OpenApp, removeHome } from '../support/launch'

let open: OpenApp
let page: Page
let canary: Canary

test.beforeAll(async () => {
  canary = await openCanary()
  open = await launchApp()
  page = open.page
})

test.afterAll(async () => {
  await open.close()
  await removeHome(open.home)
  await canary.close()
})

/** Runs an attempt as the page's own code: what Playwright evaluates directly is exempt from the content policy. */
const attempt = <T>(code: (port: number, given: T) => unknown, given?: T): Promise<string> =>
  page.evaluate(
    ([source, port, value]) =>
      new Promise<string>(done => {
        // biome-ignore lint/security/noGlobalEval: the debugger may, and what it makes runs as the page's own later.
        const run = eval(`(${source})`) as (port: number, given: unknown) => unknown
        const tell = (error: unknown) => done(error instanceof Error ? error.name : String(error))
        setTimeout(() => new Promise(went => went(run(port, value))).then(what => done(`ok: ${what}`), tell), 0)
      }),
    [code.toString(), canary.port, given] as const,
  )

const settle = () => page.waitForTimeout(500)

type Introspected = { readonly getLastWebPreferences: () => WebPreferences | null }

test('W1: every page that the app has runs isolated and in the sandbox', async () => {
  const all = await open.app.evaluate(({ webContents }) =>
    // It is there, but not in the types.
    webContents.getAllWebContents().map(one => (one as typeof one & Introspected).getLastWebPreferences()),
  )
  expect(all.length).toBeGreaterThan(0)
  for (const preferences of all) {
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      experimentalFeatures: false,
    })
    expect(preferences?.nodeIntegrationInWorker ?? false).toBe(false)
    expect(preferences?.navigateOnDragDrop ?? false).toBe(false)
    expect(preferences?.enableBlinkFeatures ?? '').toBe('')
  }
  expect(await page.evaluate(() => ['require', 'process', 'Buffer', 'module'].filter(name => name in window))).toEqual(
    [],
  )
})

test('W3: the page comes with the content policy, to the byte', async () => {
  const policy = await page.evaluate(async () => (await fetch('/index.html')).headers.get('Content-Security-Policy'))
  expect(policy?.replace(/'nonce-[A-Za-z0-9+/=]+'/, "'nonce-…'")).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'nonce-…'; img-src 'self' blob: media:; " +
      "media-src 'self' blob: media:; connect-src 'self' media:; font-src 'self'; worker-src 'self'; base-uri 'none'; " +
      "form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types studio",
  )
})

test('W3: no string becomes script', async () => {
  // biome-ignore lint/security/noGlobalEval: it is what must fail.
  expect(await attempt(() => eval('1'))).toBe('EvalError')
  expect(await attempt(() => new Function('return 1')())).toBe('EvalError')
  await attempt(() => setTimeout('window.hit = 1' as unknown as () => void, 0))
  await attempt(() => {
    const script = document.createElement('script')
    script.textContent = 'window.hit = 1'
    document.body.append(script)
  })
  await attempt(() => {
    const button = document.createElement('button')
    button.setAttribute('onclick', 'window.hit = 1')
    document.body.append(button)
    button.click()
    button.remove()
  })
  await settle()
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)
})

/** Elements that load something as soon as they are on the page; CANARY is the address that must hear nothing. */
const loading: readonly (readonly [tag: string, attributes: Record<string, string>])[] = [
  ['img', { src: 'http://CANARY/' }],
  ['img', { srcset: 'http://CANARY/ 2x' }],
  ['script', { src: 'http://CANARY/' }],
  ['iframe', { src: 'http://CANARY/' }],
  ['object', { data: 'http://CANARY/' }],
  ['embed', { src: 'http://CANARY/' }],
  ['video', { src: 'http://CANARY/', autoplay: '' }],
  ['video', { poster: 'http://CANARY/' }],
  ...['stylesheet', 'prefetch', 'icon', 'preconnect', 'dns-prefetch', 'manifest', 'modulepreload'].map(
    rel => ['link', { rel, href: 'http://CANARY/' }] as const,
  ),
  ['link', { rel: 'preload', as: 'image', href: 'http://CANARY/' }],
]

test('W3, W9: nothing leaves the page, whatever it tries', async () => {
  for (const one of loading) {
    await attempt((port, [tag, attributes]) => {
      const element = document.createElement(tag)
      for (const [name, value] of Object.entries(attributes)) {
        element.setAttribute(name, value.replace('CANARY', `127.0.0.1:${port}`))
      }
      document.body.append(element)
    }, one)
  }
  expect(await attempt(port => fetch(`http://127.0.0.1:${port}/`))).toBe('TypeError')
  await attempt(port => new WebSocket(`ws://127.0.0.1:${port}/`))
  await attempt(port => new EventSource(`http://127.0.0.1:${port}/`))
  await attempt(port => navigator.sendBeacon(`http://127.0.0.1:${port}/`, 'x'))
  await attempt(port => new Worker(`http://127.0.0.1:${port}/`))
  await attempt(port => import(/* @vite-ignore */ `http://127.0.0.1:${port}/`))
  await attempt(port => navigator.serviceWorker.register(`http://127.0.0.1:${port}/`))
  await attempt(port => {
    document.body.style.backgroundImage = `url(http://127.0.0.1:${port}/)`
  })
  await settle()
  expect(canary.heard()).toBe(0)
})

test('W9: a request that gets past the policy is cancelled all the same', async () => {
  const answer = await open.app.evaluate(
    async ({ session }, port) =>
      session.defaultSession.fetch(`http://127.0.0.1:${port}/`).then(
        response => response.status,
        (error: Error) => error.message,
      ),
    canary.port,
  )
  expect(answer).toContain('ERR_BLOCKED_BY_CLIENT')
  expect(canary.heard()).toBe(0)
})

test('W4: a string is never parsed as markup, and there is no policy that would', async () => {
  expect(await attempt(() => (document.createElement('p').innerHTML = '<b>x</b>'))).toBe('TypeError')
  type Types = { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }
  expect(await attempt(() => (window as unknown as Types).trustedTypes.createPolicy('other', {}))).toBe('TypeError')
  expect(await attempt(() => (window as unknown as Types).trustedTypes.createPolicy('default', {}))).toBe('TypeError')
})

test('W5: a data channel learns no address of this machine', async () => {
  const description = await page.evaluate(async () => {
    const connection = new RTCPeerConnection({ iceServers: [] })
    connection.createDataChannel('x')
    await connection.setLocalDescription(await connection.createOffer())
    await new Promise(done => setTimeout(done, 1_500))
    return connection.localDescription?.sdp ?? ''
  })
  expect(description).toContain('m=application')
  expect(description).not.toContain('a=candidate')
})

test('W8: the page gets nothing that it would have to ask for', async () => {
  const names = [
    'geolocation',
    'camera',
    'microphone',
    'notifications',
    'midi',
    'clipboard-read',
    'push',
    'screen-wake-lock',
  ]
  const states = await page.evaluate(
    all =>
      Promise.all(
        all.map(name =>
          navigator.permissions.query({ name: name as PermissionName }).then(
            ({ state }) => state,
            () => 'denied',
          ),
        ),
      ),
    names,
  )
  expect(states.filter(state => state === 'granted')).toEqual([])
  expect(await attempt(() => navigator.mediaDevices.getUserMedia({ audio: true }))).toMatch(/Not(Allowed|Found)Error/)
  expect(await attempt(() => navigator.mediaDevices.getDisplayMedia())).not.toMatch(/^ok/)
  for (const api of ['hid', 'usb', 'serial', 'bluetooth']) {
    const asked = await page.evaluate(async name => {
      const device = (navigator as unknown as Record<string, { getDevices?: () => Promise<unknown[]> }>)[name]
      return ((await device?.getDevices?.().catch(() => [])) ?? []).length
    }, api)
    expect(asked).toBe(0)
  }
  expect(await page.evaluate(() => navigator.storage.persist())).toBe(true)
})
