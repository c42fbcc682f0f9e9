import { sharedNow } from './painter/messages'

const sampleRate = 48_000
/** Seconds between the call and the first sample: the system needs a little, and nothing is to be cut off. */
const lead = 0.03

/** Where the film is heard: `second` of it at `at`, in milliseconds since 1970. */
export type Heard = { readonly second: number; readonly at: number }

/** Plays a film's sound, and knows when which moment of it comes out of the loudspeaker. */
export class SoundPlayer {
  readonly #context = new AudioContext({ sampleRate, latencyHint: 'interactive' })
  readonly #volume = this.#context.createGain()
  #buffer: AudioBuffer | undefined
  #source: AudioBufferSourceNode | undefined
  /** Moment of the film and of the context's clock that go together. */
  #anchor = { second: 0, at: 0, rate: 1 }

  constructor() {
    this.#volume.connect(this.#context.destination)
  }

  /** Takes a film's sound in place of the one before; what plays stops. */
  take({ left, right }: { left: Float32Array<ArrayBuffer>; right: Float32Array<ArrayBuffer> }): void {
    this.stop()
    this.#buffer = undefined
    if (left.length === 0) return
    this.#buffer = this.#context.createBuffer(2, left.length, sampleRate)
    this.#buffer.copyToChannel(left, 0)
    this.#buffer.copyToChannel(right, 1)
  }

  set isMuted(is: boolean) {
    this.#volume.gain.value = is ? 0 : 1
  }

  /** Begins at a second of the film. @returns when that is heard; undefined where there is nothing to hear */
  play(second: number, rate: number): Heard | undefined {
    this.stop()
    if (!this.#buffer || second >= this.#buffer.duration || rate <= 0) return undefined
    void this.#context.resume()
    const source = this.#context.createBufferSource()
    source.buffer = this.#buffer
    source.playbackRate.value = rate
    source.connect(this.#volume)
    const at = this.#context.currentTime + lead
    source.start(at, second)
    this.#source = source
    this.#anchor = { second, at, rate }
    return { second, at: this.#heardAt(at) }
  }

  stop(): void {
    this.#source?.stop()
    this.#source?.disconnect()
    this.#source = undefined
  }

  /** Which second is heard now; undefined while nothing plays. */
  heard(): Heard | undefined {
    if (!this.#source || this.#context.state !== 'running') return undefined
    const { second, at, rate } = this.#anchor
    const now = this.#context.currentTime
    return { second: second + (now - at) * rate, at: this.#heardAt(now) }
  }

  close(): void {
    this.stop()
    void this.#context.close()
  }

  /** When a moment of the context's clock is heard, in milliseconds since 1970. */
  #heardAt(contextTime: number): number {
    const { contextTime: known = 0, performanceTime = 0 } = this.#context.getOutputTimestamp()
    if (performanceTime === 0) return sharedNow() + (contextTime - this.#context.currentTime) * 1_000
    return performance.timeOrigin + performanceTime + (contextTime - known) * 1_000
  }
}
