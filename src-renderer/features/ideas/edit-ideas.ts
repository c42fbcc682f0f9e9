import { toast } from '@renderer/components/toasts'
import { changeRows } from '@renderer/database/change'
import { now } from '@renderer/database/clock'
import { deleteIdeasDescent } from '@renderer/database/delete-descent'
import { editIdeas } from '@renderer/database/keep-ideas'
import { undoThis } from '@renderer/database/undo-this'
import { words } from '@renderer/words/words'
import { type Idea, scriptsBegunWith } from '@shared/domain/idea'
import { type IdeaStage, moveTo } from '@shared/domain/idea-stage'
import type { PromptId } from '@shared/domain/ids'
import { withTag } from '@shared/domain/tag'
import { useIdeasStore } from './ideas-store'

/** Puts ideas into a stage; those that cannot go there stay, and it is said why. */
export async function moveIdeas(ideas: readonly Idea[], to: IdeaStage): Promise<void> {
  const moves = ideas.map(idea => ({ id: idea.id, move: moveTo(idea.prompt, idea.descent, to) }))
  const stages = new Map(moves.flatMap(({ id, move }) => (move.ok ? [[id, move.value] as const] : [])))
  const label = to === 'parked' ? 'ideas:edit.park' : to === 'shortlisted' ? 'ideas:edit.shortlist' : 'ideas:edit.move'
  await editIdeas([...stages.keys()], label, prompt => {
    const stage = stages.get(prompt.prompt_id) ?? prompt.stage
    return stage === prompt.stage ? prompt : { ...prompt, stage }
  })
  const refused = moves.flatMap(({ move }) => (move.ok ? [] : [move.problem.kind]))
  const [reason] = refused
  if (reason)
    toast({ title: words('ideas:stayed', { count: refused.length }), detail: words(`ideas:refused.${reason}`) })
}

/** Gives every one of these ideas a tag more. */
export const tagIdeas = (ids: readonly PromptId[], tag: string): Promise<void> =>
  editIdeas(ids, 'ideas:edit.tag', prompt => {
    const tags = withTag(prompt.tags, tag)
    return tags.length === prompt.tags.length ? prompt : { ...prompt, tags }
  })

/** Takes a tag off ideas. */
export const untagIdeas = (ids: readonly PromptId[], tag: string): Promise<void> =>
  editIdeas(ids, 'ideas:edit.untag', prompt =>
    prompt.tags.includes(tag) ? { ...prompt, tags: prompt.tags.filter(one => one !== tag) } : prompt,
  )

/** Writes an idea's own words; what is typed without a pause is one step of undo. */
export const writeContent = (id: PromptId, content: string): Promise<void> =>
  editIdeas([id], 'ideas:edit.words', prompt => (prompt.content === content ? prompt : { ...prompt, content }), {
    merge: `idea-words-${id}`,
  })

/** Puts hashtags behind an idea's words, but for those that are there. */
export const insertHashtags = (id: PromptId, hashtags: readonly string[]): Promise<void> =>
  editIdeas([id], 'ideas:edit.insert', prompt => {
    const there = prompt.content.toLowerCase().split(/\s+/u)
    const fresh = hashtags.map(tag => `#${tag}`).filter(tag => !there.includes(tag.toLowerCase()))
    return fresh.length === 0 ? prompt : { ...prompt, content: `${prompt.content.trimEnd()} ${fresh.join(' ')}`.trim() }
  })

/** Keeps what the user wrote down of a page that could not be read. */
export const writePageByHand = (id: PromptId, title: string, text: string): Promise<void> =>
  editIdeas([id], 'ideas:edit.page', prompt =>
    prompt.link
      ? { ...prompt, link: { ...prompt.link, title, text, excerpt: text.slice(0, 300), read_at: now() } }
      : prompt,
  )

/** Deletes ideas; where scripts came of them it is asked first. */
export function askToDelete(ideas: readonly Idea[]): void {
  if (ideas.some(idea => scriptsBegunWith(idea).length > 0))
    useIdeasStore.setState({ deleting: ideas.map(idea => idea.id) })
  else void deleteIdeas(ideas.map(idea => idea.id))
}

/** Deletes ideas and everything that came of them, as one step that undo brings back whole. */
export async function deleteIdeas(ids: readonly PromptId[]): Promise<void> {
  await changeRows('ideas:edit.delete', rows => deleteIdeasDescent(rows, ids))
  useIdeasStore.setState(({ chosen }) => ({ chosen: new Set([...chosen].filter(id => !ids.includes(id))) }))
  toast({
    title: words('ideas:deleted', { count: ids.length }),
    action: { label: words('ideas:undo'), ...undoThis() },
  })
}
