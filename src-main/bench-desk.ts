import { openChecked } from '@main/media/open-checked'
import type { Asker, Made } from '@main/media/work-queue'
import { Workbench } from '@main/media/workbench'
import type { CallInput, HandlerResult } from '@shared/bridge/studio'
import { type StripOrder, stripCell } from '@shared/domain/filmstrip'
import type { MediaId, WorkId } from '@shared/domain/ids'
import { assetUrl, proxyUrl, stripUrl } from '@shared/domain/media-url'
import type { MediaWorkProblem, Urgency } from '@shared/domain/media-work'
import { needsProxy } from '@shared/domain/playable'
import { fail, ok, type Result } from '@shared/domain/result'
import { sampleRate } from '@shared/domain/samples'
import { type Fraction, seconds } from '@shared/domain/time'
import { secondsAPeak } from '@shared/domain/waveform'
import { atMostOften } from './bridge/at-most-often'
import type { Emit } from './bridge/emit'
import type { Engine } from './engine'
import type { Library } from './media/library'
import type { Places } from './places'
import type { OpenMedia } from './protocols/serve-media'

type Desk = {
  readonly library: Promise<Library>
  readonly engine: Promise<Engine>
  readonly places: Places
  readonly emit: Emit
}

type Order = { readonly media_id: MediaId; readonly work_id: WorkId; readonly urgency: Urgency }

/** What the page gets that must first be made from media: pictures, waveforms, silences, cuts, proxies. */
export class BenchDesk {
  #bench: Promise<Workbench | undefined> | undefined
  readonly #waiting = new Map<WorkId, Set<AbortController>>()

  constructor(private readonly desk: Desk) {}

  peaks(order: CallInput<'media.peaks'>): Promise<HandlerResult<'media.peaks'>> {
    return this.#work(order, async (bench, asker) => {
      const peaks = await bench.peaks(order.media_id, asker)
      return peaks.ok ? ok({ seconds_a_peak: seconds(secondsAPeak), peaks: peaks.value }) : peaks
    })
  }

  sound(order: CallInput<'media.sound'>): Promise<HandlerResult<'media.sound'>> {
    const { media_id, from, speed, seconds, loop, after } = order
    return this.#work(order, async (bench, asker) => {
      const piece = { from, speed, volume: 1, loop, after, samples: Math.round(seconds * sampleRate) }
      const made = await bench.sound(media_id, piece, asker)
      return made.ok ? ok({ samples: made.value }) : made
    })
  }

  filmstrip(order: CallInput<'media.filmstrip'>): Promise<HandlerResult<'media.filmstrip'>> {
    const { media_id, count } = order
    return this.#work(order, async (bench, asker) => {
      const facts = (await this.desk.library).entry(media_id)?.facts
      const made = await bench.filmstrip(media_id, order, asker)
      if (!made.ok || !facts) return made.ok ? fail({ kind: 'media-missing' }) : made
      return ok({ url: stripUrl(media_id, order), count, ...stripCell(facts) })
    })
  }

  silences(order: CallInput<'media.silences'>): Promise<HandlerResult<'media.silences'>> {
    return this.#work(order, (bench, asker) => bench.silences(order.media_id, order, asker))
  }

  scenes(order: CallInput<'media.scenes'>): Promise<HandlerResult<'media.scenes'>> {
    return this.#work(order, (bench, asker) => bench.scenes(order.media_id, asker))
  }

  async proxy(order: CallInput<'media.proxy'>): Promise<HandlerResult<'media.proxy'>> {
    const { media_id, work_id } = order
    const entry = (await this.desk.library).entry(media_id)
    if (!entry) return fail({ kind: 'media-missing' })
    if (!needsProxy(entry.facts)) return ok({ url: assetUrl(media_id) })
    const tell = (done: Fraction) => this.desk.emit('media.working', { work_id, done })
    const onProgress = atMostOften(tell, done => done === 1)
    return this.#work(order, async (bench, asker) => {
      const made = await bench.proxy(media_id, { ...asker, onProgress })
      return made.ok ? ok({ url: proxyUrl(media_id) }) : made
    })
  }

  /** Ends the waiting of all orders with an id. */
  async cancel(work_id: WorkId): Promise<void> {
    for (const ending of this.#waiting.get(work_id) ?? []) ending.abort()
  }

  /** Stops all work, when the app ends. */
  async stopAll(): Promise<void> {
    await (await this.#bench)?.stopAll()
  }

  /** Absolute path of the JPEG of a media's frame at a time in milliseconds. */
  async frame(id: MediaId, ms: number): Promise<string | undefined> {
    return pathOf(await (await this.#open())?.frameAt(id, seconds(ms / 1_000)))
  }

  /** The same at a size, and why there is none. Undefined without an FFmpeg. */
  async picture(id: MediaId, ms: number, longSide: number): Promise<Made | undefined> {
    return (await this.#open())?.frameAt(id, seconds(ms / 1_000), longSide)
  }

  /** Absolute path of the JPEG of a strip. */
  async strip(id: MediaId, order: StripOrder): Promise<string | undefined> {
    return pathOf(await (await this.#open())?.filmstrip(id, order))
  }

  /** The proxy of a media that was made before, open. */
  async openProxy(id: MediaId): Promise<OpenMedia | undefined> {
    const path = await (await this.#open())?.keptProxy(id)
    const opened = path === undefined ? undefined : await openChecked(path)
    if (!opened?.ok) return undefined
    const { handle, identity } = opened.value
    return { handle, size: identity.size, type: 'video/mp4' }
  }

  async #work<T>(
    { work_id, urgency }: Order,
    work: (bench: Workbench, asker: Asker) => Promise<Result<T, MediaWorkProblem>>,
  ): Promise<Result<T, MediaWorkProblem>> {
    const ending = new AbortController()
    const endings = this.#waiting.get(work_id) ?? new Set()
    this.#waiting.set(work_id, endings.add(ending))
    try {
      const bench = await this.#open()
      return bench ? await work(bench, { urgency, signal: ending.signal }) : fail({ kind: 'no-ffmpeg' })
    } finally {
      endings.delete(ending)
      if (endings.size === 0) this.#waiting.delete(work_id)
    }
  }

  #open(): Promise<Workbench | undefined> {
    // What failed once, as on a full disk, may go well the next time.
    this.#bench ??= this.#openBench().catch((error: unknown) => {
      this.#bench = undefined
      throw error
    })
    return this.#bench
  }

  async #openBench(): Promise<Workbench | undefined> {
    const { tools, features } = await this.desk.engine
    if (!tools || !features) return undefined
    return Workbench.open({ tools, features, library: await this.desk.library, folder: this.desk.places.madeOfMedia })
  }
}

const pathOf = (made: Made | undefined): string | undefined => (made?.ok ? made.value : undefined)
