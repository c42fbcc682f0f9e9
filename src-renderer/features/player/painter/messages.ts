import type { FilmView } from '@shared/domain/film-view'

/** Where the painter finds a media's pictures. `url` is null while there is nothing it can play: then `frames` gives single pictures. */
export type PictureSource = {
  readonly url: string | null
  readonly isStill: boolean
  /** Followed by a time in milliseconds. */
  readonly frames: string
}

export type ToPainter =
  | {
      readonly kind: 'start'
      readonly canvas: OffscreenCanvas
      readonly fonts: readonly string[]
      readonly wasmUrl: string
    }
  | { readonly kind: 'size'; readonly width: number; readonly height: number }
  | { readonly kind: 'film'; readonly view: FilmView; readonly sources: Readonly<Record<string, PictureSource>> }
  /** `turn` is another one with each wish of the user's; answers name the one that they are for. */
  | { readonly kind: 'show'; readonly frame: number; readonly turn: number }
  /** Frame `frame` is due at `at` (milliseconds since 1970, with fractions); `rate` frames of film go by a frame of time. */
  | {
      readonly kind: 'play'
      readonly frame: number
      readonly at: number
      readonly rate: number
      readonly turn: number
    }

export type FromPainter =
  /** `frame` is on the screen; `dropped` frames were due since the one before and were not shown. */
  | {
      readonly kind: 'shown'
      readonly frame: number
      readonly dropped: number
      readonly isPlaying: boolean
      readonly turn: number
    }
  | { readonly kind: 'ended'; readonly turn: number }
  /** A media that could not be read although it should be. */
  | { readonly kind: 'unplayable'; readonly media: string }

/** Milliseconds since 1970 on a clock that page and worker share. */
export const sharedNow = (): number => performance.timeOrigin + performance.now()
