import { type Media, type mediaKinds, playableLength } from './media'

/** What the bin knows of a media beside its row. */
export type MediaStanding = { readonly isUsed: boolean; readonly isMissing: boolean }

/** What the bin is narrowed to; null, '' and false narrow nothing. */
export type MediaFilter = {
  readonly search: string
  readonly kind: (typeof mediaKinds)[number] | null
  readonly tag: string | null
  /** Whether any script uses it. */
  readonly use: 'used' | 'unused' | null
  readonly isFavourite: boolean
  readonly isMissing: boolean
}

export const everyMedia: MediaFilter = {
  ...{ search: '', kind: null, tag: null, use: null },
  ...{ isFavourite: false, isMissing: false },
}

/** Whether a filter leaves anything out, by more than its search too. */
export const isNarrowed = (filter: MediaFilter): boolean => filter.search.trim() !== '' || filterCount(filter) > 0

/** How many things a filter narrows by, its search apart. */
export const filterCount = ({ kind, tag, use, isFavourite, isMissing }: MediaFilter): number =>
  [kind !== null, tag !== null, use !== null, isFavourite, isMissing].filter(Boolean).length

type Listed = MediaStanding & { readonly media: Media }

/** The media that a filter leaves, in their order. Every word of the search stands in the name or in a tag, in any case. */
export function findMedia<T extends Listed>(items: readonly T[], filter: MediaFilter): T[] {
  const parts = filter.search.toLowerCase().split(/\s+/u).filter(Boolean)
  return items.filter(
    ({ media, isUsed, isMissing }) =>
      (filter.kind === null || media.facts.kind === filter.kind) &&
      (filter.tag === null || media.tags.includes(filter.tag)) &&
      (filter.use === null || isUsed === (filter.use === 'used')) &&
      (!filter.isFavourite || media.is_favourite) &&
      (!filter.isMissing || isMissing) &&
      holdsAll(media, parts),
  )
}

function holdsAll({ name, tags }: Media, parts: readonly string[]): boolean {
  if (parts.length === 0) return true
  const sought = [name, ...tags].join('\n').toLowerCase()
  return parts.every(part => sought.includes(part))
}

export const mediaSorts = ['newest', 'name', 'longest'] as const
export type MediaSort = (typeof mediaSorts)[number]

const names = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })
const newestFirst = (a: Media, b: Media) =>
  Number(a.created_at < b.created_at) - Number(a.created_at > b.created_at) || names.compare(a.name, b.name)

const orders: Record<MediaSort, (a: Media, b: Media) => number> = {
  newest: newestFirst,
  name: (a, b) => names.compare(a.name, b.name) || newestFirst(a, b),
  longest: (a, b) => playableLength(b.facts) - playableLength(a.facts) || newestFirst(a, b),
}

/** The media in an order; where it is equal the newest comes first, files that came at one moment by their names. */
export const sortMedia = <T extends Listed>(items: readonly T[], sort: MediaSort): T[] =>
  [...items].sort((a, b) => orders[sort](a.media, b.media))
