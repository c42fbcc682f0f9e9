import { useAction } from '@renderer/keymap/use-action'
import type { MediaId, ScriptId } from '@shared/domain/ids'
import {
  addMarkerAtPlayhead,
  appendToBeat,
  goToCut,
  lift,
  overwriteAtPlayhead,
  rippleDelete,
  splitAtPlayhead,
  trimEndToPlayhead,
  trimStartToPlayhead,
} from './act-on-film'
import { toggleSnapping } from './timeline-store'
import type { Lane } from './use-lane'
import { zoomStep, zoomToFit } from './zoom-lane'

/** Does the cutting and looking that keys and the command palette ask for; `picked` is chosen in the bin. */
export function useFilmActions(script_id: ScriptId, { storedLayout }: Lane, picked: readonly MediaId[]): void {
  const hasFilm = storedLayout.frames > 0
  useAction('cut.split', () => void splitAtPlayhead(script_id), { isOn: hasFilm })
  useAction('cut.trim-start', () => void trimStartToPlayhead(script_id), { isOn: hasFilm })
  useAction('cut.trim-end', () => void trimEndToPlayhead(script_id), { isOn: hasFilm })
  useAction('cut.lift', () => void lift(script_id), { isOn: hasFilm })
  useAction('cut.ripple-delete', () => void rippleDelete(script_id), { isOn: hasFilm })
  useAction('cut.overwrite', () => void overwriteAtPlayhead(script_id, picked), { isOn: picked.length > 0 })
  useAction('cut.append', () => void appendToBeat(script_id, picked), { isOn: picked.length > 0 })
  useAction('marker.add', () => void addMarkerAtPlayhead(script_id), { isOn: hasFilm })
  useAction('edit.previous', () => goToCut(storedLayout, -1), { isOn: hasFilm })
  useAction('edit.next', () => goToCut(storedLayout, 1), { isOn: hasFilm })
  useAction('snap.toggle', toggleSnapping)
  useAction('zoom.in', () => zoomStep(1))
  useAction('zoom.out', () => zoomStep(-1))
  useAction('zoom.fit', zoomToFit)
}
