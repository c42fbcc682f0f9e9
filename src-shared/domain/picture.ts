import type { BeatKind } from './beat'
import type { Clip } from './clip'
import type { Push } from './still-motion'
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
  /** A still picture that slowly comes nearer. */
  | { readonly kind: 'pushed'; readonly media: string; readonly look: PictureLook; readonly push: Push }
  /** One frame of a media, or a still picture; `push` is where it stood still in its move, `dim` the share of its light that it lost. */
  | {
      readonly kind: 'held'
      readonly media: string
      readonly at: Seconds
      readonly look: PictureLook
      readonly push?: Push
      readonly dim?: number
    }
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
  if (picture.kind === 'moving') return { ...picture, at: seconds(picture.at + (frame / fps) * picture.speed) }
  if (picture.kind !== 'pushed') return picture
  return { ...picture, push: { ...picture.push, frame: picture.push.frame + frame } }
}

/** The last frame of a shot, held. */
export function lastFrameOf(shot: Shot, fps: number): Picture {
  const last = pictureAt(shot.picture, shot.frames - 1, fps)
  if (last.kind === 'moving') return { kind: 'held', media: last.media, at: last.at, look: last.look }
  if (last.kind !== 'pushed') return last
  return { kind: 'held', media: last.media, at: seconds(0), look: last.look, push: last.push }
}

/** The media that a picture comes from; null for a card. */
export const mediaOfPicture = (picture: Picture): string | null => (picture.kind === 'card' ? null : picture.media)
