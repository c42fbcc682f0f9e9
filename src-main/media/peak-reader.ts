import type { Peaks } from '@shared/domain/waveform'

/** Gathers the lowest and the highest of every so many 16-bit samples that come as bytes, cut anywhere. */
export class PeakReader {
  #peaks = new Int16Array(1_024)
  #count = 0
  #low = 32_767
  #high = -32_768
  #inPeak = 0
  #half: number | undefined

  constructor(
    readonly samplesAPeak: number,
    readonly mostPeaks: number,
  ) {}

  /** Takes the next bytes. False once there are as many peaks as may be. */
  take(bytes: Uint8Array): boolean {
    let at = 0
    if (this.#half !== undefined && bytes.length > 0) {
      this.#sample(((bytes[0] ?? 0) << 8) | this.#half)
      this.#half = undefined
      at = 1
    }
    for (; at + 1 < bytes.length; at += 2) this.#sample(((bytes[at + 1] ?? 0) << 8) | (bytes[at] ?? 0))
    if (at < bytes.length) this.#half = bytes[at]
    return this.#count < this.mostPeaks
  }

  /** All peaks, the last one of fewer samples included. */
  finish(): Peaks {
    if (this.#inPeak > 0) this.#close()
    return this.#peaks.slice(0, this.#count * 2)
  }

  #sample(unsigned: number): void {
    const value = (unsigned << 16) >> 16
    if (value < this.#low) this.#low = value
    if (value > this.#high) this.#high = value
    this.#inPeak += 1
    if (this.#inPeak === this.samplesAPeak) this.#close()
  }

  #close(): void {
    if (this.#count * 2 === this.#peaks.length) {
      const larger = new Int16Array(this.#peaks.length * 2)
      larger.set(this.#peaks)
      this.#peaks = larger
    }
    this.#peaks[this.#count * 2] = this.#low
    this.#peaks[this.#count * 2 + 1] = this.#high
    this.#count += 1
    this.#low = 32_767
    this.#high = -32_768
    this.#inPeak = 0
  }
}
