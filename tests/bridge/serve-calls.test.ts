import { serveCalls } from '@main/bridge/serve-calls'
import { channels } from '@shared/bridge/channels'
import type { Handlers } from '@shared/bridge/studio'
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import { expect, test, vi } from 'vitest'

type Listener = (event: IpcMainInvokeEvent, name: unknown, input: unknown) => unknown
const listeners = vi.hoisted(() => new Map<string, Listener>())
vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, listener: Listener) => listeners.set(name, listener) },
}))

const id = '01890a5d-ac96-774b-bcce-b302099a8057'

/** Our own page asks the same so many times at once. @returns how often the handler was reached */
function flood(name: string, input: unknown, times: number): number {
  const asked = vi.fn(async () => ({ ok: true, value: {} }) as const)
  const webContents = {}
  serveCalls({
    handlers: { [name]: asked } as unknown as Handlers,
    importPaths: async () => ({ outcomes: [] }),
    reportBug: () => '',
    windowNow: () => ({ webContents }) as BrowserWindow,
    devServer: undefined,
  })
  const event = { sender: webContents, senderFrame: { url: 'app://bundle/index.html', parent: null } }
  for (let turn = 0; turn < times; turn += 1)
    void listeners.get(channels.call)?.(event as unknown as IpcMainInvokeEvent, name, input)
  return asked.mock.calls.length
}

test.each([
  ['publish.show', 8, { post_id: id, url: 'https://www.tiktok.com/' }],
  ['publish.notify', 20, { post_id: id, title: 'x', body: 'y' }],
  ['publish.remove', 1, { post_id: id }],
  ['publish.hand-over', 1, { media_id: id, name: 'x' }],
  ['publish.save-cover', 1, { media_id: id, at_ms: 0, name: 'x' }],
  ['accounts.disconnect', 1, { account_id: id }],
  ['accounts.forget-keys', 1, { provider: 'Google' }],
  ['accounts.may-post', 32, { account_id: id }],
])('%s of a page that asks a hundred times at once is heard %s times at most', (name, most, input) => {
  const heard = flood(name, input, 100)
  expect(heard).toBeGreaterThan(0)
  expect(heard).toBeLessThanOrEqual(most)
})

test('few pieces of sound are given at once: each may be 115 MB', async () => {
  const asked = vi.fn(() => new Promise<never>(() => {}))
  const webContents = {}
  serveCalls({
    handlers: { 'media.sound': asked } as unknown as Handlers,
    importPaths: async () => ({ outcomes: [] }),
    reportBug: () => '',
    windowNow: () => ({ webContents }) as BrowserWindow,
    devServer: undefined,
  })
  const event = { sender: webContents, senderFrame: { url: 'app://bundle/index.html', parent: null } }
  const order = { media_id: id, work_id: id, urgency: 'urgent', from: 0, seconds: 600, speed: 1, loop: true, after: 0 }
  const ask = () => listeners.get(channels.call)?.(event as unknown as IpcMainInvokeEvent, 'media.sound', order)
  const answers = Array.from({ length: 10 }, ask)
  expect(await answers.at(-1)).toEqual({ ok: false, problem: { kind: 'busy' } })
  expect(asked.mock.calls.length).toBeLessThanOrEqual(4)
})
