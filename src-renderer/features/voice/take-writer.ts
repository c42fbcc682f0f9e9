import { studio } from '@renderer/studio'
import type { CallResult } from '@shared/bridge/studio'
import type { TakeId } from '@shared/domain/ids'
import { bytesASample, recordingRate, type Take } from '@shared/domain/recording'
import { wavHeader } from '@shared/domain/wav'

type Problem = Extract<CallResult<'voice.write'>, { ok: false }>['problem']

/** Samples that go to the disk together: what a crash costs at most, half a second. */
const aPiece = recordingRate / 2

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return btoa(text)
}

/** Writes one take to the disk while it is spoken, and holds it to be heard before it is kept. */
export class TakeWriter {
  readonly take_id: TakeId
  #waiting: Int16Array<ArrayBuffer>[] = []
  #waitingCount = 0
  #written: Blob[] = []
  #pieces = 0
  #samples = 0
  #turn: Promise<void> = Promise.resolve()
  #problem: Problem | null = null

  /** @param onProblem told once, of the first piece that could not be written; what was before it is on the disk */
  constructor(
    readonly take: Take,
    private readonly onProblem: (problem: Problem) => void,
  ) {
    this.take_id = take.take_id
  }

  get seconds(): number {
    return this.#samples / recordingRate
  }

  async begin(): Promise<Problem | null> {
    const begun = await studio.call('voice.begin', this.take)
    return begun.ok ? null : begun.problem
  }

  add(samples: Int16Array<ArrayBuffer>): void {
    if (this.#problem) return
    this.#waiting.push(samples)
    this.#waitingCount += samples.length
    this.#samples += samples.length
    if (this.#waitingCount >= aPiece) this.#send()
  }

  /** Writes the rest; settles when all is on the disk. */
  async end(): Promise<void> {
    if (this.#waitingCount > 0) this.#send()
    await this.#turn
  }

  /** What is on the disk, as a sound to play. */
  sound(): Blob {
    const bytes = this.#written.reduce((sum, one) => sum + one.size, 0)
    return new Blob([wavHeader(bytes), ...this.#written], { type: 'audio/wav' })
  }

  #send(): void {
    const piece = new Blob(this.#waiting)
    this.#waiting = []
    this.#waitingCount = 0
    const index = this.#pieces
    this.#pieces += 1
    this.#turn = this.#turn.then(() => this.#write(index, piece))
  }

  async #write(index: number, piece: Blob): Promise<void> {
    if (this.#problem) return
    const samples = base64Of(new Uint8Array(await piece.arrayBuffer()))
    const answer = await studio.call('voice.write', { take_id: this.take_id, index, samples })
    if (answer.ok) {
      this.#written.push(piece)
      return
    }
    this.#problem = answer.problem
    this.#samples = (this.#written.reduce((sum, one) => sum + one.size, 0) / bytesASample) | 0
    this.onProblem(answer.problem)
  }
}
