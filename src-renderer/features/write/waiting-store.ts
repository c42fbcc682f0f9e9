import type { WaitingId } from '@shared/domain/ids'
import type { WorkProblem } from '@shared/domain/writing-work'
import { create } from 'zustand'

type WaitingStore = {
  /** Those being written right now: none is begun twice. */
  readonly underWay: readonly WaitingId[]
  /**
   * Why the last try came to nothing. `unseen` was not tried: the user has not seen yet what would be sent. Of one that is
   * `gone` the ideas are not there any more.
   */
  readonly problems: Readonly<Record<WaitingId, WorkProblem | { readonly kind: 'unseen' } | { readonly kind: 'gone' }>>
}

export const useWaitingStore = create<WaitingStore>(() => ({ underWay: [], problems: {} }))

/** Takes a waiting one in hand; false where somebody has it already. */
export function claim(waiting_id: WaitingId): boolean {
  const { underWay } = useWaitingStore.getState()
  if (underWay.includes(waiting_id)) return false
  useWaitingStore.setState({ underWay: [...underWay, waiting_id] })
  return true
}

/** Gives a waiting one back, with why it is still there. */
export function release(waiting_id: WaitingId, problem: WaitingStore['problems'][WaitingId] | null): void {
  useWaitingStore.setState(({ underWay, problems }) => {
    const { [waiting_id]: _, ...others } = problems
    return {
      underWay: underWay.filter(id => id !== waiting_id),
      problems: problem ? { ...others, [waiting_id]: problem } : others,
    }
  })
}
