import type { ReportBug } from '@main/log/report-bug'
import { channels } from '@shared/bridge/channels'
import type { ImportReport } from '@shared/bridge/media-calls'
import type { GateProblem, Handlers } from '@shared/bridge/studio'
import { fail, ok, type Result } from '@shared/domain/result'
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { z } from 'zod'
import { answerCalls, withoutLeaks } from './answer-call'
import { type CallLimit, limitCalls } from './call-limits'
import { isTrustedSender } from './trusted-frame'

const usual: CallLimit = { atOnce: 32, perSecond: 100 }
const oneByOne: CallLimit = { atOnce: 1, perSecond: 10 }
/** A page asks for one beat after the other; each costs money. */
const fewAtOnce: CallLimit = { atOnce: 2, perSecond: 4 }
/** It is closed also while the system still asks whether it may be opened. */
const openAndClose: CallLimit = { atOnce: 4, perSecond: 10 }
/** Two pieces a second, and those that waited while the disk was busy. */
const pieceByPiece: CallLimit = { atOnce: 8, perSecond: 10 }
/** A page that was taken over could carry words out in addresses: slowly, then. Links that fail at once come twenty in a row. */
const toTheWeb: CallLimit = { atOnce: 4, perSecond: 10 }
/** A timeline asks for what it shows at once, and each takes its time. */
const manyAtOnce: CallLimit = { atOnce: 256, perSecond: 200 }
/** The player asks for one after the other, each once; one may be 230 MB. */
const largePieces: CallLimit = { atOnce: 4, perSecond: 200 }
/** What opens a page in the user's browser: a person does it now and then. */
const seenByUser: CallLimit = { atOnce: 8, perSecond: 3 }
/** Each asks a platform, which counts such questions; a page that opens asks about all its accounts. */
const ofPlatforms: CallLimit = { atOnce: 32, perSecond: 16 }
const limits: Readonly<Record<string, CallLimit>> = {
  'accounts.check': ofPlatforms,
  'accounts.check-setup': ofPlatforms,
  'accounts.disconnect': oneByOne,
  'accounts.forget-keys': oneByOne,
  'accounts.keep-keys': oneByOne,
  'accounts.may-post': ofPlatforms,
  'accounts.sign-in': seenByUser,
  'app.open-sample': oneByOne,
  'library.read-snapshot': oneByOne,
  'library.save-snapshot': oneByOne,
  'library.set-aside': oneByOne,
  'media.cancel': manyAtOnce,
  'media.filmstrip': manyAtOnce,
  'media.peaks': manyAtOnce,
  'media.find': oneByOne,
  'media.pick': oneByOne,
  'media.proxy': manyAtOnce,
  'media.scenes': manyAtOnce,
  'media.silences': manyAtOnce,
  'media.sound': largePieces,
  'media.take-other': oneByOne,
  'media.watch': oneByOne,
  'publish.hand-over': oneByOne,
  'publish.notify': oneByOne,
  'publish.remove': oneByOne,
  'publish.save-cover': oneByOne,
  'publish.show': seenByUser,
  'render.choose-folder': oneByOne,
  'speech.choose': oneByOne,
  'speech.say': fewAtOnce,
  'transcription.choose': oneByOne,
  'transcription.time': fewAtOnce,
  'voice.begin': oneByOne,
  'voice.finish': oneByOne,
  'voice.microphone': openAndClose,
  'voice.unfinished': oneByOne,
  'voice.write': pieceByPiece,
  'web.feeds': toTheWeb,
  'web.read-page': toTheWeb,
  'writer.choose': oneByOne,
  'writer.models': oneByOne,
  'writer.paste-key': oneByOne,
  'writer.set-endpoint': oneByOne,
  'writer.test': oneByOne,
  'script.save-text': oneByOne,
  [channels.files]: { atOnce: 32, perSecond: 10 },
}

/** Paths that the preload script took from File objects. None at all means that the files were made up. */
const GivenPaths = z.array(z.string().min(1).max(8_192)).min(1).max(10_000)

export type Gate = {
  readonly handlers: Handlers
  readonly importPaths: (paths: string[]) => Promise<ImportReport>
  readonly reportBug: ReportBug
  readonly windowNow: () => BrowserWindow | undefined
  readonly devServer: string | undefined
}

/** Opens the gate: our own top page may make the contract's calls and give files; anybody and anything else is denied. */
export function serveCalls({ handlers, importPaths, reportBug, windowNow, devServer }: Gate): void {
  const enter = limitCalls(
    name => limits[name] ?? usual,
    () => performance.now(),
  )
  const answer = answerCalls({ handlers, enter, reportBug })
  const denied = fail<GateProblem>({ kind: 'denied' })
  const isTrusted = (event: IpcMainInvokeEvent) => isTrustedSender(event, windowNow(), devServer)

  ipcMain.handle(channels.call, (event, name: unknown, input: unknown) =>
    isTrusted(event) ? answer(name, input) : denied,
  )
  ipcMain.handle(channels.files, async (event, given: unknown): Promise<Result<ImportReport, GateProblem>> => {
    const paths = GivenPaths.safeParse(given)
    if (!isTrusted(event) || !paths.success) return denied
    const leave = enter(channels.files)
    if (!leave) return fail({ kind: 'busy' })
    const work = async () => ok(await importPaths(paths.data))
    return withoutLeaks(channels.files, work, reportBug).finally(leave)
  })
}
