import { type ActionId, actions } from '@shared/domain/key-actions'
import { type Combo, type KeyPress, type Pressed, pressedOf } from '@shared/domain/key-combo'
import { actionsFor } from '@shared/domain/keymap'
import { useEffect } from 'react'
import { useKeymapStore } from './keymap-store'
import { doerOf } from './mounted-actions'
import { isFree } from './own-keys'

const isMac = () => navigator.platform.startsWith('Mac')

const pressOf = (event: KeyboardEvent): KeyPress => ({
  ...{ code: event.code, key: event.key, altKey: event.altKey, ctrlKey: event.ctrlKey },
  ...{ metaKey: event.metaKey, shiftKey: event.shiftKey, isAltGr: event.getModifierState('AltGraph') },
})

/** The combos that a key event is; none while an input method has the keys. */
export const pressedIn = (event: KeyboardEvent): Pressed =>
  event.isComposing ? { position: null, character: null } : pressedOf(pressOf(event), isMac())

function comboIn(id: ActionId, { position, character }: Pressed): Combo | null {
  return useKeymapStore.getState().keymap[id].find(combo => combo === position || combo === character) ?? null
}

/** Does what a key event asks for, if somebody can. */
function take(event: KeyboardEvent, pressed: Pressed): void {
  for (const id of actionsFor(pressed, useKeymapStore.getState().keymap)) {
    const doer = doerOf(id)
    const combo = comboIn(id, pressed)
    if (!doer || !combo || !(doer.isFor?.(event) ?? isFree(event, combo))) continue
    event.preventDefault()
    event.stopPropagation()
    if (!event.repeat || actions[id].repeats) doer.act()
    return
  }
}

/**
 * Keys with Ctrl or Command are heard on their way down: a button that has the focus would take Ctrl+Enter for a press of itself. All
 * others are heard last, when whoever has the focus has had them.
 */
export function useKeyHearing(): void {
  useEffect(() => {
    const hear = (isFirst: boolean) => (event: KeyboardEvent) => {
      if (isFirst === (event.ctrlKey || event.metaKey)) take(event, pressedIn(event))
    }
    const [first, last] = [hear(true), hear(false)]
    window.addEventListener('keydown', first, { capture: true })
    window.addEventListener('keydown', last)
    return () => {
      window.removeEventListener('keydown', first, { capture: true })
      window.removeEventListener('keydown', last)
    }
  }, [])
}
