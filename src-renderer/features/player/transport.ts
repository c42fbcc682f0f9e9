import { pause, usePlayback } from '@renderer/playback/playback-store'
import type { FilmView } from '@shared/domain/film-view'
import type { SoundPlan } from '@shared/domain/sound-plan'
import { unreachable } from '@shared/domain/unreachable'
import type { FromMixer } from './mix-messages'
import { Mixer } from './mixer'
import { type FromPainter, type PictureSource, sharedNow, type ToPainter } from './painter/messages'
import { usePlayerStore } from './player-store'
import { SoundPlayer } from './sound-player'

/** In milliseconds: how often the picture is set by the sound. */
const checkEvery = 500

type Sources = Readonly<Record<string, PictureSource>>

/** Keeps picture, sound and playhead together: what the playback store says is shown and heard, and where it has come to is written there. */
export class Transport {
  readonly #sound = new SoundPlayer()
  readonly #mixer = new Mixer(mixed => this.#takeMix(mixed))
  readonly #leave: (() => void)[] = []
  /** The playhead as this wrote it last: any other one is somebody's wish. */
  #written = -1
  /** Of what was last asked of the painter: its answers to anything before are too late. */
  #turn = 0

  constructor(
    private readonly tell: (message: ToPainter) => void,
    private readonly onUnplayable: (media: string) => void,
  ) {
    this.#leave.push(
      usePlayback.subscribe((now, before) => {
        const isWished = now.frame !== before.frame && now.frame !== this.#written
        if (now.rate !== before.rate || isWished || now.script_id !== before.script_id) this.#go()
      }),
      usePlayerStore.subscribe(({ isMuted }) => {
        this.#sound.isMuted = isMuted
      }),
    )
    const checking = setInterval(() => this.#setBySound(), checkEvery)
    this.#leave.push(() => clearInterval(checking))
  }

  /** Shows another film, or the same one as it is now. */
  show(view: FilmView, sources: Sources): void {
    this.tell({ kind: 'film', view, sources })
    // What plays goes on; the sound begins anew where that changes.
    if (usePlayback.getState().rate === 0 || this.#turn === 0) this.#go()
  }

  hear(plan: SoundPlan): void {
    usePlayerStore.setState({ isMixing: true })
    void this.#mixer.mix(plan)
  }

  /** What the painter has to say. */
  take(message: FromPainter): void {
    switch (message.kind) {
      case 'shown':
        usePlayerStore.setState({ painted: message.frame })
        if (message.turn === this.#turn) this.#advance(message)
        return
      case 'ended':
        if (message.turn === this.#turn) this.#end()
        return
      case 'unplayable':
        this.onUnplayable(message.media)
        return
      default:
        unreachable(message)
    }
  }

  close(): void {
    for (const leave of this.#leave) leave()
    // Whoever comes back finds the film standing where he left it.
    pause()
    this.#mixer.close()
    this.#sound.close()
  }

  #takeMix({ left, right, loudness }: FromMixer): void {
    usePlayerStore.setState({ isMixing: false, loudness })
    this.#sound.take({ left, right })
    if (usePlayback.getState().rate > 0) this.#go()
  }

  /** Does what the store says, from its playhead on. */
  #go(): void {
    const { frame, rate, fps } = usePlayback.getState()
    this.#written = frame
    this.#turn += 1
    const turn = this.#turn
    if (rate === 0) {
      this.#sound.stop()
      this.tell({ kind: 'show', frame, turn })
      return
    }
    usePlayerStore.setState({ dropped: 0, shown: 0 })
    const heard = this.#sound.play(frame / fps, rate)
    this.tell({ kind: 'play', frame, at: heard?.at ?? sharedNow(), rate, turn })
  }

  #advance({ frame, dropped, isPlaying }: Extract<FromPainter, { kind: 'shown' }>): void {
    usePlayerStore.setState(({ dropped: before, shown }) => ({
      ...{ shown: shown + 1, dropped: before + dropped },
    }))
    const { rate, marked, isLooping } = usePlayback.getState()
    if (!isPlaying || rate === 0) return
    if (isLooping && rate > 0 && marked.to !== null && frame >= marked.to) {
      this.#again()
      return
    }
    this.#written = frame
    usePlayback.setState({ frame })
  }

  /** Back to where the loop begins. */
  #again(): void {
    const { marked, frames } = usePlayback.getState()
    const from = marked.from !== null && marked.from < frames ? marked.from : 0
    this.#written = from
    usePlayback.setState({ frame: from })
    this.#go()
  }

  #end(): void {
    const { isLooping, rate, frames } = usePlayback.getState()
    if (isLooping && rate > 0) this.#again()
    else usePlayback.setState({ rate: 0, frame: rate > 0 ? Math.max(0, frames - 1) : 0 })
  }

  /** The ear notices first: where the two have drifted half a frame apart, the picture goes by the sound. */
  #setBySound(): void {
    const { rate, fps, frame } = usePlayback.getState()
    const heard = rate > 0 ? this.#sound.heard() : undefined
    if (!heard || heard.second < 0) return
    const due = heard.second * fps + ((sharedNow() - heard.at) / 1_000) * fps * rate
    if (Math.abs(due - frame) < 1.5) return
    this.tell({ kind: 'play', frame: Math.floor(heard.second * fps), at: heard.at, rate, turn: this.#turn })
  }
}
