import { networkInterfaces } from 'node:os'
import { lanAddress } from '@main/hand-over/lan-address'
import type { Log } from '@main/log/log'
import { bugReporter } from '@main/log/report-bug'
import { displayName } from '@main/media/display-name'
import type { Library } from '@main/media/library'
import { PostedBook } from '@main/publish/posted-book'
import type { Vault } from '@main/secrets/vault'
import { openPost } from '@main/security/open-link'
import { app, type BrowserWindow, clipboard, powerMonitor, shell } from 'electron'
import { AccountsDesk, type AccountsOptions } from './accounts-desk'
import { AssistDesk } from './assist-desk'
import { Background, type BackgroundOptions } from './background'
import type { BenchDesk } from './bench-desk'
import type { Emit } from './bridge/emit'
import { coverOfPost, coverPicture, type DrawPicture } from './cover-picture'
import type { MachineSettings } from './machine-settings'
import type { MediaDesk } from './media-desk'
import { openOutbox } from './open-outbox'
import { openPlatforms } from './open-platforms'
import { outboxSealer } from './outbox-sealer'
import { OutboxTeller } from './outbox-teller'
import type { Places } from './places'
import { PublishDesk } from './publish-desk'
import {
  askToDisconnect,
  askToForgetKeys,
  askToHandOver,
  askToRemovePost,
  askToTakeSecret,
  sayOutboxInUse,
} from './publish-dialogs'
import { showNotice } from './show-notice'
import { systemSealer } from './system-sealer'
import { UploadRate } from './upload-rate'
import { showAgain } from './window/studio-window'
import { StudioTray } from './window/tray'
import { words } from './words'

export type OpenPublishing = {
  readonly places: Places
  readonly log: Log
  readonly emit: Emit
  /** Asks in a window of the system; `none` where there is no window of ours to ask in. */
  readonly ask: <T>(question: (window: BrowserWindow) => Promise<T>, none: T) => Promise<T>
  readonly windowNow: () => BrowserWindow | undefined
  /** The app's only one. */
  readonly vault: Vault
  readonly settings: MachineSettings
  readonly library: Promise<Library>
  readonly media: MediaDesk
  readonly bench: BenchDesk
}

/** The accounts, the posts on their way, and what helps to post by hand. */
export function openPublishing({ places, log, emit, ask, vault, settings, ...given }: OpenPublishing) {
  const keepsWeakly = {
    read: async () => (await settings.read()).keeps_weakly,
    change: (weak: boolean) => settings.change({ keeps_weakly: weak }),
  }
  const onChanged = () => accounts.tellChanged()
  const mayKeepWeakly = keepsWeakly.read
  const platforms = openPlatforms({ file: places.accounts, vault, mayKeepWeakly, onChanged })
  const { connectors } = platforms
  const { sessionFor } = platforms.accounts
  const draw: DrawPicture = (...which) => given.bench.picture(...which)
  const teller = new OutboxTeller(emit, () => background.follow())
  const rate = new UploadRate(settings, platforms.throttle)
  const outbox = openOutbox({
    path: places.outbox,
    sealer: outboxSealer(systemSealer, mayKeepWeakly),
    log,
    ready: rate.follow(),
    needs: {
      ...{ connectors, sessionFor, emit: teller.hear, pictureFor: item => coverOfPost(draw, item) },
      platformClock: platforms.clock,
    },
  })
  const publish = new PublishDesk({
    outbox,
    teller,
    posted: new PostedBook(places.posted),
    connectors,
    sessionFor,
    library: given.library,
    accounts: () => platforms.accounts.list(),
    sayInUse: () => ask(sayOutboxInUse, undefined),
    confirmRemove: ({ platform }) => ask(window => askToRemovePost(window, platform), false),
    now: Date.now,
  })
  const reportBug = bugReporter(log)
  const desk = { accounts: platforms.accounts, vault, connectors, posts: publish, emit, keepsWeakly, reportBug }
  const accounts = new AccountsDesk({ ...desk, ...accountQuestions(ask) })
  const background = openBackground({ publish, settings, windowNow: given.windowNow, reportBug })
  const assist = openAssist({ places, emit, ask, publish, draw, ...given })
  powerMonitor.on('resume', () => void publish.wake())
  powerMonitor.on('unlock-screen', () => void publish.wake())
  const close = async () => {
    await Promise.all([publish.close(), assist.endHandOver()])
    await platforms.close()
  }
  return { accounts, publish, assist, background, rate, close }
}

type BackgroundGiven = Pick<OpenPublishing, 'settings' | 'windowNow'> &
  Pick<BackgroundOptions, 'reportBug'> & { readonly publish: PublishDesk }

function openBackground({ publish, windowNow, ...given }: BackgroundGiven): Background {
  const open = () => {
    const window = windowNow()
    if (window) showAgain(window)
  }
  const tray = new StudioTray({ open, quit: () => app.quit() })
  const tell = () => showNotice(words.tray.first, open)
  return new Background({ ...given, posts: () => publish.postsNow(), tray, tell, now: Date.now })
}

type Questions = 'confirmKeys' | 'confirmForget' | 'confirmDisconnect' | 'readClipboard'

const accountQuestions = (ask: OpenPublishing['ask']): Pick<AccountsOptions, Questions> => ({
  // A value on Electron 33, a promise on later ones.
  readClipboard: async () => clipboard.readText(),
  confirmKeys: (provider, id, isWeak) => ask(window => askToTakeSecret(window, provider, id, isWeak), false),
  confirmForget: (provider, accounts) => ask(window => askToForgetKeys(window, provider, accounts), false),
  confirmDisconnect: (account, waiting) => ask(window => askToDisconnect(window, account, waiting), false),
})

type AssistGiven = Pick<OpenPublishing, 'places' | 'emit' | 'ask' | 'windowNow' | 'library' | 'media'> & {
  readonly publish: PublishDesk
  readonly draw: DrawPicture
}

const openAssist = ({ places, emit, ask, windowNow, library, media, draw, publish }: AssistGiven) =>
  new AssistDesk({
    downloads: places.downloads,
    picture: (id, ms) => coverPicture(draw, id, ms),
    openMedia: id => media.open(id),
    showInFolder: path => shell.showItemInFolder(path),
    openPost,
    platformOf: post => publish.platformOf(post),
    writeClipboard: text => clipboard.writeText(text),
    notify: ({ post_id, title, body }) =>
      showNotice({ title, body }, () => {
        const window = windowNow()
        if (window) showAgain(window)
        emit('publish.wanted', { post_id })
      }),
    address: () => lanAddress(networkInterfaces()),
    mayHandOver: async id => {
      const name = displayName((await library).pathOf(id) ?? '')
      return ask(window => askToHandOver(window, name), false)
    },
    now: Date.now,
  })
