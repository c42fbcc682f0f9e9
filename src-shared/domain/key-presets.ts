import { type ActionId, actionIds, actions } from './key-actions'
import type { Combo } from './key-combo'

export const keyPresets = ['studio', 'capcut', 'premiere', 'losslesscut'] as const
export type KeyPreset = (typeof keyPresets)[number]

type Keys = Readonly<Record<ActionId, readonly Combo[]>>
type Changed = Partial<Keys>

const studio = Object.fromEntries(actionIds.map(id => [id, actions[id].keys])) as unknown as Keys

/** What hands that come from CapCut expect. Its Delete closes the gap. */
const capcut: Changed = {
  'cut.split': ['Mod+KeyB'],
  'cut.ripple-delete': ['Delete', 'Backspace'],
  'cut.lift': ['Shift+Delete'],
  'stage.full': ['Mod+Shift+KeyF'],
  'film.assemble': ['Mod+e', 'Mod+Enter'],
  'zoom.fit': ['Mod+Digit0'],
}

/** From Premiere: its Ctrl+M exports, S snaps, `.` overwrites and `,` inserts. */
const premiere: Changed = {
  'cut.split': ['Mod+KeyK'],
  'cut.overwrite': ['Period'],
  'cut.append': ['Comma'],
  'snap.toggle': ['KeyS'],
  'marks.clear': ['Mod+Shift+KeyX'],
  'zoom.in': ['=', 'Mod+='],
  'zoom.out': ['-', 'Mod+-'],
  'zoom.fit': ['Backslash'],
  'stage.full': ['Backquote'],
  'film.assemble': ['Mod+m', 'Mod+Enter'],
}

/** From LosslessCut: arrows jump, `,` and `.` go by frames, B splits, E exports. It has one track, so nothing to write over. */
const losslesscut: Changed = {
  'frame.back': ['Comma'],
  'frame.forward': ['Period'],
  'jump.back': ['ArrowLeft'],
  'jump.forward': ['ArrowRight'],
  'film.start': ['Mod+Home'],
  'film.end': ['Mod+End'],
  'cut.split': ['KeyB'],
  'cut.lift': ['Backspace', 'Delete'],
  'cut.ripple-delete': ['Shift+Backspace', 'Shift+Delete'],
  'cut.overwrite': [],
  'zoom.in': ['Mod+ArrowUp', 'Mod+='],
  'zoom.out': ['Mod+ArrowDown', 'Mod+-'],
  'film.assemble': ['e', 'Mod+Enter'],
}

/** Keys of every action as the hands of each editor know them; an action without keys there is without them on purpose. */
export const presetKeys: Readonly<Record<KeyPreset, Keys>> = {
  studio,
  capcut: { ...studio, ...capcut },
  premiere: { ...studio, ...premiere },
  losslesscut: { ...studio, ...losslesscut },
}
