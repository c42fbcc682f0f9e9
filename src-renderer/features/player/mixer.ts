import { startWorker } from '@renderer/components/own-worker'
import { newId } from '@renderer/database/new-id'
import { studio } from '@renderer/studio'
import type { MediaId, WorkId } from '@shared/domain/ids'
import { ramp, sampleRate } from '@shared/domain/samples'
import type { PlannedMusic, SoundPlan, SoundStretch } from '@shared/domain/sound-plan'
import { seconds } from '@shared/domain/time'
import type { FromMixer, LaidPiece, ToMixer } from './mix-messages'
import workerUrl from './mix-worker?worker&url'

/** A stretch of a media's sound that main decodes. In seconds. */
type Wanted = {
  readonly media: string
  readonly from: number
  readonly seconds: number
  readonly speed: number
  /** Whether it begins again where the file ends. */
  readonly loop: boolean
  /** So many seconds after `from` it begins, counted on where the file is repeated. */
  readonly after: number
}

const keyOf = ({ media, from, speed, seconds: length, loop, after }: Wanted) =>
  [media, from, length, speed, loop, after].join('|')

/** The longest stretch that main gives at once, in seconds. */
const longest = 600

/** A length of sound in parts that main gives at once, in seconds. Where one goes on its ramp down, the next comes on its own up: together they are what was there. */
function partsOf(whole: number): { readonly at: number; readonly seconds: number }[] {
  const step = longest - ramp
  const count = Math.max(1, Math.ceil((whole - ramp) / step))
  return Array.from({ length: count }, (_, part) => ({
    at: part * step,
    seconds: Math.min(longest, whole - part * step),
  }))
}

const sampleAt = (second: number) => Math.round(second * sampleRate)

/** A piece with the film's second that it begins at. */
type Placed = { readonly piece: Wanted; readonly second: number }

const stretchPieces = ({ media, from, speed, start, frames }: SoundStretch, fps: number): Placed[] =>
  partsOf(frames / fps).map(({ at, seconds: long }) => ({
    piece: { media, from: from + at * speed, speed, seconds: long, loop: false, after: 0 },
    second: start / fps + at,
  }))

const bedPieces = ({ media, from, loop }: PlannedMusic, whole: number): Placed[] =>
  partsOf(whole).map(({ at, seconds: long }) => ({
    piece: { media, from, speed: 1, seconds: long, loop, after: at },
    second: at,
  }))

/** What a film's sound needs, and where each piece lies. */
function piecesOf({ stretches, music, fps, frames }: SoundPlan) {
  const bed = music ? bedPieces(music, frames / fps) : []
  const placed = stretches.flatMap(one => stretchPieces(one, fps).map(piece => ({ ...piece, volume: one.volume })))
  const lay = ({ piece, second }: Placed) => ({ key: keyOf(piece), start: sampleAt(second) })
  return {
    wanted: [...placed, ...bed].map(({ piece }) => piece),
    laid: placed.map((one): LaidPiece => ({ ...lay(one), volume: one.volume })),
    music: music && { pieces: bed.map(lay), look: music },
  }
}

/** Mixes films' sound in a worker that keeps the pieces from one mix to the next. */
export class Mixer {
  readonly #worker = startWorker(workerUrl)
  #given = new Set<string>()
  #asked = 0
  /** Ends when the mix under way has: pieces are large, and only one is asked for at a time however fast edits come. */
  #turn: Promise<void> = Promise.resolve()
  readonly #work_id = newId<WorkId>()

  constructor(onMixed: (mixed: FromMixer) => void) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromMixer>) => {
      if (data.id === this.#asked) onMixed(data)
    })
  }

  /** Mixes a film anew; only what is new of it is decoded. A later call replaces an earlier one. */
  mix(plan: SoundPlan): Promise<void> {
    this.#asked += 1
    const id = this.#asked
    const work = () => this.#mix(plan, id)
    this.#turn = this.#turn.then(work, work)
    return this.#turn
  }

  async #mix(plan: SoundPlan, id: number): Promise<void> {
    const { wanted, laid, music } = piecesOf(plan)
    for (const piece of wanted) {
      if (id !== this.#asked) return
      if (!this.#given.has(keyOf(piece))) await this.#fetch(piece)
    }
    if (id !== this.#asked) return
    const { fps, frames, loudness } = plan
    this.#tell({ kind: 'mix', id, plan: { fps, frames, loudness }, pieces: laid, music })
    this.#given = new Set(wanted.map(keyOf).filter(key => this.#given.has(key)))
  }

  close(): void {
    this.#asked += 1
    void studio.call('media.cancel', { work_id: this.#work_id })
    this.#worker.terminate()
  }

  /** What main cannot decode stays silent: the film's own warnings speak of it. */
  async #fetch(piece: Wanted): Promise<void> {
    const answer = await studio.call('media.sound', {
      ...{ media_id: piece.media as MediaId, work_id: this.#work_id, urgency: 'urgent' },
      ...{ from: seconds(piece.from), seconds: seconds(piece.seconds), speed: piece.speed },
      ...{ loop: piece.loop, after: seconds(piece.after) },
    })
    if (!answer.ok) return
    const key = keyOf(piece)
    this.#given.add(key)
    this.#tell({ kind: 'piece', key, samples: answer.value.samples }, [answer.value.samples.buffer])
  }

  #tell(message: ToMixer, transfer: Transferable[] = []): void {
    this.#worker.postMessage(message, transfer)
  }
}
