import { announce } from '@renderer/components/announcer'
import { toast } from '@renderer/components/toasts'
import { addIdeaRows, type NewIdea, unreadLink } from '@renderer/database/keep-ideas'
import { undoThis } from '@renderer/database/undo-this'
import { words } from '@renderer/words/words'
import type { PromptId } from '@shared/domain/ids'
import { longestIdea } from '@shared/domain/prompt'
import { recogniseIdea, splitIdeas } from '@shared/domain/recognise-idea'
import { readLink } from './read-links'

function newIdea(text: string): NewIdea {
  const { source_type, content, url } = recogniseIdea(text)
  return { source_type, content, tags: [], link: url ? unreadLink(url) : null }
}

/** Keeps what a text holds as ideas, several where it has several lines, and reads the pages of their links. */
export async function addIdeas(text: string): Promise<PromptId[]> {
  const ideas = splitIdeas(text).map(newIdea)
  if (ideas.length === 0) return []
  const ids = await addIdeaRows('ideas:edit.add', ideas)
  const isCut = ideas.some(({ content }) => content.length > longestIdea)
  if (isCut) toast({ title: words('ideas:cut', { count: longestIdea }) })
  announce(words('ideas:added', { count: ids.length }))
  for (const [place, { link }] of ideas.entries()) {
    const id = ids[place]
    if (link && id) void readLink(id)
  }
  return ids
}

/** As `addIdeas`, for what came without a field to type in: said on the screen, with a way to take it back. */
export async function takeIdeas(text: string): Promise<void> {
  const ids = await addIdeas(text)
  if (ids.length > 0) sayKept(ids, text)
}

/** So many characters of an idea tell it from others. */
const told = 80

/** Says on the screen what was just kept of a text, with a way to take it back. */
export function sayKept(ids: readonly PromptId[], text: string): void {
  const [idea = ''] = splitIdeas(text)
  const detail = idea.length > told ? `${idea.slice(0, told).trimEnd()}…` : idea
  toast({
    title: words('ideas:added', { count: ids.length }),
    tone: 'good',
    ...(ids.length === 1 ? { detail } : {}),
    action: { label: words('ideas:undo'), ...undoThis() },
  })
}

/** A few ideas to try the screen with. */
export async function addExamples(): Promise<void> {
  const plain = { source_type: 'manual', link: null } as const
  await addIdeaRows('ideas:edit.examples', [
    { ...plain, content: words('ideas:example.myth'), tags: [words('ideas:example.tag')] },
    { ...plain, content: words('ideas:example.mistake'), tags: [] },
    { content: words('ideas:example.hashtag'), source_type: 'hashtag', link: null, tags: [] },
    { ...plain, content: words('ideas:example.day'), tags: [words('ideas:example.tag')] },
  ])
}

type FoundTopic = { readonly title: string; readonly summary: string; readonly url: string; readonly site: string }

/** Keeps a topic of a feed as an idea with its page, which is then read. */
export async function addTopic({ title, summary, url, site }: FoundTopic): Promise<void> {
  const known = { title, excerpt: summary, site: site.slice(0, 200) }
  const link = url === '' ? null : unreadLink(url, known)
  const [id] = await addIdeaRows('ideas:edit.topic', [
    { content: title, source_type: 'trending_topic', tags: [], link },
  ])
  announce(words('ideas:added', { count: 1 }))
  if (link && id) void readLink(id)
}
