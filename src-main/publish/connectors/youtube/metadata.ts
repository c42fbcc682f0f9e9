import type { PostOrder } from '@shared/domain/post-order'

/** What a new video says of itself; privacy always, for who leaves it out gets a public one. */
type Metadata = {
  readonly notify: boolean
  readonly snippet: {
    readonly title: string
    readonly description: string
    readonly tags: readonly string[]
    readonly categoryId: string
  }
  readonly status: {
    readonly privacyStatus: 'private' | 'unlisted' | 'public'
    readonly publishAt?: string
    readonly selfDeclaredMadeForKids: boolean
    readonly containsSyntheticMedia: boolean
    readonly embeddable: true
    readonly license: 'youtube'
  }
}

/** null for an order of another platform, and for one that YouTube cannot schedule: it makes public alone, and what is private till then. */
export function metadataOf({ choices, text, title, publishAt }: PostOrder): Metadata | null {
  if (choices.platform !== 'YouTube' || (publishAt !== null && choices.privacy !== 'public')) return null
  const privacy =
    publishAt === null
      ? { privacyStatus: choices.privacy }
      : { privacyStatus: 'private' as const, publishAt: new Date(publishAt).toISOString() }
  return {
    notify: choices.notify,
    snippet: { title, description: text, tags: choices.tags, categoryId: choices.category },
    status: {
      ...privacy,
      selfDeclaredMadeForKids: choices.madeForKids,
      containsSyntheticMedia: choices.isAiMade,
      embeddable: true,
      license: 'youtube',
    },
  }
}
