import { type FromPainter, sharedNow } from './messages'
import type { Painter } from './painter'

type Playing = { readonly frame: number; readonly at: number; readonly rate: number; readonly turn: number }
type Painting = Pick<Painter, 'view' | 'paint'>

/** What is asked for and what is on the screen. Frames are drawn one after the other; what was asked for meanwhile and is no longer wanted is passed over. */
export class FrameLoop {
  #wanted: number | null = null
  #playing: Playing | null = null
  #shown = -1
  #turn = 0
  #isBusy = false

  constructor(
    private readonly painter: Painting,
    private readonly tell: (message: FromPainter) => void,
  ) {}

  /** Stands still on a frame. */
  show({ frame, turn }: Pick<Playing, 'frame' | 'turn'>): void {
    this.#turn = turn
    this.#playing = null
    this.#wanted = frame
    void this.#work()
  }

  /** Plays on from a frame; within one turn, what plays is only set to another clock. */
  play(playing: Playing): void {
    if (playing.turn !== this.#turn) this.#shown = playing.frame - Math.sign(playing.rate)
    this.#turn = playing.turn
    this.#playing = playing
    this.#wanted = null
    void this.#work()
  }

  /** Draws anew what is on the screen. */
  again(): void {
    if (!this.#playing) this.#wanted ??= Math.max(0, this.#shown)
    void this.#work()
  }

  /** The frame that is due now; null while nothing new is. */
  #due(): number | null {
    if (!this.#playing) return this.#wanted
    const { frame, at, rate } = this.#playing
    const fps = this.painter.view?.fps ?? 30
    const due = Math.floor(frame + ((sharedNow() - at) / 1_000) * fps * rate)
    const ahead = rate > 0 ? due > this.#shown : due < this.#shown
    return ahead ? due : null
  }

  async #work(): Promise<void> {
    if (this.#isBusy) return
    this.#isBusy = true
    while (this.#playing !== null || this.#wanted !== null) {
      const due = this.#due()
      if (due !== null) await this.#draw(due)
      if (this.#playing) await new Promise(requestAnimationFrame)
    }
    this.#isBusy = false
  }

  async #draw(due: number): Promise<void> {
    const frames = this.painter.view?.frames ?? 0
    const [playing, turn] = [this.#playing, this.#turn]
    if (playing && (due >= frames || due < 0)) {
      this.#playing = null
      this.tell({ kind: 'ended', turn })
      return
    }
    this.#wanted = null
    const failed = await this.painter.paint(due).then(
      () => 0,
      // A frame that cannot be drawn must not keep all later ones from the screen.
      () => 1,
    )
    // What began to play meanwhile counts from its own frame.
    if (turn !== this.#turn && this.#playing) return
    const passed = playing ? Math.floor(Math.abs(due - this.#shown) / Math.abs(playing.rate)) - 1 : 0
    this.#shown = due
    const dropped = Math.max(0, passed) + failed
    this.tell({ kind: 'shown', frame: due, dropped, isPlaying: playing !== null, turn })
  }
}
