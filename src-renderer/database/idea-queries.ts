import type { Analytics } from '@shared/domain/analytics'
import type { TaggedPost } from '@shared/domain/hashtag-use'
import { type Idea, ideasOf } from '@shared/domain/idea'
import { type Descent, descentsOf } from '@shared/domain/idea-stage'
import type { PromptId } from '@shared/domain/ids'
import type { Prompt } from '@shared/domain/prompt'
import { samePageKey } from '@shared/domain/web-address'
import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import { library } from './database'

async function allDescents(): Promise<ReadonlyMap<PromptId, Descent>> {
  const { scripts, video_assets, posts } = library()
  const [made, films, sent] = await library().transaction('r', scripts, video_assets, posts, () =>
    Promise.all([scripts.toArray(), video_assets.toArray(), posts.toArray()]),
  )
  return descentsOf({ scripts: made, films, posts: sent })
}

const allPrompts = (): Promise<Prompt[]> => library().prompts.orderBy('created_at').reverse().toArray()

/** The address of the page behind an idea; undefined where there is none, or the idea is gone. */
export const readAddress = async (id: PromptId): Promise<string | undefined> =>
  (await library().prompts.get(id))?.link?.url

/** Ideas whose page was never read, the newest first. */
export const readUnread = async (): Promise<Prompt[]> =>
  (await allPrompts()).filter(({ link }) => link && link.read_at === null)

/** Every idea with where it stands, the newest first; undefined until the database has answered. */
export function useIdeas(): readonly Idea[] | undefined {
  const prompts = useLiveQuery(allPrompts)
  // Asked apart: writing an idea's words must not read every script and film again.
  const descents = useLiveQuery(allDescents)
  return useMemo(() => prompts && descents && ideasOf(prompts, descents), [prompts, descents])
}

/** The hashtags and views of everything that was published; undefined until the database has answered. */
export function useTaggedPosts(): readonly TaggedPost[] | undefined {
  return useLiveQuery(async () => {
    const posts = await library().posts.toArray()
    const numbers = (await library().rowsOf('analytics').toArray()) as Analytics[]
    const views = new Map(numbers.map(one => [one.post_id, one.views]))
    return posts
      .filter(post => post.status === 'published')
      .map(({ post_id, hashtags }) => ({ hashtags, views: views.get(post_id) ?? null }))
  })
}

/** The pages that ideas have already, as `samePageKey` tells them. */
export function useTakenPages(): ReadonlySet<string> {
  const pages = useLiveQuery(async () => {
    const prompts = await library().prompts.toArray()
    return new Set(prompts.flatMap(({ link }) => (link && samePageKey(link.url)) ?? []))
  })
  return pages ?? none
}

const none: ReadonlySet<string> = new Set()
