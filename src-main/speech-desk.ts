import type { ReportBug } from '@main/log/report-bug'
import type { Recordings } from '@main/media/recordings'
import { sniff, sniffedBytes } from '@main/media/sniff'
import type { AskLimits } from '@main/writer/guarded-fetch'
import { speak, speechLimits } from '@main/writer/speak'
import { countsLess, openSpeechSettings, speechAt } from '@main/writer/speech-settings'
import type { SpeechState } from '@shared/bridge/speech-calls'
import type { CallInput, HandlerResult } from '@shared/bridge/studio'
import type { TakeId } from '@shared/domain/ids'
import { speakingSeconds } from '@shared/domain/reading-rate'
import { fail, ok, type Result } from '@shared/domain/result'
import { type SpeechProblem, speechCost } from '@shared/domain/speech'
import { withRightSizes } from '@shared/domain/wav'
import { RunningWork } from './running-work'
import type { WriterDesk } from './writer-desk'

export type SpeechOptions = {
  /** Absolute path of the file that is kept. */
  readonly file: string
  readonly writer: Pick<WriterDesk, 'purse' | 'asked' | 'stopsAlso'>
  readonly recordings: Recordings
  /** Asks the user in a window of the system whether speech is to be counted at less. */
  readonly confirmPrice: (price: number | null) => Promise<boolean>
  readonly reportBug: ReportBug
  readonly limits?: AskLimits
}

const endings = { wav: 'wav', mp3: 'mp3', ogg: 'ogg', flac: 'flac', aac: 'aac' } as const
const types = { wav: 'audio/wav', mp3: 'audio/mpeg', ogg: 'audio/ogg', flac: 'audio/flac', aac: 'audio/aac' } as const

/** What a sound is by its first bytes; undefined for what is none. */
function endingOf(bytes: Uint8Array): keyof typeof types | undefined {
  const demuxer = sniff(bytes.subarray(0, sniffedBytes))?.demuxer ?? ''
  return Object.hasOwn(endings, demuxer) ? endings[demuxer as keyof typeof endings] : undefined
}

/** What pages of ours ask of the model that speaks. Its endpoint, key and budget are the writer's. */
export class SpeechDesk {
  readonly #settings
  readonly #running = new RunningWork<TakeId>()

  constructor(private readonly desk: SpeechOptions) {
    this.#settings = openSpeechSettings(desk.file)
    desk.writer.stopsAlso(() => this.stopAll())
  }

  async state(): Promise<SpeechState> {
    const { endpoint, settings } = await this.#now()
    const { model, voice, price } = settings
    return { host: endpoint?.host ?? '', model, voice, price }
  }

  async choose(chosen: CallInput<'speech.choose'>): Promise<HandlerResult<'speech.choose'>> {
    const { endpoint, settings } = await this.#now()
    if (!endpoint) return fail({ kind: 'no-endpoint' })
    const { cap } = await this.desk.writer.purse()
    // A page alone could have its speech counted at nothing.
    const isLess = countsLess(settings, chosen.price, cap)
    if (isLess && !(await this.desk.confirmPrice(chosen.price))) return fail({ kind: 'declined' })
    await this.#settings.change(() => ({ ...chosen, base_url: endpoint.base_url }))
    return ok(await this.state())
  }

  async preview({ texts }: CallInput<'speech.preview'>): Promise<HandlerResult<'speech.preview'>> {
    const { host, model, voice, price } = await this.state()
    if (!host || !model || !voice) return fail({ kind: 'not-set-up' })
    const { characters, cost } = speechCost(texts.join(''), 0, price)
    return ok({ host, model, voice, characters, cost })
  }

  async say({ take, language }: CallInput<'speech.say'>): Promise<HandlerResult<'speech.say'>> {
    if (this.#running.has(take.take_id)) return fail({ kind: 'limit', seconds: null })
    return this.#running.start(take.take_id, signal => this.#sayUntil(signal, take, language))
  }

  stop(take_id: TakeId): void {
    this.#running.stop(take_id)
  }

  /** Returns when nothing is asked any more, and all of it is booked. */
  stopAll(): Promise<void> {
    return this.#running.stopAll()
  }

  async #sayUntil(signal: AbortSignal, take: CallInput<'speech.say'>['take'], language: string) {
    const spoken = await this.#speak(take.take_id, take.spoken, language, signal)
    return spoken.ok ? this.#hold(take, spoken.value) : spoken
  }

  async #now() {
    const endpoint = (await this.desk.writer.asked(''))?.endpoint
    return { endpoint, settings: speechAt(await this.#settings.read(), endpoint?.base_url ?? '') }
  }

  async #speak(take_id: TakeId, text: string, language: string, signal: AbortSignal) {
    const { settings } = await this.#now()
    const model = await this.desk.writer.asked(settings.model)
    if (!model?.model || !settings.voice) return fail<SpeechProblem>({ kind: 'not-set-up' })
    const { ledger, cap } = await this.desk.writer.purse()
    const { characters, ...estimate } = speechCost(text, speakingSeconds(text, language), settings.price)
    const most = { ...estimate, cost: estimate.cost ?? 0 }
    const passed = await ledger.reserve(take_id, most, cap)
    if (passed) return fail<SpeechProblem>({ kind: passed })
    const { voice } = settings
    const { spoken, isUnreached } = await speak(model, { text, voice, signal }, this.desk.limits ?? speechLimits)
    // A request that reached its host and was let in is paid for, also where its answer was lost on the way.
    const isRefused = !spoken.ok && ['key', 'model', 'limit', 'server'].includes(spoken.problem.kind)
    const isUnpaid = isUnreached || isRefused
    await ledger.settle(take_id, isUnpaid ? { tokens_in: 0, tokens_out: 0, cost: 0 } : most).catch((error: unknown) => {
      this.desk.reportBug('booking what a model spoke', error)
    })
    return spoken
  }

  async #hold(
    take: CallInput<'speech.say'>['take'],
    answered: Uint8Array<ArrayBuffer>,
  ): Promise<Result<{ sound: Uint8Array<ArrayBuffer>; type: string }, SpeechProblem>> {
    const ending = endingOf(answered)
    if (!ending) return fail({ kind: 'not-audio' })
    const sound = withRightSizes(answered)
    const held = await this.desk.recordings.hold(take, sound, ending)
    if (held.ok) return ok({ sound, type: types[ending] })
    return fail({ kind: held.problem.kind === 'disk-full' ? 'disk-full' : 'not-writable' })
  }
}
