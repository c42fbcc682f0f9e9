import { readAccount } from '@renderer/database/account-posts'
import { type FilmToPost, filmCoverOf, readFilm } from '@renderer/database/find-film'
import { readPost } from '@renderer/database/post-queries'
import { readMedia, readSetting } from '@renderer/database/queries'
import type { AccountId, MediaId, PostId } from '@shared/domain/ids'
import { type LatePolicy, usualLatePolicy } from '@shared/domain/late-post'
import type { Media } from '@shared/domain/media'
import type { Post } from '@shared/domain/post'
import { mayGoOut } from '@shared/domain/post-approval'
import type { SocialAccount } from '@shared/domain/social-account'
import { connectedIds } from './accounts-store'

/** All that decides about a post besides itself. */
export type PostFacts = {
  readonly post: Post
  readonly film: FilmToPost | undefined
  readonly cover: Media | undefined
  readonly account: SocialAccount | undefined
  /** Is this machine signed in to its account? */
  readonly isConnected: boolean
  readonly needsApproval: boolean
  readonly late: LatePolicy
}

/** The film's file as approvals know it. */
export const fileOf = ({ film }: Pick<PostFacts, 'film'>): MediaId | null => film?.asset.file ?? null

/** May it go out as far as approvals go? */
export const isApproved = (facts: PostFacts): boolean =>
  mayGoOut(facts.post, fileOf(facts), facts.needsApproval, filmCoverOf(facts.film?.asset))

export async function readFacts(post_id: PostId): Promise<PostFacts | undefined> {
  const post = await readPost(post_id)
  if (!post) return undefined
  const { account_id, cover } = post
  return {
    post,
    film: await readFilm(post.video_id),
    cover: cover ? await readMedia(cover) : undefined,
    account: account_id ? await readAccount(account_id) : undefined,
    isConnected: account_id !== null && (await connectedIds()).has(account_id),
    needsApproval: account_id !== null && (await approvedAccounts()).includes(account_id),
    late: await latePolicy(),
  }
}

const approvedAccounts = async (): Promise<readonly AccountId[]> => (await readSetting('approved_accounts')) ?? []

export const latePolicy = async (): Promise<LatePolicy> => (await readSetting('late_policy')) ?? usualLatePolicy
