import { toast } from '@renderer/components/toasts'
import { changeRows } from '@renderer/database/change'
import { now } from '@renderer/database/clock'
import { takeInOther } from '@renderer/database/import-files'
import { newMediaRow } from '@renderer/database/keep-media'
import { lookForMissing } from '@renderer/database/missing-media'
import { undoThis } from '@renderer/database/undo-this'
import { studio } from '@renderer/studio'
import { words } from '@renderer/words/words'
import type { FindProblem, ImportOutcome } from '@shared/bridge/media-calls'
import type { GateProblem } from '@shared/bridge/studio'
import type { Film } from '@shared/domain/film'
import type { Media } from '@shared/domain/media'
import { exchangeMedia, isMediaUsed } from '@shared/domain/media-use'
import { useBinStore } from './bin-store'

/** Asks for the file of a missing media, and says what came of it; others that lay beside it are found with it. */
export async function findAgain(media: Media): Promise<void> {
  const answer = await studio.call('media.find', { media_id: media.media_id })
  if (!answer.ok) return sayNotFound(media, answer.problem)
  await lookForMissing()
  const others = answer.value.found.length - 1
  const detail = others > 0 ? { detail: words('bin:foundOthers', { count: others }) } : {}
  toast({ title: words('bin:found', { name: media.name }), tone: 'good', ...detail })
}

function sayNotFound(media: Media, problem: FindProblem | GateProblem): void {
  if (problem.kind === 'closed') return
  if (problem.kind === 'other-content') useBinStore.setState({ other: { media, name: problem.name } })
  else {
    const detail = problem.kind === 'refused' ? words(`bin:refused.${problem.refusal}`) : words('bin:importFailed')
    toast({ title: words('bin:notFound', { name: media.name }), detail, tone: 'bad' })
  }
}

/** Puts the other file that was chosen into a media's place, everywhere it is used, in the cuts that versions hold too, as one step that undo takes back. */
export async function takeOther(media: Media): Promise<void> {
  const [outcome] = (await takeInOther(media.media_id)).outcomes
  if (outcome?.kind !== 'imported') return
  if (outcome.facts.kind !== media.facts.kind) return toast({ title: words('bin:otherKind'), tone: 'bad' })
  await exchange(media, outcome)
  await lookForMissing()
  toast({
    title: words('bin:exchanged', { name: media.name, other: outcome.name }),
    action: { label: words('bin:undo'), ...undoThis() },
  })
}

const exchange = (media: Media, taken: Extract<ImportOutcome, { kind: 'imported' }>) =>
  changeRows('bin:edit.exchange', async rows => {
    if (taken.media_id === media.media_id) {
      const { facts, warnings } = taken
      return rows.put('media', { ...media, facts, warnings, updated_at: now() })
    }
    const exchanged = (film: Film) =>
      isMediaUsed(film, media.media_id) ? exchangeMedia(film, media.media_id, taken.media_id, taken.facts) : undefined
    for (const row of await rows.all('video_assets')) {
      const film = exchanged(row.film)
      if (film) await rows.put('video_assets', { ...row, film, updated_at: now() })
    }
    // A version brought back later would otherwise ask for a media that is gone, whose file nobody can find any more.
    for (const version of await rows.all('script_versions')) {
      const { cut } = version
      const film = cut && exchanged(cut.film)
      if (film) await rows.put('script_versions', { ...version, cut: { ...cut, film }, updated_at: now() })
    }
    const known = await rows.get('media', taken.media_id)
    if (!known) await rows.put('media', { ...newMediaRow(taken, media.tags), is_favourite: media.is_favourite })
    await rows.delete('media', media.media_id)
  })
