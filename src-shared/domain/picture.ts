import type { BeatKind } from './beat'
import type { Clip } from './clip'
import { type Seconds, seconds } from './time'

/** How a source's picture meets the frame. */
export type PictureLook = Pick<Clip, 'fit' | 'focus' | 'zoom'>

/** What a stretch of the film shows, told from its first frame on. */
export type Picture =
  /** A media from a place in it on; `speed` is seconds of media a second of film. */
  | {
      readonly kind: 'moving'
      readonly media: string
      readonly at: Seconds
      readonly speed: number
      readonly look: PictureLook
    }
  /** One frame of a media, or a still picture. */
  | { readonly kind: 'held'; readonly media: string; readonly at: Seconds; readonly look: PictureLook }
  /** A beat's words, for want of footage. */
  | { readonly kind: 'card'; readonly beatKind: BeatKind; readonly text: string }

/** A stretch of a beat with one picture. `start` counts from the beat's first frame, `volume` is that of the picture's own sound. */
export type Shot = {
  readonly start: number
  readonly frames: number
  readonly picture: Picture
  readonly volume: number
}

/** The same picture told from a later frame on. */
export function pictureAt(picture: Picture, frame: number, fps: number): Picture {
  return picture.kind === 'moving' ? { ...picture, at: seconds(picture.at + (frame / fps) * picture.speed) } : picture
}

/** The last frame of a shot, held. */
export function lastFrameOf(shot: Shot, fps: number): Picture {
  const last = pictureAt(shot.picture, shot.frames - 1, fps)
  return last.kind === 'moving' ? { kind: 'held', media: last.media, at: last.at, look: last.look } : last
}

/** The media that a picture comes from; null for a card. */
export const mediaOfPicture = (picture: Picture): string | null => (picture.kind === 'card' ? null : picture.media)
