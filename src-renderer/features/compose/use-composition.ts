import { type FilmToPost, filmCoverOf, useFilm } from '@renderer/database/find-film'
import { useOwnRole } from '@renderer/database/people'
import { usePostsOfSet, useWorkspaceZone } from '@renderer/database/post-queries'
import { useMediaById, useScript, useSetting } from '@renderer/database/queries'
import { type AccountView, useAccounts } from '@renderer/publishing/accounts-store'
import { useOutboxItems } from '@renderer/publishing/outbox-store'
import type { Finding } from '@shared/domain/finding'
import type { MediaId, PostSetId, VideoId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import type { OutboxNews } from '@shared/domain/outbox-news'
import type { Post } from '@shared/domain/post'
import { mayDo, type Role, type Standing, standingOf } from '@shared/domain/post-approval'
import { lockOf, type PostLock } from '@shared/domain/post-lock'
import { wordingOf } from '@shared/domain/post-wording'
import { preflight } from '@shared/domain/preflight'
import { type Readiness, readinessOf } from '@shared/domain/send-plan'
import { type FilmStanding, filmStanding } from '@shared/domain/staleness'
import { type WhoPosts, whoPostsIt } from '@shared/domain/who-posts'
import { useMemo } from 'react'
import { type CheckState, useComposeStore } from './compose-store'

/** One post of the set with all that its tab shows of it. */
export type Destination = {
  readonly post: Post
  readonly account: AccountView | undefined
  readonly name: string
  readonly lock: PostLock | null
  readonly item: OutboxNews | undefined
  readonly who: WhoPosts
  readonly check: CheckState | undefined
  readonly findings: readonly Finding[]
  readonly standing: Standing
  readonly needsApproval: boolean
  readonly readiness: Readiness
}

/** All that the composer shows. */
export type Composition = {
  readonly set_id: PostSetId
  readonly destinations: readonly Destination[]
  readonly film: FilmToPost | undefined
  readonly filmStanding: FilmStanding
  readonly media: ReadonlyMap<MediaId, Media>
  readonly role: Role
  readonly mayEdit: boolean
  readonly zone: string
}

const noFilm = '00000000-0000-7000-8000-000000000000' as VideoId

type Around = Pick<Composition, 'film' | 'media' | 'role'> & {
  readonly accounts: readonly AccountView[]
  readonly approved: readonly string[]
  readonly checks: ReadonlyMap<string, CheckState>
  readonly items: ReadonlyMap<string, OutboxNews>
  readonly now: number
}

function destinationOf(post: Post, around: Around): Destination {
  const { film, media, role, now } = around
  const account = around.accounts.find(({ row }) => row.account_id === post.account_id)
  const at = post.scheduled_time ? Date.parse(post.scheduled_time) : null
  const who = whoPostsIt({ choices: post.choices, isConnected: !!account?.connected, at, now })
  const check = post.account_id ? around.checks.get(post.account_id) : undefined
  const findings = preflight({
    ...{ wording: wordingOf(post), choices: post.choices, film: film?.media ?? null, who, isForLater: at !== null },
    coverBytes: (post.cover && media.get(post.cover)?.facts.sizeBytes) || null,
    check: check?.kind === 'known' ? check.check : null,
  })
  const standing = standingOf(post, film?.asset.file ?? null, filmCoverOf(film?.asset))
  const needsApproval = post.account_id !== null && around.approved.includes(post.account_id)
  const readiness = readinessOf({ post, findings, standing, needsApproval, role, hasAccount: !!account, now })
  const [lock, item] = [lockOf(post), around.items.get(post.post_id)]
  return {
    post,
    account,
    name: account?.row.username ?? '',
    lock,
    item,
    who,
    check,
    findings,
    standing,
    needsApproval,
    readiness,
  }
}

/** The posts of a set with film, accounts and checks; undefined while something is still read, null where the set has no post. */
export function useComposition(set_id: PostSetId): Composition | null | undefined {
  const posts = usePostsOfSet(set_id)
  const accounts = useAccounts()
  const film = useFilm(posts?.[0]?.video_id ?? noFilm)
  const script = useScript(film?.asset.script_id ?? null)
  const media = useMediaById()
  const role = useOwnRole()
  const approved = useSetting('approved_accounts')
  const checks = useComposeStore(store => store.checks)
  const items = useOutboxItems()
  const zone = useWorkspaceZone()
  return useMemo(() => {
    if (!posts || !accounts || !role || approved === undefined) return undefined
    if (posts.length === 0) return null
    const around = { film, media, role, accounts, approved: approved ?? [], checks, items, now: Date.now() }
    return {
      ...{ set_id, film, media, role, zone, mayEdit: mayDo(role, 'edit') },
      filmStanding: script && film ? filmStanding(script, film.asset) : film?.asset.file ? 'unknown' : 'no-film',
      destinations: posts.map(post => destinationOf(post, around)),
    }
  }, [posts, accounts, film, script, media, role, approved, checks, items, zone, set_id])
}
