import { useKeymapStore } from '@renderer/keymap/keymap-store'
import { useWords } from '@renderer/words/words'
import { type ActionGroup, type ActionId, actionGroups, actionIds, actions } from '@shared/domain/key-actions'
import { shownCombo } from '@shared/domain/key-combo'
import { wordsFit } from '@shared/domain/words-fit'

/** An action as it is listed: its name, and its keys as components/keys.tsx writes them. */
export type ActionLine = { readonly id: ActionId; readonly name: string; readonly keys: readonly string[] }

/** Every action with its keys as they now are. */
export function useActionLines(): readonly ActionLine[] {
  const t = useWords()
  const { keymap, layout } = useKeymapStore()
  return actionIds.map(id => ({
    id,
    name: t(`actions:${id}`),
    keys: keymap[id].map(combo => shownCombo(combo, layout)),
  }))
}

/** The lines of a group whose name, or one of whose keys, is sought; all of them when nothing is. */
export const linesOf = (lines: readonly ActionLine[], group: ActionGroup, sought: string): readonly ActionLine[] =>
  lines.filter(line => actions[line.id].group === group && isSought(sought, line.name, line.keys))

/** Whether a line is sought by its name or by one of its keys. */
export const isSought = (sought: string, name: string, keys: readonly string[]): boolean =>
  wordsFit(sought, name) !== null || keys.some(one => one.toLowerCase() === sought.trim().toLowerCase())

/** The groups that have lines, with them. */
export const groupsOf = (lines: readonly ActionLine[], sought: string) =>
  actionGroups.map(group => ({ group, lines: linesOf(lines, group, sought) })).filter(one => one.lines.length > 0)
