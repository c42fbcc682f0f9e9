import type { Film } from './film'
import type { BeatId, MediaId, ScriptId } from './ids'
import type { Script } from './script'
import type { VideoAsset } from './video-asset'

/** Where one script uses a media; beats are counted from 1, in the order of the script. */
export type MediaUse = {
  readonly script_id: ScriptId
  readonly title: string
  readonly beats: readonly { readonly beat_id: BeatId; readonly number: number }[]
  /** It sounds or shows over the whole film: its music, its logo, the logo of its end card. */
  readonly isOverAll: boolean
  /** It is the script's finished film. */
  readonly isFilm: boolean
}

export type MediaUses = ReadonlyMap<MediaId, readonly MediaUse[]>

/** Every media that scripts use, with all the places, in the order of the scripts given. A beat that its script no longer has counts for none. */
export function usesOfMedia(scripts: readonly Script[], films: readonly VideoAsset[]): MediaUses {
  const uses = new Map<MediaId, MediaUse[]>()
  for (const script of scripts) {
    for (const row of films.filter(film => film.script_id === script.script_id)) {
      for (const [media_id, use] of usesIn(script, row)) uses.set(media_id, [...(uses.get(media_id) ?? []), use])
    }
  }
  return uses
}

function usesIn({ script_id, title, beats }: Script, { film, file }: VideoAsset): Map<MediaId, MediaUse> {
  const onBeats = beatsByMedia(film)
  const overAll = new Set([film.music?.media_id, film.logo?.media_id, film.endCard?.logo])
  const places = beats
    .toSorted((a, b) => a.order - b.order)
    .map(({ id }, index) => ({ beat_id: id, number: index + 1 }))
  const uses = new Map<MediaId, MediaUse>()
  for (const id of new Set([...onBeats.keys(), ...overAll, file])) {
    if (!id) continue
    const there = places.filter(({ beat_id }) => onBeats.get(id)?.has(beat_id))
    const use = { script_id, title, beats: there, isOverAll: overAll.has(id), isFilm: file === id }
    if (there.length > 0 || use.isOverAll || use.isFilm) uses.set(id, use)
  }
  return uses
}

function beatsByMedia({ footage }: Film): Map<MediaId, Set<BeatId>> {
  const found = new Map<MediaId, Set<BeatId>>()
  for (const { beat_id, clips, over, voice, logo } of footage) {
    for (const use of [voice, logo, ...clips, ...over]) {
      if (use) found.set(use.media_id, (found.get(use.media_id) ?? new Set()).add(beat_id))
    }
  }
  return found
}
