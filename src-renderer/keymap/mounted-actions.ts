import type { ActionId } from '@shared/domain/key-actions'
import { create } from 'zustand'

/** Somebody who does an action at the moment. */
export type MountedAction = {
  readonly id: ActionId
  /** Whether it can be done right now. */
  readonly isOn: () => boolean
  readonly act: () => void
  /** Which events are meant for it; without this, those that are no text's, no dialog's and no focused control's. */
  readonly isFor?: (event: KeyboardEvent) => boolean
}

/** All who do something, the latest last. */
export const useMountedActions = create<{ readonly mounted: readonly MountedAction[] }>(() => ({ mounted: [] }))

/** Begins to do an action; what comes back ends it. */
export function mountAction(action: MountedAction): () => void {
  useMountedActions.setState(({ mounted }) => ({ mounted: [...mounted, action] }))
  return () => useMountedActions.setState(({ mounted }) => ({ mounted: mounted.filter(one => one !== action) }))
}

/** Who does an action now: of those who can, the one that came last. */
export const doerOf = (id: ActionId): MountedAction | undefined =>
  useMountedActions.getState().mounted.findLast(one => one.id === id && one.isOn())
