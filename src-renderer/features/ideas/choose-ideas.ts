import type { PromptId } from '@shared/domain/ids'
import { useIdeasStore } from './ideas-store'

/** Chooses this idea and no other. */
export const chooseOnly = (id: PromptId): void =>
  useIdeasStore.setState({ chosen: new Set([id]), anchor: id, current: id })

/** Adds an idea to the chosen ones, or takes it out. */
export function toggleChosen(id: PromptId): void {
  useIdeasStore.setState(({ chosen }) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    return { chosen: next, anchor: id, current: id }
  })
}

/** Chooses everything from where choosing began to this idea, in the order on the screen. */
export function chooseTo(id: PromptId, shown: readonly PromptId[]): void {
  const { anchor, current } = useIdeasStore.getState()
  const begin = anchor ?? current ?? id
  const [from, to] = [shown.indexOf(begin), shown.indexOf(id)].sort((a, b) => a - b)
  if (from === undefined || to === undefined || from < 0) chooseOnly(id)
  else useIdeasStore.setState({ chosen: new Set(shown.slice(from, to + 1)), anchor: begin, current: id })
}

export const chooseAll = (shown: readonly PromptId[]): void => useIdeasStore.setState({ chosen: new Set(shown) })
