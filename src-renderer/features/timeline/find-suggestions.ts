import { newId } from '@renderer/database/new-id'
import { studio } from '@renderer/studio'
import type { Cut, Cutting } from '@shared/domain/cut/cutting'
import { applyCover, type CoverProposal, proposeCover } from '@shared/domain/cut/propose-cover'
import { applyParts, type PartsProposal, proposeScenes, proposeWithoutSilences } from '@shared/domain/cut/propose-parts'
import { type Film, findClip } from '@shared/domain/film'
import type { ClipId, MediaId, WorkId } from '@shared/domain/ids'
import type { LaidClip } from '@shared/domain/lay-clips'
import { inOrder } from '@shared/domain/order'
import { unreachable } from '@shared/domain/unreachable'
import type { Lane } from './use-lane'

export const suggestionKinds = ['silences', 'scenes', 'cover'] as const
export type SuggestionKind = (typeof suggestionKinds)[number]

/** Something that could be done to the film; nothing is done before the user says so. */
export type Suggestion = {
  readonly key: string
  readonly media_id: MediaId
  /** The beat's number. */
  readonly number: number
  readonly matter: PartsProposal | ({ readonly kind: 'cover' } & CoverProposal)
}

/** In decibels and seconds: a pause between sentences goes, one between words stays. */
const quiet = { level_db: -38, at_least: 0.45 }
const silenceRule = { padding: 0.1, least: 0.3 }

/** Seconds: a shorter take has no scenes worth parting, and no part becomes shorter than this. */
const longTake = 4
const shortestScene = 0.8

/** How many media are offered for one beat. */
const mostCovers = 3

async function partsOf(
  lane: Lane,
  kind: PartsProposal['kind'],
  laid: LaidClip,
  work_id: WorkId,
): Promise<PartsProposal | null> {
  const clip = findClip(lane.stored, laid.clip_id)?.clip
  const facts = lane.cutting.facts.get(laid.media_id)
  if (!clip || facts?.kind !== 'video') return null
  const order = { media_id: laid.media_id, work_id, urgency: 'urgent' } as const
  if (kind === 'silences') {
    if (facts.audioChannels === 0) return null
    const answer = await studio.call('media.silences', { ...order, ...quiet })
    return answer.ok ? proposeWithoutSilences(clip, answer.value, silenceRule) : null
  }
  if (clip.to - clip.from < longTake) return null
  const answer = await studio.call('media.scenes', order)
  const found = answer.ok ? proposeScenes(clip, answer.value, shortestScene) : null
  return found && found.parts.length > 1 ? found : null
}

async function findParts(lane: Lane, kind: PartsProposal['kind'], work_id: WorkId): Promise<Suggestion[]> {
  const clips = lane.storedLayout.beats.flatMap((beat, index) => beat.clips.map(laid => ({ laid, number: index + 1 })))
  const found = await Promise.all(
    clips.map(async ({ laid, number }) => {
      const matter = await partsOf(lane, kind, laid, work_id)
      return matter ? [{ key: laid.clip_id, media_id: laid.media_id, number, matter }] : []
    }),
  )
  return found.flat()
}

function findCovers({ stored, cutting, media, storedLayout }: Lane): Suggestion[] {
  return inOrder(cutting.script.beats).flatMap((beat, index) => {
    const laid = storedLayout.beats[index]
    if (!laid || laid.clips.some(clip => clip.frames > 0)) return []
    return proposeCover(stored, cutting, beat, [...media.values()])
      .slice(0, mostCovers)
      .map(proposal => ({
        key: `${beat.id}:${proposal.media_id}`,
        media_id: proposal.media_id,
        number: index + 1,
        matter: { kind: 'cover' as const, ...proposal },
      }))
  })
}

/** Looks for what could be done; what comes back with it ends the looking. */
export function findSuggestions(lane: Lane, kind: SuggestionKind): { found: Promise<Suggestion[]>; stop: () => void } {
  const work_id = newId<WorkId>()
  const stop = () => void studio.call('media.cancel', { work_id })
  switch (kind) {
    case 'cover':
      return { found: Promise.resolve(findCovers(lane)), stop: () => {} }
    case 'silences':
    case 'scenes':
      return { found: findParts(lane, kind, work_id), stop }
    default:
      return unreachable(kind)
  }
}

/** Does what a suggestion says. */
export function takeSuggestion({ matter }: Suggestion): (film: Film, cutting: Cutting) => Cut {
  const fresh = () => newId<ClipId>()
  if (matter.kind !== 'cover') return film => applyParts(film, matter, fresh)
  const { kind: _, ...proposal } = matter
  return (film, cutting) => applyCover(film, cutting, proposal, fresh)
}
