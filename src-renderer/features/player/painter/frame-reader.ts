import { ALL_FORMATS, Input, UrlSource, type VideoSample, VideoSampleSink } from 'mediabunny'
import { BackRun } from './back-run'
import { ownFetch } from './own-fetch'

/** Bytes of a file that are kept in memory to read on from. */
const mostCached = 8 * 1024 ** 2

/** A file whose pictures can be read at any time. */
export class OpenVideo {
  private constructor(
    private readonly input: Input,
    private readonly sink: VideoSampleSink,
    /** Of the file's earliest track: times of the film count from there, as FFmpeg counts them. */
    private readonly zero: number,
  ) {}

  /** @returns undefined for a file that this browser cannot read or decode */
  static async open(url: string): Promise<OpenVideo | undefined> {
    const source = new UrlSource(url, { fetchFn: ownFetch, maxCacheSize: mostCached, getRetryDelay: () => null })
    const input = new Input({ source, formats: ALL_FORMATS })
    try {
      const track = await input.getPrimaryVideoTrack()
      if (track && (await track.canDecode())) {
        const zero = await input.getFirstTimestamp()
        return new OpenVideo(input, new VideoSampleSink(track), Math.max(0, zero))
      }
    } catch {
      // What cannot be parsed is as good as what cannot be decoded.
    }
    input.dispose()
    return undefined
  }

  /** Pictures from the one that shows at a time in seconds on, to read in order. */
  from(at: number): FrameRun {
    return new FrameRun(this.sink, this.zero, at)
  }

  /** Pictures from the one that shows at a time in seconds back, to read in order. */
  back(at: number): BackRun {
    return new BackRun(this.sink, this.zero, at)
  }

  close(): void {
    this.input.dispose()
  }
}

/** Pictures of one file read in order, this way or that. */
export interface Run {
  /** Is a time ahead, and near enough to be read on to? */
  canReach(at: number): boolean
  /** Is a time behind, and near enough to be read back to? */
  isBehind(at: number): boolean
  /** The last picture that begins at or before a time; the first one before that, the last one past the end. Not the caller's to close. */
  at(until: number): Promise<VideoSample | undefined>
  close(): Promise<void>
}

/** In seconds: reading on to a later picture costs less than beginning anew, up to here. */
const furthestOn = 1

/** Pictures of one file read forwards; each stays open until the next was read. */
export class FrameRun implements Run {
  readonly #samples: AsyncGenerator<VideoSample, void, unknown>
  #shown: VideoSample | undefined
  #next: VideoSample | undefined
  #isOver = false
  #isClosed = false
  #reached: number

  constructor(sink: VideoSampleSink, zero: number, at: number) {
    this.#reached = at
    this.zero = zero
    this.#samples = sink.samples(Math.max(0, at + zero))
  }

  private readonly zero: number

  canReach(at: number): boolean {
    return at >= this.#reached - 1e-6 && at <= this.#reached + furthestOn
  }

  isBehind(at: number): boolean {
    return at < this.#reached && at >= this.#reached - furthestOn
  }

  at(until: number): Promise<VideoSample | undefined> {
    this.#reached = until
    this.#turn = this.#turn.then(() => this.#readOn(until))
    return this.#turn
  }

  /** Whoever reads ahead and whoever needs the picture come one after the other. */
  #turn: Promise<VideoSample | undefined> = Promise.resolve(undefined)

  async #readOn(until: number): Promise<VideoSample | undefined> {
    const limit = until + this.zero
    if (!this.#shown) this.#shown = await this.#read()
    this.#next ??= await this.#read()
    while (this.#next && this.#next.timestamp <= limit) {
      this.#shown?.close()
      this.#shown = this.#next
      this.#next = await this.#read()
    }
    return this.#shown
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#isOver = true
    this.#shown?.close()
    this.#next?.close()
    this.#shown = undefined
    this.#next = undefined
    // After an error there is nothing left to end.
    await this.#samples.return().catch(() => undefined)
  }

  async #read(): Promise<VideoSample | undefined> {
    if (this.#isOver) return undefined
    const { value, done } = await this.#samples.next()
    if (this.#isClosed) value?.close()
    this.#isOver ||= done === true
    return this.#isClosed ? undefined : (value ?? undefined)
  }
}
