import { canvasContext } from './draw-look'
import { type FromPainter, sharedNow, type ToPainter } from './messages'
import { Painter } from './painter'
import { PictureStore } from './picture-store'
import { TextLayer } from './text-layer'

const tell = (message: FromPainter) => postMessage(message)

/** Is there no graphics card behind the canvas, only one that the processor plays? */
function hasVirtualCard(): boolean {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl')
  const named = gl?.getExtension('WEBGL_debug_renderer_info')
  const name = gl && named ? String(gl.getParameter(named.UNMASKED_RENDERER_WEBGL)) : ''
  return !gl || /swiftshader|llvmpipe|software/i.test(name)
}

type Playing = { readonly frame: number; readonly at: number; readonly rate: number }

/** What is asked for and what is on the screen. Frames are drawn one after the other; what was asked for meanwhile and is no longer wanted is passed over. */
class Stage {
  #wanted: number | null = null
  #playing: Playing | null = null
  #shown = -1
  #isBusy = false

  constructor(private readonly painter: Painter) {}

  /** Stands still on a frame. */
  show(frame: number): void {
    this.#playing = null
    this.#wanted = frame
    void this.#work()
  }

  play(playing: Playing): void {
    this.#shown = playing.frame - Math.sign(playing.rate)
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
    const playing = this.#playing
    if (playing && (due >= frames || due < 0)) {
      this.#playing = null
      tell({ kind: 'ended' })
      return
    }
    this.#wanted = null
    await this.painter.paint(due)
    const passed = playing ? Math.floor(Math.abs(due - this.#shown) / Math.abs(playing.rate)) - 1 : 0
    this.#shown = due
    tell({ kind: 'shown', frame: due, dropped: Math.max(0, passed), isPlaying: playing !== null })
  }
}

type Open = { readonly stage: Stage; readonly painter: Painter; readonly pictures: PictureStore }

async function open({ canvas, fonts, wasmUrl }: Extract<ToPainter, { kind: 'start' }>): Promise<Open> {
  const isVirtualCard = hasVirtualCard()
  const pictures = new PictureStore(media => tell({ kind: 'unplayable', media }))
  const text = await TextLayer.open({ fonts, wasmUrl })
  const screen = canvasContext(canvas, isVirtualCard, canvas)
  const painter = new Painter(screen, pictures, text, isVirtualCard)
  return { stage: new Stage(painter), painter, pictures }
}

let opened: Promise<Open> | undefined

function obey(
  message: Exclude<ToPainter, { kind: 'start' }>,
  canvas: OffscreenCanvas,
  { stage, painter, pictures }: Open,
) {
  switch (message.kind) {
    case 'size':
      canvas.width = message.width
      canvas.height = message.height
      painter.forget()
      return stage.again()
    case 'film':
      pictures.use(message.sources)
      painter.show(message.view)
      return stage.again()
    case 'show':
      return stage.show(message.frame)
    case 'play':
      return stage.play(message)
  }
}

let canvas: OffscreenCanvas | undefined

addEventListener('message', async ({ data }: MessageEvent<ToPainter>) => {
  if (data.kind === 'start') {
    canvas = data.canvas
    opened = open(data)
    return
  }
  const here = await opened
  if (here && canvas) obey(data, canvas, here)
})
