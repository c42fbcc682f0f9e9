import type { FactsByMedia } from '../beat-length'
import type { Clip } from '../clip'
import type { Film } from '../film'
import type { Spine } from '../film-layout'
import type { ClipId } from '../ids'
import type { Result } from '../result'

/** What edits must know beside the film itself: beats and language, and the facts of media. */
export type Cutting = { readonly script: Spine; readonly facts: FactsByMedia }

/**
 * Why an edit was not made. `no-clip`: there is none there, or not any more. `at-edge`: it would leave a piece without a frame, or there is
 * no more media. `held`: the frame is held or played again, and is no place of a clip. `still`: a still has no such thing. `full`: the beat
 * holds no more clips. `no-beat`: there is no beat there. `voice`: the voice decides how long the beat is. `filled`: a rule fills the beat,
 * so the border is no end of a clip. `no-neighbour`: nothing lies beside it. `nothing-left`: the media is used to its end.
 */
export const cutRefusals = [
  'no-clip',
  'at-edge',
  'held',
  'still',
  'full',
  'no-beat',
  'voice',
  'filled',
  'no-neighbour',
  'nothing-left',
] as const
export type CutRefusal = (typeof cutRefusals)[number]

/** The film after an edit, or why it was not made. */
export type Cut = Result<Film, CutRefusal>

/** A fresh key. */
export type NewClipId = () => ClipId

/** Seconds of its media that a clip shows in a frame of the film. */
export const frameOf = ({ speed }: Pick<Clip, 'speed'>, fps: number): number => speed / fps

/** Less of a frame than this, of a clip that ends between two frames, is not shown. */
export const seenShare = 0.5
