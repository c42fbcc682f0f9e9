import { announce } from '@renderer/components/announcer'
import { newId } from '@renderer/database/new-id'
import { seek, usePlayback } from '@renderer/playback/playback-store'
import { type WordKey, words } from '@renderer/words/words'
import { wholeClip } from '@shared/domain/clip'
import type { Cut, Cutting } from '@shared/domain/cut/cutting'
import { addMarker, removeMarker } from '@shared/domain/cut/markers'
import { putOver } from '@shared/domain/cut/over'
import { appendAt, overwriteAt } from '@shared/domain/cut/put-in'
import { splitAt } from '@shared/domain/cut/split'
import { deleteClips, deleteStretch, liftClips, liftStretch } from '@shared/domain/cut/take-away'
import { trimToFrame } from '@shared/domain/cut/trim'
import { type Film, findClip, footageOn } from '@shared/domain/film'
import { type FilmLayout, filmLayout } from '@shared/domain/film-layout'
import { cutsOf, placeAt } from '@shared/domain/film-places'
import type { BeatId, ClipId, MediaId, ScriptId } from '@shared/domain/ids'
import { fail, ok } from '@shared/domain/result'
import { removeVoice } from '@shared/domain/set-sound'
import { editCut } from './edit-cut'
import { sayRefusal } from './refusal-words'
import { useTimelineStore } from './timeline-store'

const freshClip = () => newId<ClipId>()
const playhead = (): number => usePlayback.getState().frame

/** The clip that was chosen on the lane, if the film still has it. */
function chosenClip(film: Film): ClipId | undefined {
  const chosen = useTimelineStore.getState().chosen as ClipId | null
  return chosen && findClip(film, chosen) ? chosen : undefined
}

/** Makes an edit; what it refuses is said on the screen, what it did to screen readers. */
async function act(script_id: ScriptId, label: WordKey, edit: (film: Film, cutting: Cutting) => Cut): Promise<void> {
  const refusal = await editCut(script_id, label, edit)
  if (refusal) sayRefusal(refusal)
  else announce(words('timeline:done', { edit: words(label) }))
}

/** Parts what lies under the playhead: the chosen clip if it lies there, else the uppermost. */
export const splitAtPlayhead = (script_id: ScriptId): Promise<void> =>
  act(script_id, 'timeline:edit.split', (film, cutting) =>
    splitAt(film, cutting, playhead(), freshClip, chosenClip(film)),
  )

/** Takes away what the clip under the playhead shows before it. */
export const trimStartToPlayhead = (script_id: ScriptId): Promise<void> =>
  act(script_id, 'timeline:edit.ripple', (film, cutting) =>
    trimToFrame(film, cutting, playhead(), 'before', chosenClip(film)),
  )

/** Takes away what the clip under the playhead shows from it on. */
export const trimEndToPlayhead = (script_id: ScriptId): Promise<void> =>
  act(script_id, 'timeline:edit.ripple', (film, cutting) =>
    trimToFrame(film, cutting, playhead(), 'after', chosenClip(film)),
  )

/** The clips that taking away means: the chosen one, those of the chosen beat, else the one under the playhead. */
function meantClips(film: Film, cutting: Cutting): ClipId[] {
  const clip = chosenClip(film)
  if (clip) return [clip]
  const { chosen } = useTimelineStore.getState()
  if (cutting.script.beats.some(beat => beat.id === chosen)) {
    return footageOn(film, chosen as BeatId).clips.map(one => one.clip_id)
  }
  const place = placeAt(filmLayout(cutting.script, film, cutting.facts), playhead())
  const under = place?.over ?? place?.clip
  return under ? [under.clip_id] : []
}

/** What is no clip but can be chosen and taken away: a marker, a beat's voice, the music. undefined where none of these is chosen. */
function withoutOther(film: Film): Film | undefined {
  const [kind, id] = (useTimelineStore.getState().chosen ?? '').split(/:(.*)/s)
  if (kind === 'marker') return removeMarker(film, Number(id))
  if (kind === 'voice') return removeVoice(film, id as BeatId)
  return kind === 'music' ? { ...film, music: null } : undefined
}

type Stretch = { readonly from: number; readonly to: number }

/** The stretch between in and out, while nothing on the lane is chosen. */
function meantStretch(film: Film): Stretch | null {
  const { from, to } = usePlayback.getState().marked
  return from !== null && to !== null && !chosenClip(film) ? { from, to } : null
}

type TakeAway = {
  readonly clips: (film: Film, cutting: Cutting, ids: readonly ClipId[]) => Cut
  readonly stretch: (film: Film, cutting: Cutting, span: Stretch, newId: () => ClipId) => Cut
}

const takeAway = (script_id: ScriptId, label: WordKey, { clips, stretch }: TakeAway) =>
  act(script_id, label, (film, cutting) => {
    const other = withoutOther(film)
    if (other) return ok(other)
    const span = meantStretch(film)
    if (span) return stretch(film, cutting, span, freshClip)
    const ids = meantClips(film, cutting)
    return ids.length > 0 ? clips(film, cutting, ids) : fail('no-clip')
  })

/** Takes away what is chosen, else the marked stretch, else the clip under the playhead; its time stays. */
export const lift = (script_id: ScriptId): Promise<void> =>
  takeAway(script_id, 'timeline:edit.lift', { clips: liftClips, stretch: liftStretch })

/** As `lift`, and its time goes with it. */
export const rippleDelete = (script_id: ScriptId): Promise<void> =>
  takeAway(script_id, 'timeline:edit.delete', { clips: deleteClips, stretch: deleteStretch })

type PutIn = (
  film: Film,
  cutting: Cutting,
  frame: number,
  clip: ReturnType<typeof wholeClip>,
  newId: () => ClipId,
) => Cut

/** Puts clips of media into the film at the playhead, the first one first. */
async function putIn(script_id: ScriptId, label: WordKey, media: readonly MediaId[], put: PutIn): Promise<void> {
  await act(script_id, label, (film, cutting) => {
    const frame = playhead()
    return media.reduceRight<Cut>((sofar, media_id) => {
      const facts = cutting.facts.get(media_id)
      if (!sofar.ok || !facts || facts.kind === 'audio') return sofar
      return put(sofar.value, cutting, frame, wholeClip(freshClip(), media_id, facts), freshClip)
    }, ok(film))
  })
}

/** Lays a media over what plays from the playhead on; nothing else moves. */
export const overwriteAtPlayhead = (script_id: ScriptId, media: readonly MediaId[]): Promise<void> =>
  putIn(script_id, 'timeline:edit.overwrite', media.slice(0, 1), overwriteAt)

/** Puts media after the other clips of the beat under the playhead. */
export const appendToBeat = (script_id: ScriptId, media: readonly MediaId[]): Promise<void> =>
  putIn(script_id, 'timeline:edit.append', media.toReversed(), appendAt)

/** Lays media over what is seen at the playhead, without their sound. */
export const layOverAtPlayhead = (script_id: ScriptId, media: readonly MediaId[]): Promise<void> =>
  putIn(script_id, 'timeline:edit.over', media, (film, cutting, frame, clip) =>
    putOver(film, cutting, frame, { ...clip, volume: 0 }),
  )

/** Marks the frame under the playhead. */
export const addMarkerAtPlayhead = (script_id: ScriptId): Promise<void> =>
  act(script_id, 'timeline:edit.marker', (film, cutting) => addMarker(film, cutting, playhead(), ''))

/** Brings the playhead to the cut before or after it. */
export function goToCut(layout: FilmLayout, way: 1 | -1): void {
  const cuts = cutsOf(layout)
  const frame = playhead()
  const next = way === 1 ? cuts.find(cut => cut > frame) : cuts.findLast(cut => cut < frame)
  if (next !== undefined) seek(next)
}
