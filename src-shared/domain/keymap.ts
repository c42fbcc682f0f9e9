import { z } from 'zod'
import { type ActionId, actionIds, actions, canMeet, isActionId } from './key-actions'
import { Combo, type Pressed, placeOfCombo } from './key-combo'
import { type KeyPreset, keyPresets, presetKeys } from './key-presets'

/** The keys of every action; none for one that is reached by mouse and command palette alone. */
export type Keymap = Readonly<Record<ActionId, readonly Combo[]>>

/** How many combos an action can have. */
export const mostKeys = 6

/** What the user chose: the keys of an editor, and what is otherwise. Actions that this version does not know are kept and do nothing. */
export const KeyChoice = z.strictObject({
  preset: z.enum(keyPresets),
  changed: z.record(z.string().max(60), z.array(Combo).max(mostKeys)),
})
export type KeyChoice = z.infer<typeof KeyChoice>

export const usualKeys: KeyChoice = { preset: 'studio', changed: {} }

/** The keys as they now are: the preset's, with what was changed. */
export function keymapOf({ preset, changed }: KeyChoice): Keymap {
  const known = Object.entries(changed).filter(([id]) => isActionId(id))
  return { ...presetKeys[preset], ...Object.fromEntries(known) }
}

/** Which actions a key press asks for; several when their keys are in conflict. */
export const actionsFor = (pressed: Pressed, keymap: Keymap): ActionId[] =>
  actionIds.filter(id => keymap[id].some(combo => combo === pressed.position || combo === pressed.character))

/** The combo by which a press is kept for an action, as its keys are named; null for keys that cannot be had. */
export function comboFor(id: ActionId, { position, character }: Pressed): Combo | null {
  const combo = actions[id].by === 'position' ? position : (character ?? position)
  return combo !== null && /(?:^|\+)(?:Tab|Escape)$/.test(combo) ? null : combo
}

export type KeyConflict = { readonly combo: Combo; readonly ids: readonly ActionId[] }

const meets = (one: ActionId, other: ActionId) => canMeet(actions[one].group, actions[other].group)

/** Keys that more than one action has on the same screen, each by its place on a US keyboard. */
export function conflictsOf(keymap: Keymap): KeyConflict[] {
  const owners = new Map<Combo, ActionId[]>()
  for (const id of actionIds)
    for (const place of new Set(keymap[id].map(placeOfCombo))) owners.set(place, [...(owners.get(place) ?? []), id])
  return [...owners].flatMap(([combo, all]) => {
    const ids = all.filter(id => all.some(other => other !== id && meets(id, other)))
    return ids.length > 1 ? [{ combo, ids }] : []
  })
}

/** The other actions of the same screen that have these keys already. */
export const ownersOf = (combo: Combo, keymap: Keymap, except: ActionId): ActionId[] =>
  actionIds.filter(
    id => id !== except && meets(id, except) && keymap[id].some(one => placeOfCombo(one) === placeOfCombo(combo)),
  )

const isSame = (a: readonly Combo[], b: readonly Combo[]) =>
  a.length === b.length && a.every((one, at) => one === b[at])

/** Gives an action other keys; those of the preset are no change. */
export function withKeys(choice: KeyChoice, id: ActionId, keys: readonly Combo[]): KeyChoice {
  const { [id]: _, ...others } = choice.changed
  const isUsual = isSame(keys, presetKeys[choice.preset][id])
  return { ...choice, changed: isUsual ? others : { ...others, [id]: keys.slice(0, mostKeys) } }
}

/** Gives keys to one action and takes them from every other. */
export function takeKeys(choice: KeyChoice, id: ActionId, combo: Combo): KeyChoice {
  const keymap = keymapOf(choice)
  const without = (keys: readonly Combo[]) => keys.filter(one => placeOfCombo(one) !== placeOfCombo(combo))
  const freed = ownersOf(combo, keymap, id).reduce((now, other) => withKeys(now, other, without(keymap[other])), choice)
  return withKeys(freed, id, [...without(keymap[id]), combo])
}

/** Whether an action's keys are not those of the preset. */
export const isChanged = ({ changed }: KeyChoice, id: ActionId): boolean => Object.hasOwn(changed, id)

/** Goes over to another editor's keys; what was changed by hand stays only where it is asked for. */
export const withPreset = (preset: KeyPreset): KeyChoice => ({ preset, changed: {} })
