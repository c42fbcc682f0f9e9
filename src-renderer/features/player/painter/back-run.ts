import type { VideoSample, VideoSampleSink } from 'mediabunny'

/** In seconds: so much is decoded at a time, for no picture can be decoded without those before it. */
const stretch = 0.25
/** Pictures kept of it: decoders of graphics cards have few places and stand still when all are taken. */
const most = 8

/** Pictures of one file read backwards, a few decoded at a time; they stay open until earlier ones were read. */
export class BackRun {
  #held: VideoSample[] = []
  /** The latest time that what is held is good for. */
  #end = Number.NEGATIVE_INFINITY
  #reached: number
  #isClosed = false
  #turn: Promise<VideoSample | undefined> = Promise.resolve(undefined)

  constructor(
    private readonly sink: VideoSampleSink,
    private readonly zero: number,
    at: number,
  ) {
    this.#reached = at
  }

  canReach(at: number): boolean {
    return at <= Math.max(this.#end, this.#reached) + 1e-6 && at >= this.#reached - 1
  }

  /** What it cannot reach itself is no business of another one of these. */
  isBehind(): boolean {
    return false
  }

  /** The last picture that begins at or before a time; the file's first one before that. Not the caller's to close. */
  at(until: number): Promise<VideoSample | undefined> {
    this.#reached = until
    this.#turn = this.#turn.then(() => this.#readBack(until))
    return this.#turn
  }

  close(): Promise<void> {
    this.#isClosed = true
    this.#letGo()
    return Promise.resolve()
  }

  async #readBack(until: number): Promise<VideoSample | undefined> {
    const limit = until + this.zero + 1e-6
    const first = this.#held[0]
    const isHeld = first && first.timestamp <= limit && until <= this.#end + 1e-6
    if (!isHeld) await this.#load(until)
    return this.#held.findLast(({ timestamp }) => timestamp <= limit) ?? this.#held[0]
  }

  async #load(until: number): Promise<void> {
    this.#letGo()
    const end = until + this.zero
    for await (const sample of this.sink.samples(Math.max(0, end - stretch), end + 1e-6)) {
      this.#held.push(sample)
      if (this.#held.length > most) this.#held.shift()?.close()
      if (this.#isClosed) break
    }
    if (this.#isClosed) this.#letGo()
    this.#end = until
  }

  #letGo(): void {
    for (const sample of this.#held) sample.close()
    this.#held = []
    this.#end = Number.NEGATIVE_INFINITY
  }
}
