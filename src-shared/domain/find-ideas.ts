import type { Idea } from './idea'
import { type IdeaStage, ideaStages } from './idea-stage'
import type { Prompt } from './prompt'

/** What the list of ideas is narrowed to; null and '' narrow nothing. */
export type IdeaFilter = {
  readonly search: string
  readonly source: Prompt['source_type'] | null
  readonly tag: string | null
}

export const ideaSorts = ['newest', 'oldest', 'text', 'source', 'stage'] as const
export type IdeaSort = (typeof ideaSorts)[number]

/** The ideas that hold every word of the search, in any case, and have the source and the tag; their order stays. */
export function findIdeas(ideas: readonly Idea[], { search, source, tag }: IdeaFilter): Idea[] {
  const parts = search.toLowerCase().split(/\s+/u).filter(Boolean)
  return ideas.filter(
    ({ prompt, sought }) =>
      (source === null || prompt.source_type === source) &&
      (tag === null || prompt.tags.includes(tag)) &&
      parts.every(part => sought.includes(part)),
  )
}

const words = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })
const byTime = (a: Idea, b: Idea) =>
  Number(a.prompt.created_at > b.prompt.created_at) - Number(a.prompt.created_at < b.prompt.created_at)
const newestFirst = (a: Idea, b: Idea) => byTime(b, a)

const orders: Record<IdeaSort, (a: Idea, b: Idea) => number> = {
  newest: newestFirst,
  oldest: byTime,
  text: (a, b) => words.compare(a.text, b.text),
  source: (a, b) => words.compare(a.prompt.source_type, b.prompt.source_type) || newestFirst(a, b),
  stage: (a, b) => ideaStages.indexOf(a.stage) - ideaStages.indexOf(b.stage) || newestFirst(a, b),
}

/** The ideas in an order; where it is equal the newest comes first. */
export const sortIdeas = (ideas: readonly Idea[], sort: IdeaSort): Idea[] => [...ideas].sort(orders[sort])

/** The ideas of each stage, in the order given. */
export function ideasByStage(ideas: readonly Idea[]): Record<IdeaStage, Idea[]> {
  const columns: Record<IdeaStage, Idea[]> = {
    new: [],
    shortlisted: [],
    scripted: [],
    shot: [],
    posted: [],
    parked: [],
  }
  for (const idea of ideas) columns[idea.stage].push(idea)
  return columns
}
