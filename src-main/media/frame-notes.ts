/** How much a frame differs from the one before, as FFmpeg's `scdet` measures it: both 0 to 100, the second less the usual difference. */
export type FrameNote = { readonly at: number; readonly difference: number; readonly score: number }

const longestLine = 1_000

/** Reads what the filters `scdet,metadata=mode=print` write of each frame, in pieces that may end anywhere. */
export class FrameNotes {
  readonly notes: FrameNote[] = []
  #unfinished = ''
  #at = 0
  #difference = 0

  constructor(readonly most: number) {}

  /** Takes the next bytes. False once there are more frames than may be. */
  take(bytes: Uint8Array): boolean {
    const lines = (this.#unfinished + Buffer.from(bytes).toString('latin1')).split('\n')
    this.#unfinished = (lines.pop() ?? '').slice(0, longestLine)
    for (const line of lines) this.#read(line)
    return this.notes.length <= this.most
  }

  #read(line: string): void {
    const [, name, value] = /(pts_time|mafd|score)[:=](\S+)/.exec(line) ?? []
    const number = Number(value)
    if (!Number.isFinite(number)) return
    if (name === 'pts_time') this.#at = number
    if (name === 'mafd') this.#difference = number
    if (name === 'score') this.notes.push({ at: this.#at, difference: this.#difference, score: number })
  }
}
