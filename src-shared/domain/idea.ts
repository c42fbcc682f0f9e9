import { type Descent, type IdeaScript, type IdeaStage, noDescent, stageOf } from './idea-stage'
import type { PromptId } from './ids'
import type { Prompt } from './prompt'
import { countTags, type TagCount } from './tag'
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
export const tagsInUse = (ideas: readonly Idea[]): TagCount[] => countTags(ideas.map(({ prompt }) => prompt.tags))
