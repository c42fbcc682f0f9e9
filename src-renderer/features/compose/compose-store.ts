import { now } from '@renderer/database/clock'
import type { CancelTrouble } from '@renderer/publishing/cancel-post'
import type { SendTrouble } from '@renderer/publishing/send-post'
import type { AccountCheck } from '@shared/domain/account-check'
import type { When } from '@shared/domain/compose-set'
import type { AccountId, PostId, PostSetId } from '@shared/domain/ids'
import type { Post } from '@shared/domain/post'
import type { PublishProblem } from '@shared/domain/publish-problem'
import { create } from 'zustand'

/** What an account may post now, as its platform said last; or why it did not say. */
export type CheckState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'known'; readonly check: AccountCheck }
  | { readonly kind: 'unknown'; readonly problem: PublishProblem['kind'] }

export const everyone = 'all'
export type TabId = PostId | typeof everyone

type Trouble = SendTrouble | CancelTrouble
/** `at`: when it stood in the way, ISO 8601. */
type Noted = { readonly trouble: Trouble; readonly at: string }

type ComposeStore = {
  readonly checks: ReadonlyMap<AccountId, CheckState>
  /** What stood in the way of posts when they were last to be sent. */
  readonly troubles: ReadonlyMap<PostId, Noted>
  readonly tabs: ReadonlyMap<PostSetId, TabId>
  readonly whens: ReadonlyMap<PostSetId, When>
  readonly isSending: boolean
  /** Stands in the fields of the shared time what is none, so that nobody knows when the posts are meant to go? */
  readonly isTimeUnfit: boolean
}

/** What the composer knows for the moment; all that is written lies in the rows. */
export const useComposeStore = create<ComposeStore>(() => ({
  checks: new Map(),
  troubles: new Map(),
  tabs: new Map(),
  whens: new Map(),
  isSending: false,
  isTimeUnfit: false,
}))

export const noteCheck = (account_id: AccountId, state: CheckState): void =>
  useComposeStore.setState(({ checks }) => ({ checks: new Map(checks).set(account_id, state) }))

export const openTab = (set_id: PostSetId, tab: TabId): void =>
  useComposeStore.setState(({ tabs }) => ({ tabs: new Map(tabs).set(set_id, tab) }))

export const chooseWhen = (set_id: PostSetId, when: When): void =>
  useComposeStore.setState(({ whens }) => ({ whens: new Map(whens).set(set_id, when) }))

export const noteUnfitTime = (isTimeUnfit: boolean): void => useComposeStore.setState({ isTimeUnfit })

/** @param trouble null once a post went its way */
export function noteTrouble(post_id: PostId, trouble: Trouble | null): void {
  useComposeStore.setState(({ troubles }) => {
    const next = new Map(troubles)
    if (trouble) next.set(post_id, { trouble, at: now() })
    else next.delete(post_id)
    return { troubles: next }
  })
}

/** What stood in the way of a post as it is now; undefined once it was edited: what helped must not go on complaining. */
export function troubleOf(troubles: ReadonlyMap<PostId, Noted>, post: Pick<Post, 'post_id' | 'updated_at'>) {
  const noted = troubles.get(post.post_id)
  return noted && post.updated_at <= noted.at ? noted.trouble : undefined
}

export const useTrouble = (post: Pick<Post, 'post_id' | 'updated_at'>): Trouble | undefined =>
  useComposeStore(store => troubleOf(store.troubles, post))
