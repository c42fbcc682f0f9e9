import type { ActionId } from '@shared/domain/key-actions'
import { useEffect, useRef } from 'react'
import { mountAction } from './mounted-actions'

type ActionOptions = {
  /** Whether it can be done right now; else its keys are left to others, and the command palette shows it as not to be had here. */
  readonly isOn?: boolean
  /** Which key events are meant for it, instead of the usual rule (see own-keys.ts). */
  readonly isFor?: (event: KeyboardEvent) => boolean
}

/** Does an action, by its keys and from the command palette, while the component is on the page. The one that came last does it. */
export function useAction(id: ActionId, act: () => void, { isOn = true, isFor }: ActionOptions = {}): void {
  const latest = useRef({ act, isOn, isFor })
  useEffect(() => {
    latest.current = { act, isOn, isFor }
  })
  const hasOwnRule = isFor !== undefined
  useEffect(
    () =>
      mountAction({
        id,
        isOn: () => latest.current.isOn,
        act: () => latest.current.act(),
        ...(hasOwnRule ? { isFor: event => latest.current.isFor?.(event) ?? false } : {}),
      }),
    [id, hasOwnRule],
  )
}
