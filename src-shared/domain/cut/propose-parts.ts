import type { Clip } from '../clip'
import { mostClipsOnBeat } from '../fill-beats'
import { type Film, findClip, placeClip, takeClip } from '../film'
import type { ClipId } from '../ids'
import { inOrder } from '../order'
import { fail, ok } from '../result'
import { common, joined, lengthOf, type Stretch, stretch, without } from '../stretch'
import type { Cut, NewClipId } from './cutting'

/** A clip to be cut into these stretches of its media, in order; `saved` is how many seconds of film go. To be shown first, then applied whole. */
export type PartsProposal = {
  readonly kind: 'silences' | 'scenes'
  readonly clip_id: ClipId
  readonly parts: readonly Stretch[]
  readonly saved: number
}

const whole = ({ from, to }: Clip) => stretch(from, to)

function proposal(kind: PartsProposal['kind'], clip: Clip, parts: readonly Stretch[]): PartsProposal | null {
  const kept = parts.reduce((sum, part) => sum + lengthOf(part), 0)
  const isSame = parts.length === 1 && lengthOf(whole(clip)) - kept < 1e-6
  return parts.length === 0 || isSame
    ? null
    : { kind, clip_id: clip.clip_id, parts, saved: (clip.to - clip.from - kept) / clip.speed }
}

/**
 * Proposes a clip without its silences, given as stretches of its media.
 * @param padding seconds of silence left at either side of what is heard
 * @param least seconds: shorter silences stay, and sound shorter than this between two goes with them
 * @returns null when there is nothing to cut, or nothing would be left
 */
export function proposeWithoutSilences(
  clip: Clip,
  silences: readonly Stretch[],
  { padding, least }: { readonly padding: number; readonly least: number },
): PartsProposal | null {
  const away = joined(silences)
    .map(({ from, to }) =>
      stretch(from <= clip.from ? clip.from : from + padding, to >= clip.to ? clip.to : Math.max(0, to - padding)),
    )
    .filter(one => one.to > one.from && lengthOf(one) >= least)
  const heard = common(without([whole(clip)], away), [whole(clip)]).filter(part => lengthOf(part) >= least)
  return proposal('silences', clip, heard)
}

/**
 * Proposes a long take as one clip for each of its scenes.
 * @param cuts places in the media, in seconds, at which another scene begins
 * @param least seconds: no clip becomes shorter, its scene stays with the one before
 */
export function proposeScenes(clip: Clip, cuts: readonly number[], least: number): PartsProposal | null {
  const borders: number[] = [clip.from]
  for (const cut of [...cuts].sort((one, other) => one - other)) {
    if (cut - (borders.at(-1) ?? 0) >= least && clip.to - cut >= least) borders.push(cut)
  }
  return proposal(
    'scenes',
    clip,
    borders.map((from, index) => stretch(from, borders[index + 1] ?? clip.to)),
  )
}

/** Cuts a clip into the proposed parts; the first keeps its id. `no-clip` when it is gone, or is not what the proposal was made for. */
export function applyParts(film: Film, { clip_id, parts }: PartsProposal, newId: NewClipId): Cut {
  const found = findClip(film, clip_id)
  if (!found || found.over) return fail('no-clip')
  const { clip, footage } = found
  if (parts.some(part => part.from < clip.from - 1e-6 || part.to > clip.to + 1e-6)) return fail('no-clip')
  if (footage.clips.length - 1 + parts.length > mostClipsOnBeat) return fail('full')
  const index = inOrder(footage.clips).findIndex(one => one.clip_id === clip_id)
  return ok(
    parts.reduce(
      (sofar, part, turn) =>
        placeClip(sofar, footage.beat_id, { ...clip, ...part, clip_id: turn === 0 ? clip_id : newId() }, index + turn),
      takeClip(film, clip_id),
    ),
  )
}
