import { startWorker } from '@renderer/components/own-worker'
import workerUrl from './docx-worker?worker&url'

/** In milliseconds. 50,000 paragraphs, 22 MB of them, took 11 s on a busy machine of two cores. */
const longest = 30_000

export type DocxText =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too-slow' }

/** Converts a Word document in a worker that ends with it, or when its time is over. */
export function docxInWorker(bytes: ArrayBuffer): Promise<DocxText> {
  const worker = startWorker(workerUrl)
  return new Promise<DocxText>(done => {
    const timer = setTimeout(() => done({ kind: 'too-slow' }), longest)
    const end = (text: DocxText) => {
      clearTimeout(timer)
      done(text)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<{ html: string | null }>) =>
      end(data.html === null ? { kind: 'damaged' } : { kind: 'html', html: data.html }),
    )
    worker.addEventListener('error', () => end({ kind: 'damaged' }))
    worker.postMessage(bytes, [bytes])
  }).finally(() => worker.terminate())
}
