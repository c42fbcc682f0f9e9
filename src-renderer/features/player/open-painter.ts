import { startWorker } from '@renderer/components/own-worker'
import type { Size } from '@shared/domain/format'
import wasmUrl from 'jassub/dist/wasm/jassub-worker-modern.wasm?url'
import workerUrl from './painter/film-painter?worker&url'
import type { FromPainter, ToPainter } from './painter/messages'

/** The files that the export burns words in with, by their place in the bundle. */
const fonts = Object.values(
  import.meta.glob<string>('../../../resources/fonts/*.ttf', { query: '?url', import: 'default', eager: true }),
).map(url => new URL(url, window.location.href).href)

export type OpenPainter = {
  readonly tell: (message: ToPainter) => void
  readonly resize: (size: Size) => void
  readonly close: () => void
}

/** Starts a painter on a canvas, which is the painter's from then on. */
export function openPainter(canvas: HTMLCanvasElement, onMessage: (message: FromPainter) => void): OpenPainter {
  const worker = startWorker(workerUrl)
  worker.addEventListener('message', ({ data }: MessageEvent<FromPainter>) => onMessage(data))
  const tell = (message: ToPainter, transfer: Transferable[] = []) => worker.postMessage(message, transfer)
  const given = canvas.transferControlToOffscreen()
  tell({ kind: 'start', canvas: given, fonts, wasmUrl: new URL(wasmUrl, window.location.href).href }, [given])
  return {
    tell,
    resize: ({ width, height }) => tell({ kind: 'size', width, height }),
    close: () => worker.terminate(),
  }
}
