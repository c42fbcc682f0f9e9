import type { ConnectedAccount } from '@shared/domain/connected-account'
import type { ConnectedPlatform } from '@shared/domain/post-order'
import type { Provider } from '@shared/domain/provider'
import { type BrowserWindow, dialog } from 'electron'
import { words } from './words'

type Question = { readonly message: string; readonly detail: string; readonly no: string; readonly yes: string }

/** The windows that the system draws for us about posting. Each takes the studio window that it belongs to; to close it is no. */
async function ask(window: BrowserWindow, { message, detail, no, yes }: Question, isWarning = false): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: isWarning ? 'warning' : 'question',
    message,
    detail,
    buttons: [no, yes],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}

/** Whether what lies in the clipboard may become the secret of the user's app, and be kept weakly where that was asked for. */
export function askToTakeSecret(window: BrowserWindow, provider: Provider, id: string, isWeak: boolean) {
  const { message, detail, weak, no, yes } = words.takeSecret
  const said = detail(id, provider)
  const question = { message: message(provider), detail: isWeak ? `${said}\n\n${weak}` : said, no, yes }
  return ask(window, question, isWeak)
}

/** Whether the keys of the user's app are to be forgotten. */
export function askToForgetKeys(window: BrowserWindow, provider: Provider, accounts: number) {
  const { message, detail, none, no, yes } = words.forgetKeys
  return ask(window, { message: message(provider), detail: accounts > 0 ? detail(accounts) : none, no, yes })
}

/** Whether an account is to be disconnected, with what waits for it. */
export function askToDisconnect(window: BrowserWindow, { username, platform }: ConnectedAccount, waiting: number) {
  const { message, detail, none, no, yes } = words.disconnect
  return ask(window, {
    message: message(username, platform),
    detail: waiting > 0 ? `${detail(waiting)} ${none}` : none,
    no,
    yes,
  })
}

/** Whether a post is to be taken away that its platform holds. */
export function askToRemovePost(window: BrowserWindow, platform: ConnectedPlatform) {
  const { message, detail, no, yes } = words.removePost
  return ask(window, { message: message(platform), detail: detail(platform), no, yes })
}

/** Whether a film may be offered in this machine's network. @param name of its file */
export function askToHandOver(window: BrowserWindow, name: string) {
  const { message, ...said } = words.handOver
  return ask(window, { message: message(name), ...said })
}

/** Whether to quit although a film is being uploaded. */
export function askToStopUploading(window: BrowserWindow) {
  const { stay: no, leave: yes, ...said } = words.stopUploading
  return ask(window, { ...said, no, yes })
}

/** Says that another process has the outbox. */
export async function sayOutboxInUse(window: BrowserWindow): Promise<void> {
  await dialog.showMessageBox(window, { type: 'warning', ...words.outboxInUse })
}
