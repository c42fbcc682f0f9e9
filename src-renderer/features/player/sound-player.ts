import type { Mix } from '@shared/domain/mix-sound'
import { play, sampleRate } from '@shared/domain/samples'
import { sharedNow } from './painter/messages'

/** Seconds between the call and the first sample: the system needs a little, and nothing is to be cut off. */
const lead = 0.03

/** Samples that are given to the system at a time: 5 s, but 1 s to begin with. A whole film would lie in its memory once more, twice as large. */
const windowSamples = 5 * sampleRate
const firstSamples = sampleRate
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
  #giving: ReturnType<typeof setTimeout> | undefined
  /** Moment of the film and of the context's clock that go together. */
  #anchor = { second: 0, at: 0, rate: 1 }
  #closing: ReturnType<typeof setTimeout> | undefined

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
    clearTimeout(this.#closing)
    void this.#context.resume()
    // Before the clock is looked at: it takes time.
    const begin = this.#window(this.#sound, first, firstSamples)
    // On a whole sample, as all windows after it: between two of them nothing is heard.
    const at = Math.ceil((this.#context.currentTime + lead) * sampleRate) / sampleRate
    this.#anchor = { second, at, rate }
    this.#next = first
    this.#give(begin)
    return { second, at: this.#heardAt(at) }
  }

  stop(): void {
    clearTimeout(this.#giving)
    for (const source of this.#sources) {
      source.onended = null
      source.stop()
      source.disconnect()
    }
    this.#sources.clear()
    clearTimeout(this.#closing)
    this.#closing = setTimeout(() => void this.#context.suspend(), restBeforeClosing)
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
    clearTimeout(this.#closing)
    void this.#context.close()
  }

  /** Samples from one on, ready to be played. */
  #window({ left, right }: Sound, from: number, most: number): AudioBuffer {
    const buffer = this.#context.createBuffer(2, Math.min(most, left.length - from), sampleRate)
    play(left, from, buffer.getChannelData(0))
    play(right, from, buffer.getChannelData(1))
    return buffer
  }

  /** Gives the system what comes next, and then more, one window a task, so that some always lie ahead of what is heard. */
  #give(buffer: AudioBuffer): void {
    const { second, at, rate } = this.#anchor
    const due = at + (this.#next / sampleRate - second) / rate
    const late = Math.max(0, this.#context.currentTime - due)
    this.#next += buffer.length
    const source = this.#context.createBufferSource()
    source.buffer = buffer
    source.playbackRate.value = rate
    source.connect(this.#volume)
    source.onended = () => {
      this.#sources.delete(source)
      source.disconnect()
      this.#giveMore()
    }
    // Begun late as a whole, it would still sound when the next one does.
    source.start(due + late, late * rate)
    this.#sources.add(source)
    this.#giving = setTimeout(() => this.#giveMore())
  }

  #giveMore(): void {
    const sound = this.#sound
    clearTimeout(this.#giving)
    if (!sound || this.#next >= sound.left.length || this.#sources.size >= windowsAhead) return
    this.#give(this.#window(sound, this.#next, windowSamples))
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
