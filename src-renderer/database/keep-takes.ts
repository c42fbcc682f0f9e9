import { logProblem, studio } from '@renderer/studio'
import type { WordKey } from '@renderer/words/words'
import type { ImportReport } from '@shared/bridge/media-calls'
import type { CallResult } from '@shared/bridge/studio'
import { type Film, footageOn, withFootage } from '@shared/domain/film'
import type { BeatId } from '@shared/domain/ids'
import { type Media, playableLength } from '@shared/domain/media'
import type { Take } from '@shared/domain/recording'
import { addTake } from '@shared/domain/takes'
import { seconds } from '@shared/domain/time'
import type { Stretch } from '@shared/domain/waveform'
import { changeRows } from './change'
import { now } from './clock'
import { filmRowOf, newFilmRow } from './edit-film'
import { pausesOf, withVoiceCaptions } from './time-captions'

export type KeepProblem = Extract<CallResult<'voice.finish'>, { ok: false }>['problem']

/** What finds takes in the bin. */
export const takeTag = 'voice'

function mediaOf({ outcomes: [outcome] }: ImportReport, { name }: Take): Media | undefined {
  if (outcome?.kind !== 'imported') return undefined
  const { media_id, facts, warnings } = outcome
  return {
    media_id,
    name,
    facts,
    warnings,
    tags: [takeTag],
    created_at: now(),
    updated_at: now(),
    is_favourite: false,
    sv: 2,
  }
}

type Kept = readonly {
  readonly take: Take
  readonly report: ImportReport
  /** Where it is silent, for its captions; null when nobody can tell. */
  readonly pauses: Stretch[] | null
}[]

/** A film whose captions of a beat follow its voice, where they were not made by hand. */
function followed(
  film: Film,
  beat_id: BeatId,
  said: Parameters<typeof withVoiceCaptions>[1],
  pauses: Stretch[] | null,
) {
  const footage = footageOn(film, beat_id)
  const isOpen = pauses !== null && footage.captions === null
  return isOpen ? withFootage(film, withVoiceCaptions(footage, said, pauses)) : film
}

/** Puts takes into the bin and lets each speak on its beat, all as one undoable step. A beat that is gone gets none. */
const writeTakes = (label: WordKey, kept: Kept) =>
  changeRows(label, async rows => {
    for (const { take, report, pauses } of kept) {
      const media = mediaOf(report, take)
      if (!media) continue
      if (!(await rows.get('media', media.media_id))) await rows.put('media', media)
      const script = await rows.get('scripts', take.script_id)
      if (!script?.beats.some(beat => beat.id === take.beat_id)) continue
      const row = (await filmRowOf(rows, take.script_id)) ?? newFilmRow(take.script_id)
      const voice = { media_id: media.media_id, from: seconds(0), to: playableLength(media.facts), spoken: take.spoken }
      const said = { text: take.spoken, language: script.language }
      const film = followed(addTake(row.film, take.beat_id, voice), take.beat_id, said, pauses)
      await rows.put('video_assets', { ...row, film, updated_at: now() })
    }
  })

/** Whoever closes a recorder that heard nothing back throws its take away. */
const areWritten = (label: WordKey, kept: Kept): Promise<boolean> =>
  writeTakes(label, kept).then(
    () => true,
    (error: unknown) => {
      logProblem('Takes were not written', error)
      return false
    },
  )

/**
 * Keeps takes that main holds: in the library, in the bin, and as their beats' voices.
 * @returns the first problem; the takes before it are kept then, it and those after it are still main's. All are main's when the database refuses them.
 */
export async function keepTakes(takes: readonly Take[], label: WordKey): Promise<KeepProblem | null> {
  const kept: Kept[number][] = []
  let problem: KeepProblem | null = null
  for (const take of takes) {
    const finished = await studio.call('voice.finish', { take_id: take.take_id })
    if (!finished.ok) {
      problem = finished.problem
      break
    }
    const media = mediaOf(finished.value, take)
    kept.push({ take, report: finished.value, pauses: media ? await pausesOf(media.media_id) : null })
  }
  if (kept.length > 0 && !(await areWritten(label, kept))) return { kind: 'not-writable' }
  for (const { take } of kept) await dropTake(take)
  return problem
}

/** Lets main forget a take; one that was not kept is gone. */
export async function dropTake({ take_id }: Pick<Take, 'take_id'>): Promise<void> {
  await studio.call('voice.settle', { take_id })
}
