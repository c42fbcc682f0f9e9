import { startWorker } from '@renderer/components/own-worker'
import { newId } from '@renderer/database/new-id'
import { studio } from '@renderer/studio'
import type { MediaId, WorkId } from '@shared/domain/ids'
import { sampleRate } from '@shared/domain/samples'
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

/** A stretch in parts that main gives at once. */
function partsOf(stretch: SoundStretch, fps: number): SoundStretch[] {
  const most = Math.floor(longest * fps)
  return Array.from({ length: Math.ceil(stretch.frames / most) }, (_, part) => ({
    ...stretch,
    from: seconds(stretch.from + ((part * most) / fps) * stretch.speed),
    start: stretch.start + part * most,
    frames: Math.min(most, stretch.frames - part * most),
  }))
}

/** What a film's sound needs, and where each piece lies. */
function piecesOf({ stretches, music, fps, frames }: SoundPlan) {
  const wanted: Wanted[] = []
  const parts = stretches.flatMap(stretch => partsOf(stretch, fps))
  const laid = parts.map(({ media, from, speed, volume, start, frames: long }): LaidPiece => {
    const piece = { media, from, speed, seconds: long / fps, loop: false, after: 0 }
    wanted.push(piece)
    return { key: keyOf(piece), volume, start: Math.round((start / fps) * sampleRate) }
  })
  const bed = music ? bedOf(music, frames / fps) : []
  wanted.push(...bed)
  const musicLaid = bed.map(piece => ({ key: keyOf(piece), start: Math.round(piece.after * sampleRate) }))
  return { wanted, laid, music: music && { pieces: musicLaid, look: music } }
}

/** Music under so many seconds of film, in parts that main gives at once. */
const bedOf = ({ media, from, loop }: PlannedMusic, whole: number): Wanted[] =>
  Array.from({ length: Math.ceil(whole / longest) }, (_, part) => ({
    ...{ media, from, speed: 1, loop, after: part * longest },
    seconds: Math.min(longest, whole - part * longest),
  }))

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
