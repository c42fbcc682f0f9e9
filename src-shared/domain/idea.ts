import { type Descent, type IdeaScript, type IdeaStage, noDescent, stageOf } from './idea-stage'
import type { PromptId } from './ids'
import type { Prompt } from './prompt'
import { addressesIn } from './web-address'

/** An idea as the Ideas screen shows it: its row, where it stands, what was made of it. */
export type Idea = {
  readonly id: PromptId
  readonly prompt: Prompt
  readonly descent: Descent
  readonly stage: IdeaStage
  readonly scripts: readonly IdeaScript[]
  /** What it is known by: its own words, else its page's title, else the address. */
  readonly text: string
  /** All that a search looks at, in small letters. */
  readonly sought: string
}

/** The ideas of a library in the order given. One without words and without a link belongs to a script begun by hand: left out. */
export function ideasOf(prompts: readonly Prompt[], descents: ReadonlyMap<PromptId, Descent>): Idea[] {
  return prompts.filter(isListed).map(prompt => ideaOf(prompt, descents.get(prompt.prompt_id) ?? noDescent))
}

const isListed = ({ content, link }: Prompt): boolean => content.trim() !== '' || link !== null

/** One idea out of its row and what came of it. */
export function ideaOf(prompt: Prompt, descent: Descent): Idea {
  const { content, link, tags } = prompt
  return {
    id: prompt.prompt_id,
    prompt,
    descent,
    stage: stageOf(prompt, descent),
    scripts: descent.scripts,
    text: wordsOf(prompt) || link?.title || link?.url || '',
    sought: [content, ...tags, link?.title ?? '', link?.site ?? ''].join('\n').toLowerCase(),
  }
}

/** An idea's own words without the address of its page; '' where it has no others. */
function wordsOf({ content, link }: Prompt): string {
  const addresses = link ? addressesIn(content) : []
  return addresses.reduce((rest, { written }) => rest.replace(written, ' '), content).trim()
}

/** The scripts that began with an idea and go when it goes; one that only took it along stays. */
export const scriptsBegunWith = ({ id, scripts }: Idea): IdeaScript[] =>
  scripts.filter(script => script.prompt_id === id)

/** Every tag in use with how many ideas carry it, the most used first. */
export function tagsInUse(ideas: readonly Idea[]): { readonly tag: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const { prompt } of ideas) for (const tag of prompt.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag))
}

/** A tag as it is kept: without `#` and spaces around, at most 60 letters; '' when nothing is left. */
export const asTag = (text: string): string => text.trim().replace(/^#+/, '').replace(/\s+/gu, ' ').trim().slice(0, 60)

/** Tags with one more; a tag that is there in other letters already changes nothing, nor does one too many. */
export function withTag(tags: readonly string[], text: string): string[] {
  const tag = asTag(text)
  const isThere = tags.some(one => one.toLowerCase() === tag.toLowerCase())
  return tag === '' || isThere || tags.length >= 50 ? [...tags] : [...tags, tag]
}
