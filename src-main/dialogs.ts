import type { CallInput } from '@shared/bridge/studio'
import { type BrowserWindow, dialog } from 'electron'
import { words } from './words'
import type { Endpoint } from './writer/endpoint'

export type Pickable = CallInput<'media.pick'>['what']

/** The windows that the system draws for us. Each takes the studio window that it belongs to. */

/** Files or folders that the user picks; none when the dialog is closed. Only macOS has a dialog that takes both at once. */
export async function askForMedia(window: BrowserWindow, what: Pickable): Promise<string[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: words.pick[what],
    properties: [what === 'files' ? 'openFile' : 'openDirectory', 'multiSelections'],
  })
  return filePaths
}

/** The file that the user picks for one that is missing; undefined when the dialog is closed. */
export async function askForFile(window: BrowserWindow, name: string): Promise<string | undefined> {
  const { filePaths } = await dialog.showOpenDialog(window, { title: words.findFile(name), properties: ['openFile'] })
  return filePaths[0]
}

/** The folder that the user wants watched; undefined when the dialog is closed. */
export async function askForWatched(window: BrowserWindow): Promise<string | undefined> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: words.watchedFolder,
    properties: ['openDirectory'],
  })
  return filePaths[0]
}

/** A folder that the user picks or makes; undefined when the dialog is closed. */
export async function askForFolder(window: BrowserWindow, now: string): Promise<string | undefined> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: words.filmsFolder,
    defaultPath: now,
    properties: ['openDirectory', 'createDirectory'],
  })
  return filePaths[0]
}

/**
 * Where the user wants a text kept; undefined when the dialog is closed. Every system's own dialog asks before another file is
 * chosen: Linux only when told to.
 */
export async function askWhereToSave(
  window: BrowserWindow,
  proposed: string,
  kind: keyof typeof words.textKinds,
): Promise<string | undefined> {
  const { filePath } = await dialog.showSaveDialog(window, {
    title: words.saveText[kind],
    defaultPath: proposed,
    filters: [{ name: words.textKinds[kind], extensions: [kind] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return filePath || undefined
}

/** Whether to quit although a film is being made. */
export async function askToStopRendering(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: words.stopRendering.message,
    detail: words.stopRendering.detail,
    buttons: [words.stopRendering.stay, words.stopRendering.leave],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}

/** Whether ideas and scripts may go to a host, with a warning where they could be read on their way. */
export async function askToSendThere(window: BrowserWindow, { host, isOpen }: Endpoint): Promise<boolean> {
  const { message, detail, open, no, yes, yesOpen } = words.sendThere
  const { response } = await dialog.showMessageBox(window, {
    type: isOpen ? 'warning' : 'question',
    message: message(host),
    detail: isOpen ? `${open}\n\n${detail}` : detail,
    buttons: [no, isOpen ? yesOpen : yes],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}

/** Whether what lies in the clipboard may become the key for a host, and be kept weakly where that was asked for. */
export async function askToTakeKey(window: BrowserWindow, host: string, isWeak: boolean): Promise<boolean> {
  const { message, detail, weak, no, yes } = words.takeKey
  const { response } = await dialog.showMessageBox(window, {
    type: isWeak ? 'warning' : 'question',
    message: message(host),
    detail: isWeak ? `${detail}\n\n${weak}` : detail,
    buttons: [no, yes],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}

/** Whether a month of writing may cost more than so far: a new budget, none, or lower prices to count at. */
export async function askToSpendMore(window: BrowserWindow, wanted: CallInput<'writer.choose'>): Promise<boolean> {
  const { message, none, detail, price, unknown, no, yes } = words.spendMore
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: wanted.cap === null ? none : message(wanted.cap),
    detail: `${price(wanted.price_in ?? unknown, wanted.price_out ?? unknown)}\n\n${detail}`,
    buttons: [no, yes],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}

/** Whether what is spoken, by a million characters, or listened to, by the minute, is to be counted at less against the month's budget than so far. */
export async function askToCountLess(
  window: BrowserWindow,
  what: 'characters' | 'minute',
  price: number | null,
): Promise<boolean> {
  const { [what]: message, detail } = words.countLess
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: message(price ?? words.spendMore.unknown),
    detail,
    buttons: [words.spendMore.no, words.spendMore.yes],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}

/** Whether to load a page that does not answer anew. No, when it answers meanwhile: `answers` is aborted then. */
export async function askToReload(window: BrowserWindow, answers: AbortSignal): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words.hungPage.message,
    detail: words.hungPage.detail,
    buttons: [words.hungPage.wait, words.hungPage.reload],
    defaultId: 0,
    cancelId: 0,
    signal: answers,
  })
  return response === 1 && !answers.aborted
}
