import { useSetting } from '@renderer/database/queries'
import type { ActionId } from '@shared/domain/key-actions'
import { shownCombo } from '@shared/domain/key-combo'
import { type KeyChoice, type Keymap, keymapOf, usualKeys } from '@shared/domain/keymap'
import { useEffect } from 'react'
import { create } from 'zustand'

type KeymapStore = {
  readonly keymap: Keymap
  /** What each place on this keyboard writes, by `code`; empty while it is not known. */
  readonly layout: ReadonlyMap<string, string>
}

/** The keys as they now are. */
export const useKeymapStore = create<KeymapStore>(() => ({ keymap: keymapOf(usualKeys), layout: new Map() }))

/** What the user chose. */
export const useKeyChoice = (): KeyChoice => useSetting('keymap') ?? usualKeys

type Keyboard = { readonly getLayoutMap: () => Promise<ReadonlyMap<string, string>> }

/** Chromium alone tells it, and not on every system. */
async function learnLayout(): Promise<void> {
  const { keyboard } = navigator as Navigator & { readonly keyboard?: Keyboard }
  const layout = await keyboard?.getLayoutMap().catch(() => undefined)
  if (layout) useKeymapStore.setState({ layout: new Map(layout) })
}

/** Keeps the keys as the user set them. */
export function useKeymap(): void {
  const choice = useKeyChoice()
  useEffect(() => useKeymapStore.setState({ keymap: keymapOf(choice) }), [choice])
  useEffect(() => void learnLayout(), [])
}

/** The first of an action's keys, as components/keys.tsx writes them, for the control that does the same; none where it has none. */
export function useKeysOf(id: ActionId): string | undefined {
  const { keymap, layout } = useKeymapStore()
  const [first] = keymap[id]
  return first === undefined ? undefined : shownCombo(first, layout)
}
