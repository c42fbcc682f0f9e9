import type { WordKey } from '@renderer/words/words'
import type { PromptId } from '@shared/domain/ids'
import { type IdeaLink, longestIdea, type Prompt } from '@shared/domain/prompt'
import { type ChangeOptions, changeRows } from './change'
import { now } from './clock'
import { newId } from './new-id'
import type { RowChanges } from './write-rows'

/** What a new idea begins with. */
export type NewIdea = Pick<Prompt, 'content' | 'source_type' | 'tags' | 'link'>

/** A link that nobody has read yet. */
export const unreadLink = (url: string, known: Partial<IdeaLink> = {}): IdeaLink => ({
  ...{ url: url.slice(0, 2_000), title: '', excerpt: '', site: '', text: '', picture: null, read_at: null },
  ...known,
})

/** Adds ideas as one undoable step, the first one on top. @returns their ids in the order given */
export async function addIdeaRows(label: WordKey, ideas: readonly NewIdea[]): Promise<PromptId[]> {
  const made = ideas.map(idea => ({ idea, prompt_id: newId<PromptId>() }))
  const from = Date.now()
  await changeRows(label, async rows => {
    const [user] = await rows.all('users')
    if (!user) throw new Error('A workspace has no user')
    for (const [place, { idea, prompt_id }] of made.entries()) {
      // A millisecond apart, so that they keep their order.
      const at = new Date(from + made.length - 1 - place).toISOString()
      const content = idea.content.slice(0, longestIdea)
      const row = { ...idea, content, prompt_id, user_id: user.user_id, created_at: at, updated_at: at }
      await rows.put('prompts', { ...row, stage: 'new', sv: 2 })
    }
  })
  return made.map(one => one.prompt_id)
}

/** Puts the idea that a script begins with where it has none of the user's, inside a larger edit. */
export async function putOwnIdea(rows: RowChanges, content: string): Promise<PromptId> {
  const [user] = await rows.all('users')
  if (!user) throw new Error('A workspace has no user')
  const at = now()
  const prompt_id = newId<PromptId>()
  await rows.put('prompts', {
    ...{ prompt_id, user_id: user.user_id, content, source_type: 'manual', tags: [], created_at: at, updated_at: at },
    ...{ stage: 'new', link: null, sv: 2 },
  })
  return prompt_id
}

/** Edits ideas as one undoable step. One that is gone, or that the edit leaves as it is, changes nothing. */
export function editIdeas(
  ids: readonly PromptId[],
  label: WordKey,
  edit: (prompt: Prompt) => Prompt,
  options?: ChangeOptions,
): Promise<void> {
  return changeRows(
    label,
    async rows => {
      for (const id of ids) {
        const prompt = await rows.get('prompts', id)
        const edited = prompt && edit(prompt)
        if (edited && edited !== prompt) await rows.put('prompts', { ...edited, updated_at: now() })
      }
    },
    options,
  )
}
