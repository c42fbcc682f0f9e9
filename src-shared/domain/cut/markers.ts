import type { Film } from '../film'
import { type FilmLayout, filmLayout } from '../film-layout'
import { placeAt } from '../film-places'
import type { Marker } from '../marker'
import { fail, ok } from '../result'
import type { Cut, Cutting } from './cutting'

/** The most markers that a film holds, as its schema says. */
const mostMarkers = 500

function markerAt(layout: FilmLayout, frame: number, note: string): Marker | undefined {
  const place = placeAt(layout, frame)
  return place ? { beat_id: place.beat.beat_id, at: place.at, note } : undefined
}

/** Marks a frame of the film; `at-edge` where one stands there already. */
export function addMarker(film: Film, { script, facts }: Cutting, frame: number, note: string): Cut {
  const layout = filmLayout(script, film, facts)
  const marker = markerAt(layout, frame, note)
  if (!marker) return fail('no-beat')
  if (film.markers.length >= mostMarkers) return fail('full')
  if (layout.markers.some(one => one.frame === frame)) return fail('at-edge')
  return ok({ ...film, markers: [...film.markers, marker] })
}

/** Moves a marker, named by its place in the film's list, to a frame. */
export function moveMarker(film: Film, { script, facts }: Cutting, index: number, frame: number): Cut {
  const note = film.markers[index]?.note
  const moved = note === undefined ? undefined : markerAt(filmLayout(script, film, facts), frame, note)
  return moved ? ok({ ...film, markers: film.markers.with(index, moved) }) : fail('no-beat')
}

/** Moves a marker by frames from where it stands now, not before the film's start. */
export function moveMarkerBy(film: Film, cutting: Cutting, index: number, frames: number): Cut {
  const marker = filmLayout(cutting.script, film, cutting.facts).markers.find(one => one.index === index)
  return marker ? moveMarker(film, cutting, index, Math.max(0, marker.frame + frames)) : fail('no-beat')
}

/** Gives a marker another note; one that is not there changes nothing. */
export const noteMarker = (film: Film, index: number, note: string): Film => ({
  ...film,
  markers: film.markers.map((marker, at) => (at === index ? { ...marker, note: note.slice(0, 200) } : marker)),
})

export const removeMarker = (film: Film, index: number): Film => ({
  ...film,
  markers: film.markers.filter((_, at) => at !== index),
})
