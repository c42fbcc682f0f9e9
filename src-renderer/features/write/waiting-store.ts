import type { WaitingId } from '@shared/domain/ids'
import type { LastTry, WaitingProblem } from '@shared/domain/waiting-turn'
import { create } from 'zustand'

type WaitingStore = {
  /** Those being written right now: none is begun twice. */
  readonly underWay: readonly WaitingId[]
  /** What came of the last try of those that are still there. */
  readonly tries: Readonly<Record<WaitingId, LastTry>>
}

export const useWaitingStore = create<WaitingStore>(() => ({ underWay: [], tries: {} }))

/** Takes a waiting one in hand; false where somebody has it already. */
export function claim(waiting_id: WaitingId): boolean {
  const { underWay } = useWaitingStore.getState()
  if (underWay.includes(waiting_id)) return false
  useWaitingStore.setState({ underWay: [...underWay, waiting_id] })
  return true
}

/** Gives a waiting one back, with why it is still there. */
export function release(waiting_id: WaitingId, problem: WaitingProblem | null): void {
  useWaitingStore.setState(({ underWay, tries }) => {
    const { [waiting_id]: _, ...others } = tries
    return {
      underWay: underWay.filter(id => id !== waiting_id),
      tries: problem ? { ...others, [waiting_id]: { problem, at: Date.now() } } : others,
    }
  })
}
