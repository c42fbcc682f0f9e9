import { cardDocument } from '@shared/domain/ass'
import { type FilmView, type FrameView, frameOf, reached, shownUntil } from '@shared/domain/film-view'
import type { Size } from '@shared/domain/format'
import type { Picture } from '@shared/domain/picture'
import { drawCardGround } from './card-ground'
import { type Context, canvasContext, drawLook, drawPushed } from './draw-look'
import { drawTransition } from './draw-transition'
import type { PictureStore } from './picture-store'
import type { TextLayer } from './text-layer'

type Card = Extract<Picture, { kind: 'card' }>
type Held = Exclude<Picture, { kind: 'moving' }>

/** Pictures that do not move, drawn whole at the canvas' size. */
const mostKept = 6
/** In frames: a shot that begins this soon has its first picture read ahead. */
const readAhead = 24

/** Draws any frame of a film onto a canvas: picture, transition, logos, words. One frame at a time. */
export class Painter {
  #view: FilmView | undefined
  #kept = new Map<string, OffscreenCanvas>()
  /** What is written now, in which document, and since which of the view's borders. */
  #words: { readonly document: string; readonly reached: number; readonly canvas: OffscreenCanvas } | undefined

  constructor(
    private readonly screen: Context,
    private readonly pictures: PictureStore,
    private readonly text: TextLayer | undefined,
    private readonly isVirtualCard: boolean,
  ) {}

  get view(): FilmView | undefined {
    return this.#view
  }

  show(view: FilmView): void {
    this.#view = view
    this.forget()
  }

  /** Draws everything anew from now on, as at another size. */
  forget(): void {
    // What is still being drawn as it was goes into the old one.
    this.#kept = new Map()
    this.#words = undefined
  }

  /** Draws a frame. A frame that the film does not have leaves the canvas black. */
  async paint(frame: number): Promise<void> {
    const view = this.#view
    const now = view && frameOf(view, frame)
    if (!view || !now) return this.#black()
    const shown = await this.#whole(view, now)
    // Drawn in one go: nobody sees a picture without its words.
    this.screen.drawImage(shown, 0, 0)
    await this.#drawLogos(view, frame)
    this.#drawWords(view, frame)
    void this.#readAhead(view, now.index, frame)
  }

  get #size(): Size {
    return { width: this.screen.canvas.width, height: this.screen.canvas.height }
  }

  #black(): void {
    this.screen.fillStyle = 'black'
    this.screen.fillRect(0, 0, this.#size.width, this.#size.height)
  }

  async #whole(view: FilmView, { index, picture, arrived }: FrameView): Promise<OffscreenCanvas> {
    const after = await this.#layer(view, picture, `shot${index}`)
    const transition = view.shots[index]?.transition
    if (arrived === null || !transition) return after
    const before = transition.previous ? await this.#layer(view, transition.previous, 'before') : this.#empty()
    const both = canvasContext(this.#size, this.isVirtualCard)
    drawTransition(both, transition.kind, { before, after }, arrived)
    return both.canvas
  }

  #empty(): OffscreenCanvas {
    const context = canvasContext(this.#size, this.isVirtualCard)
    context.fillRect(0, 0, this.#size.width, this.#size.height)
    return context.canvas
  }

  async #layer(view: FilmView, picture: Picture, reader: string): Promise<OffscreenCanvas> {
    if (picture.kind === 'moving') {
      const drawn = await this.pictures.at(picture.media, shownUntil(picture, view.fps), reader)
      const context = this.#moving
      // Nothing of the picture before may shine through one that is see-through, or not there.
      context.fillStyle = 'black'
      context.fillRect(0, 0, this.#size.width, this.#size.height)
      if (drawn) drawLook(context, drawn, picture.look, { size: this.#size, film: view.size })
      return context.canvas
    }
    const all = this.#kept
    const key = JSON.stringify(picture)
    const kept = all.get(key) ?? (await this.#held(view, picture))
    all.delete(key)
    all.set(key, kept)
    const [eldest] = all.keys()
    if (all.size > mostKept && eldest !== undefined) all.delete(eldest)
    return kept
  }

  /** One canvas for all that moves. */
  #canvas: Context | undefined
  get #moving(): Context {
    const { width, height } = this.#size
    const known = this.#canvas
    if (known?.canvas.width === width && known.canvas.height === height) return known
    this.#canvas = canvasContext(this.#size, this.isVirtualCard)
    return this.#canvas
  }

  async #held(view: FilmView, picture: Held): Promise<OffscreenCanvas> {
    const context = canvasContext(this.#size, this.isVirtualCard)
    context.fillRect(0, 0, this.#size.width, this.#size.height)
    if (picture.kind === 'card') this.#drawCard(context, picture, view.size)
    else await this.#drawStill(context, picture, view)
    return context.canvas
  }

  async #drawStill(onto: Context, picture: Exclude<Held, Card>, view: FilmView): Promise<void> {
    const until = picture.kind === 'held' ? shownUntil(picture, view.fps) : 0
    const drawn = await this.pictures.at(picture.media, until, 'held')
    const { push, look } = picture
    const film = { size: this.#size, film: view.size, fps: view.fps }
    if (drawn && push) drawPushed(onto, drawn, look, push, film)
    else if (drawn) drawLook(onto, drawn, look, film)
    if (picture.kind !== 'held' || picture.dim === undefined) return
    onto.fillStyle = `rgb(0 0 0 / ${picture.dim})`
    onto.fillRect(0, 0, this.#size.width, this.#size.height)
  }

  #drawCard(onto: Context, card: Card, film: Size): void {
    drawCardGround(onto, card.beatKind, this.#size)
    if (!this.text) return
    this.text.draw(cardDocument(card, film), 0, this.#size, film)
    onto.drawImage(this.text.canvas, 0, 0)
    // The words of the film are drawn by the same libass.
    this.#words = undefined
  }

  async #drawLogos(view: FilmView, frame: number): Promise<void> {
    const scale = this.#size.width / view.size.width
    for (const { from, to, media, place, opacity } of view.logos) {
      if (frame < from || frame >= to) continue
      const logo = await this.pictures.at(media, 0.001, 'logo')
      if (!logo) continue
      const [x, y, width, height] = [place.x, place.y, place.width, place.height].map(pixels => pixels * scale)
      this.screen.globalAlpha = opacity
      logo.draw(
        this.screen,
        { x: 0, y: 0, width: logo.width, height: logo.height },
        { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 },
      )
      this.screen.globalAlpha = 1
    }
  }

  #drawWords({ text, fps, size }: FilmView, frame: number): void {
    if (!this.text || text.borders.length === 0) return
    const now = reached(text.borders, frame)
    if (this.#words?.reached !== now || this.#words.document !== text.document) {
      this.text.draw(text.document, frame / fps, this.#size, size)
      const copy = canvasContext(this.#size, this.isVirtualCard)
      copy.drawImage(this.text.canvas, 0, 0)
      this.#words = { document: text.document, reached: now, canvas: copy.canvas }
    }
    this.screen.drawImage(this.#words.canvas, 0, 0)
  }

  /** Has the next shot's first picture read before it is due, and lets go of what was shown. */
  async #readAhead({ shots, fps }: FilmView, index: number, frame: number): Promise<void> {
    const [shot, next] = [shots[index], shots[index + 1]]
    this.pictures.keepRuns([`shot${index}`, `shot${index + 1}`])
    if (!shot || next?.picture.kind !== 'moving') return
    if (shot.start + shot.frames - frame > readAhead) return
    await this.pictures.at(next.picture.media, shownUntil(next.picture, fps), `shot${index + 1}`)
  }
}
