import { pressedIn } from '@renderer/keymap/hear-keys'
import type { Pressed } from '@shared/domain/key-combo'
import { useEffect, useEffectEvent } from 'react'

type Capture = {
  readonly onKeys: (pressed: Pressed) => void
  /** Esc, or Tab on its way elsewhere. */
  readonly onCancel: () => void
}

/** Takes every key pressed while it is on, before anybody else does: what is pressed is not done but kept. */
export function useKeyCapture(isOn: boolean, { onKeys, onCancel }: Capture): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Tab') return onCancel()
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return onCancel()
    const pressed = pressedIn(event)
    if (!event.repeat && (pressed.position ?? pressed.character)) onKeys(pressed)
  })
  useEffect(() => {
    if (!isOn) return
    const listen = (event: KeyboardEvent) => hear(event)
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [isOn])
}
