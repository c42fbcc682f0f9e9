import type { Mix } from '@shared/domain/mix-sound'
import { played, sampleRate } from '@shared/domain/samples'
import { sharedNow } from './painter/messages'

/** Seconds between the call and the first sample: the system needs a little, and nothing is to be cut off. */
const lead = 0.03

/** Samples that are given to the system at a time: 5 s. A whole film would lie in its memory once more, twice as large. */
const windowSamples = 5 * sampleRate
const windowsAhead = 3

/** In milliseconds: a loudspeaker that is kept open costs the battery, one that is opened anew comes late. */
const restBeforeClosing = 10_000

/** Where the film is heard: `second` of it at `at`, in milliseconds since 1970. */
export type Heard = { readonly second: number; readonly at: number }

type Sound = Pick<Mix, 'left' | 'right'>

/** Plays a film's sound, and knows when which moment of it comes out of the loudspeaker. */
export class SoundPlayer {
  readonly #context = new AudioContext({ sampleRate, latencyHint: 'interactive' })
  readonly #volume = this.#context.createGain()
  #sound: Sound | undefined
  readonly #sources = new Set<AudioBufferSourceNode>()
  /** The first sample that was not given to the system yet. */
  #next = 0
  /** Moment of the film and of the context's clock that go together. */
  #anchor = { second: 0, at: 0, rate: 1 }
  #closing: number | undefined

  constructor() {
    this.#volume.connect(this.#context.destination)
  }

  /** Takes a film's sound in place of the one before; what plays stops. */
  take({ left, right }: Sound): void {
    this.stop()
    this.#sound = left.length > 0 ? { left, right } : undefined
  }

  set isMuted(is: boolean) {
    this.#volume.gain.value = is ? 0 : 1
  }

  /** Begins at a second of the film. @returns when that is heard; undefined where there is nothing to hear */
  play(second: number, rate: number): Heard | undefined {
    this.stop()
    const first = Math.round(second * sampleRate)
    if (!this.#sound || first >= this.#sound.left.length || rate <= 0) return undefined
    window.clearTimeout(this.#closing)
    void this.#context.resume()
    // On a whole sample, as all windows after it: between two of them nothing is heard.
    const at = Math.ceil((this.#context.currentTime + lead) * sampleRate) / sampleRate
    this.#anchor = { second, at, rate }
    this.#next = first
    this.#giveMore()
    return { second, at: this.#heardAt(at) }
  }

  stop(): void {
    for (const source of this.#sources) {
      source.onended = null
      source.stop()
      source.disconnect()
    }
    this.#sources.clear()
    window.clearTimeout(this.#closing)
    this.#closing = window.setTimeout(() => void this.#context.suspend(), restBeforeClosing)
  }

  /** Which second is heard now; undefined while nothing plays. */
  heard(): Heard | undefined {
    if (this.#sources.size === 0 || this.#context.state !== 'running') return undefined
    const { second, at, rate } = this.#anchor
    const now = this.#context.currentTime
    return { second: second + (now - at) * rate, at: this.#heardAt(now) }
  }

  close(): void {
    this.stop()
    window.clearTimeout(this.#closing)
    void this.#context.close()
  }

  /** Gives the system what comes next, so that some windows always lie ahead of what is heard. */
  #giveMore(): void {
    const sound = this.#sound
    while (sound && this.#next < sound.left.length && this.#sources.size < windowsAhead) {
      const count = Math.min(windowSamples, sound.left.length - this.#next)
      const buffer = this.#context.createBuffer(2, count, sampleRate)
      for (const [channel, kept] of [sound.left, sound.right].entries()) {
        buffer.copyToChannel(played(kept, this.#next, count), channel)
      }
      this.#start(buffer)
      this.#next += count
    }
  }

  #start(buffer: AudioBuffer): void {
    const { second, at, rate } = this.#anchor
    const source = this.#context.createBufferSource()
    source.buffer = buffer
    source.playbackRate.value = rate
    source.connect(this.#volume)
    source.onended = () => {
      this.#sources.delete(source)
      source.disconnect()
      this.#giveMore()
    }
    source.start(at + (this.#next / sampleRate - second) / rate)
    this.#sources.add(source)
  }

  /** When a moment of the context's clock is heard, in milliseconds since 1970. */
  #heardAt(contextTime: number): number {
    const { contextTime: known = 0, performanceTime = 0 } = this.#context.getOutputTimestamp()
    // After a rest it still tells of the time before.
    if (performanceTime === 0 || this.#context.state !== 'running')
      return sharedNow() + (contextTime - this.#context.currentTime) * 1_000
    return performance.timeOrigin + performanceTime + (contextTime - known) * 1_000
  }
}
