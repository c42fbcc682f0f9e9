import type { CaptionEvent } from './captions'
import type { FilmLayout } from './film-layout'
import { cutsOf } from './film-places'

/** A frame that edits like to fall on, and what is there. */
export type SnapPoint = { readonly frame: number; readonly kind: 'playhead' | 'beat' | 'cut' | 'marker' | 'word' }

/** Is it the same word a frame later, only larger? The springing of a word's first frames has a caption for each size. */
const goesOn = (one: CaptionEvent | undefined, next: CaptionEvent | undefined) =>
  one?.to === next?.from && one?.spoken === next?.spoken && one?.words.join(' ') === next?.words.join(' ')

/** Frames at which words begin and end. */
const wordBorders = ({ beats }: FilmLayout): number[] =>
  beats.flatMap(({ captions }) =>
    captions.flatMap((event, index) => [
      ...(goesOn(captions[index - 1], event) ? [] : [event.from]),
      ...(goesOn(event, captions[index + 1]) ? [] : [event.to]),
    ]),
  )

/**
 * All that an edit may snap to, the more telling first: the playhead, beats, cuts, markers, words.
 * @param playhead its frame, null to leave it out, as while it is what is dragged
 */
export function snapPoints(layout: FilmLayout, playhead: number | null): SnapPoint[] {
  const points = (kind: SnapPoint['kind'], frames: readonly number[]) => frames.map(frame => ({ kind, frame }))
  return [
    ...points('playhead', playhead === null ? [] : [playhead]),
    ...points('beat', [...layout.beats.map(beat => beat.start), layout.frames]),
    ...points('cut', cutsOf(layout)),
    ...points(
      'marker',
      layout.markers.map(marker => marker.frame),
    ),
    ...points('word', wordBorders(layout)),
  ]
}

/** The nearest of some points no further than `within` frames away; of two as near the first. null: nothing to snap to. */
export function snapTo(frame: number, points: readonly SnapPoint[], within: number): SnapPoint | null {
  const distance = (point: SnapPoint) => Math.abs(point.frame - frame)
  const near = points.filter(point => distance(point) <= within)
  return near.reduce<SnapPoint | null>(
    (best, point) => (best && distance(best) <= distance(point) ? best : point),
    null,
  )
}
