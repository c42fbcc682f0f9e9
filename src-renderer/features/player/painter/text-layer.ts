import type { Size } from '@shared/domain/format'
import { ASSRenderer } from 'jassub/dist/worker/worker.js'
import { ownFetch } from './own-fetch'

type Needs = { readonly fonts: readonly string[]; readonly wasmUrl: string }

/** Documents drawn by libass, by the files that the export burns them in with. One in a worker: its memory has a global name. */
export class TextLayer {
  #document = ''

  private constructor(
    private readonly renderer: ASSRenderer,
    readonly canvas: OffscreenCanvas,
  ) {}

  /** @returns undefined where libass does not start; a film is then shown without its words */
  static async open({ fonts, wasmUrl }: Needs): Promise<TextLayer | undefined> {
    const canvas = new OffscreenCanvas(16, 16)
    const given = { fonts: [...fonts], availableFonts: {}, defaultFont: 'inter', queryFonts: false as const }
    const limits = { libassMemoryLimit: 64, libassGlyphLimit: 0, debug: false }
    const opening = { wasmUrl, width: 16, height: 16, subUrl: undefined, subContent: emptyDocument }
    // The constructor answers with a promise, of nothing where it failed.
    const renderer: ASSRenderer | undefined = await new ASSRenderer(
      { ...opening, ...given, ...limits },
      async () => undefined,
      canvas,
    )
    globalThis.fetch = ownFetch
    return renderer && new TextLayer(renderer, canvas)
  }

  /** Draws a document's words at a time in seconds onto `canvas`, which takes the size of the picture; the rest of it is see-through. */
  draw(document: string, at: number, drawn: Size, film: Size): void {
    if (document !== this.#document) {
      this.renderer.setTrack(document)
      this.#document = document
    }
    this.renderer._resizeCanvas(drawn.width, drawn.height, film.width, film.height)
    this.renderer._draw(at, true)
  }
}

const emptyDocument = '[Script Info]\nScriptType: v4.00+\n\n[V4+ Styles]\n\n[Events]\n'
