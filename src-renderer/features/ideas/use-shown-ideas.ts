import { findIdeas, ideasByStage, sortIdeas } from '@shared/domain/find-ideas'
import type { Idea } from '@shared/domain/idea'
import { type IdeaStage, ideaStages } from '@shared/domain/idea-stage'
import type { IdeasView } from '@shared/domain/setting'
import { useDeferredValue, useMemo } from 'react'
import { useIdeasStore } from './ideas-store'
import type { Columns } from './walk-ideas'

export type ShownIdeas = {
  /** In the order of the screen. */
  readonly shown: readonly Idea[]
  readonly byStage: Readonly<Record<IdeaStage, readonly Idea[]>>
  readonly columns: Columns
}

/** The ideas that are looked for, in their order. Letters typed into the search show at once, the list a moment later. */
export function useShownIdeas(ideas: readonly Idea[], view: IdeasView): ShownIdeas {
  const sort = useIdeasStore(state => state.sort)
  const source = useIdeasStore(state => state.source)
  const tag = useIdeasStore(state => state.tag)
  const search = useDeferredValue(useIdeasStore(state => state.search))
  const sorted = useMemo(() => sortIdeas(ideas, sort), [ideas, sort])
  return useMemo(() => {
    const found = findIdeas(sorted, { search, source, tag })
    const byStage = ideasByStage(found)
    const shown = view === 'board' ? ideaStages.flatMap(stage => byStage[stage]) : found
    const lists = view === 'board' ? ideaStages.map(stage => byStage[stage]) : [found]
    return { shown, byStage, columns: lists.map(list => list.map(idea => idea.id)) }
  }, [sorted, search, source, tag, view])
}
