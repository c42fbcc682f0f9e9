import { canvasContext } from './draw-look'
import { FrameLoop } from './frame-loop'
import type { FromPainter, ToPainter } from './messages'
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

type Open = { readonly loop: FrameLoop; readonly painter: Painter; readonly pictures: PictureStore }

async function open({ canvas, fonts, wasmUrl }: Extract<ToPainter, { kind: 'start' }>): Promise<Open> {
  const isVirtualCard = hasVirtualCard()
  const pictures = new PictureStore(media => tell({ kind: 'unplayable', media }))
  const text = await TextLayer.open({ fonts, wasmUrl })
  const screen = canvasContext(canvas, isVirtualCard, canvas)
  const painter = new Painter(screen, pictures, text, isVirtualCard)
  return { loop: new FrameLoop(painter, tell), painter, pictures }
}

let opened: Promise<Open> | undefined

function obey(
  message: Exclude<ToPainter, { kind: 'start' }>,
  canvas: OffscreenCanvas,
  { loop, painter, pictures }: Open,
) {
  switch (message.kind) {
    case 'size':
      canvas.width = message.width
      canvas.height = message.height
      painter.forget()
      return loop.again()
    case 'film':
      pictures.use(message.sources)
      painter.show(message.view)
      return loop.again()
    case 'show':
      return loop.show(message)
    case 'play':
      return loop.play(message)
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
