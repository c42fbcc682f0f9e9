import type { Article } from './reading/read-article'
import type { Feed } from './reading/read-feed'

/** What came from the web, to be read. */
export type ReaderJob = {
  readonly kind: 'page' | 'feed'
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly url: string
}

/** What each kind of job gives; null where there was nothing to read. */
export type Readings = { readonly page: Article | null; readonly feed: Feed | null }

/** What the reading process answers: `failed` holds an error's own words. */
export type ReaderAnswer =
  | { readonly id: number; readonly value: Article | Feed | null }
  | { readonly id: number; readonly failed: string }

/** A process that reads for us. However it ends, `onGone` hears of it. */
export type ReaderProcess = {
  readonly send: (message: ReaderJob & { readonly id: number }) => void
  readonly onAnswer: (listen: (answer: ReaderAnswer) => void) => void
  readonly onGone: (listen: () => void) => void
  readonly kill: () => void
}

/** What a reading process may use: pages that took more made the whole of it fall over, so it is never our own process. */
export const readerMemoryMegabytes = 384
