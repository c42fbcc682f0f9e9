import { announce } from '@renderer/components/announcer'
import { keysText } from '@renderer/components/keys'
import { toast } from '@renderer/components/toasts'
import { keepSetting } from '@renderer/database/keep-setting'
import { useKeymapStore } from '@renderer/keymap/keymap-store'
import { words } from '@renderer/words/words'
import type { ActionId } from '@shared/domain/key-actions'
import { type Combo, placeOfCombo, shownCombo } from '@shared/domain/key-combo'
import type { KeyPreset } from '@shared/domain/key-presets'
import { type KeyChoice, keymapOf, takeKeys, withKeys, withPreset } from '@shared/domain/keymap'

const shownNow = (combo: Combo) => keysText(shownCombo(combo, useKeymapStore.getState().layout))
const nameOf = (id: ActionId) => words(`actions:${id}`)

/** Gives keys to an action and takes them from whoever had them. */
export async function giveKeys(choice: KeyChoice, id: ActionId, combo: Combo): Promise<void> {
  await keepSetting('keymap', takeKeys(choice, id, combo))
  announce(words('keys:given', { keys: shownNow(combo), action: nameOf(id) }))
}

/** Takes keys from an action. */
export async function dropKeys(choice: KeyChoice, id: ActionId, combo: Combo): Promise<void> {
  const keys = keymapOf(choice)[id].filter(one => placeOfCombo(one) !== placeOfCombo(combo))
  await keepSetting('keymap', withKeys(choice, id, keys))
  announce(words('keys:gone', { keys: shownNow(combo), action: nameOf(id) }))
}

/** Gives an action the keys that its preset has for it. */
export async function resetKeys(choice: KeyChoice, id: ActionId): Promise<void> {
  await keepSetting('keymap', withKeys(choice, id, keymapOf(withPreset(choice.preset))[id]))
}

/** Replaces all keys and says so; where keys of the user's own went with it, offers them back. */
export async function replaceKeys(before: KeyChoice, next: KeyChoice, said: string): Promise<void> {
  await keepSetting('keymap', next)
  const hadOwn = Object.keys(before.changed).length > 0
  const action = { label: words('keys:putBack'), act: () => void keepSetting('keymap', before) }
  toast({ title: said, tone: 'good', ...(hadOwn ? { action } : {}) })
}

/** Goes over to the keys of an editor. */
export const choosePreset = (before: KeyChoice, preset: KeyPreset): Promise<void> =>
  replaceKeys(before, withPreset(preset), words('keys:nowPreset', { preset: words(`keys:preset.${preset}`) }))

/** Gives every action its preset's keys again. */
export const resetAllKeys = (before: KeyChoice): Promise<void> =>
  replaceKeys(
    before,
    withPreset(before.preset),
    words('keys:nowReset', { preset: words(`keys:preset.${before.preset}`) }),
  )
