import type { FfmpegTools } from '@main/ffmpeg/binary'
import type { ReportBug } from '@main/log/report-bug'
import type { Library } from '@main/media/library'
import { voiceSound } from '@main/media/voice-sound'
import type { AskLimits } from '@main/writer/guarded-fetch'
import { countsLess } from '@main/writer/speech-settings'
import { transcribe, transcriptionLimits } from '@main/writer/transcribe'
import { openTranscriptionSettings, transcriptionAt } from '@main/writer/transcription-settings'
import type { CallInput, HandlerResult } from '@shared/bridge/studio'
import type { TranscriptionState } from '@shared/bridge/transcription-calls'
import { alignWords, type HeardWord } from '@shared/domain/align-words'
import { shownWords } from '@shared/domain/captions'
import type { WorkId } from '@shared/domain/ids'
import type { MediaWorkProblem } from '@shared/domain/media-work'
import { bareLanguage } from '@shared/domain/reading-rate'
import { fail, ok, type Result } from '@shared/domain/result'
import { longestHeard, type TranscriptionProblem, transcriptionCost } from '@shared/domain/transcription'
import { RunningWork } from './running-work'
import type { WriterDesk } from './writer-desk'

export type TranscriptionOptions = {
  /** Absolute path of the file that is kept. */
  readonly file: string
  readonly writer: Pick<WriterDesk, 'purse' | 'asked' | 'stopsAlso'>
  readonly library: Promise<Library>
  readonly engine: Promise<{ readonly tools: FfmpegTools | undefined }>
  /** Asks the user in a window of the system whether a minute is to be counted at less. */
  readonly confirmPrice: (price: number | null) => Promise<boolean>
  readonly reportBug: ReportBug
  readonly limits?: AskLimits
}

type Order = CallInput<'transcription.time'>

const mediaKinds = ['media-missing', 'media-changed', 'no-sound', 'no-ffmpeg'] as const

/** What a sound that could not be read means here; one that was stopped is `network`, as a request is. */
function problemOf({ kind }: MediaWorkProblem): TranscriptionProblem {
  if (kind === 'cancelled') return { kind: 'network' }
  return { kind: mediaKinds.find(one => one === kind) ?? 'not-readable' }
}

/** What was turned away or reached nobody costs nothing; any other request that was let in is paid for, also where its answer was lost or of no use. */
const unpaid = ['key', 'model', 'limit', 'server', 'refuses-word-times', 'not-offered', 'sound-too-large']

/** What pages of ours ask of the model that listens. Its endpoint, key and budget are the writer's. */
export class TranscriptionDesk {
  readonly #settings
  readonly #running = new RunningWork<WorkId>()

  constructor(private readonly desk: TranscriptionOptions) {
    this.#settings = openTranscriptionSettings(desk.file)
    desk.writer.stopsAlso(() => this.stopAll())
  }

  async state(): Promise<TranscriptionState> {
    const { endpoint, settings } = await this.#now()
    return { host: endpoint?.host ?? '', model: settings.model, price: settings.price }
  }

  async choose(chosen: CallInput<'transcription.choose'>): Promise<HandlerResult<'transcription.choose'>> {
    const { endpoint, settings } = await this.#now()
    if (!endpoint) return fail({ kind: 'no-endpoint' })
    const { cap } = await this.desk.writer.purse()
    // A page alone could have its sound counted at nothing.
    const isLess = countsLess(settings, chosen.price, cap)
    if (isLess && !(await this.desk.confirmPrice(chosen.price))) return fail({ kind: 'declined' })
    await this.#settings.change(() => ({ ...chosen, base_url: endpoint.base_url }))
    return ok(await this.state())
  }

  async preview({ seconds }: CallInput<'transcription.preview'>): Promise<HandlerResult<'transcription.preview'>> {
    const { host, model, price } = await this.state()
    if (!host || !model) return fail({ kind: 'not-set-up' })
    return ok({ host, model, cost: transcriptionCost(seconds, price).cost })
  }

  async time(order: Order): Promise<HandlerResult<'transcription.time'>> {
    const { work_id } = order
    if (this.#running.has(work_id)) return fail({ kind: 'limit', seconds: null })
    return this.#running.start(work_id, signal => this.#timeUntil(signal, order))
  }

  stop(work_id: WorkId): void {
    this.#running.stop(work_id)
  }

  /** Returns when nothing is asked any more, and all of it is booked. */
  stopAll(): Promise<void> {
    return this.#running.stopAll()
  }

  /** Only times go on to the page: the words heard are the endpoint's own and may hold anything, its key too. */
  async #timeUntil(signal: AbortSignal, order: Order): Promise<HandlerResult<'transcription.time'>> {
    const heard = await this.#hear(order, signal)
    const { voice, text, language } = order
    const length = voice.to - voice.from
    return heard.ok ? ok(alignWords(shownWords(text), heard.value, { length, language })) : heard
  }

  async #now() {
    const endpoint = (await this.desk.writer.asked(''))?.endpoint
    return { endpoint, settings: transcriptionAt(await this.#settings.read(), endpoint?.base_url ?? '') }
  }

  async #hear(
    { work_id, voice, language }: Order,
    signal: AbortSignal,
  ): Promise<Result<HeardWord[], TranscriptionProblem>> {
    const { settings } = await this.#now()
    const model = await this.desk.writer.asked(settings.model)
    if (!model?.model) return fail({ kind: 'not-set-up' })
    const length = voice.to - voice.from
    if (length > longestHeard) return fail({ kind: 'sound-too-large' })
    const sound = await this.#soundOf(voice, signal)
    if (!sound.ok) return fail(problemOf(sound.problem))
    if (signal.aborted) return fail({ kind: 'network' })
    const { ledger, cap } = await this.desk.writer.purse()
    const estimate = transcriptionCost(length, settings.price)
    const most = { ...estimate, cost: estimate.cost ?? 0 }
    const passed = await ledger.reserve(work_id, most, cap)
    if (passed) return fail({ kind: passed })
    const asked = { sound: sound.value, language: bareLanguage(language), signal }
    const { heard, isUnreached } = await transcribe(model, asked, this.desk.limits ?? transcriptionLimits)
    const isUnpaid = isUnreached || (!heard.ok && unpaid.includes(heard.problem.kind))
    await ledger.settle(work_id, isUnpaid ? { tokens_in: 0, tokens_out: 0, cost: 0 } : most).catch((error: unknown) => {
      this.desk.reportBug('booking what a model heard', error)
    })
    return heard
  }

  async #soundOf(voice: Order['voice'], signal: AbortSignal) {
    const { tools } = await this.desk.engine
    if (!tools) return fail<MediaWorkProblem>({ kind: 'no-ffmpeg' })
    if (voice.to <= voice.from) return fail<MediaWorkProblem>({ kind: 'no-sound' })
    const entry = await (await this.desk.library).checkForUse(voice.media_id)
    return entry.ok ? voiceSound({ tools, ...entry.value }, voice, signal) : entry
  }
}
