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
