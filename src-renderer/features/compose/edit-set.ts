import { type ChangeOptions, changeRows } from '@renderer/database/change'
import { now } from '@renderer/database/clock'
import { changedFields, editPost, noteEdits } from '@renderer/publishing/edit-post'
import type { WordKey } from '@renderer/words/words'
import { inTabs, withSharedEdit, withTime, wordingOfSet } from '@shared/domain/compose-set'
import type { Finding } from '@shared/domain/finding'
import { fixedPost } from '@shared/domain/fix-post'
import type { PostId, PostSetId } from '@shared/domain/ids'
import type { Post } from '@shared/domain/post'
import type { DraftChoices } from '@shared/domain/post-choices'
import { lockOf } from '@shared/domain/post-lock'
import { type Wording, type WordingField, withOwn, withoutOwn } from '@shared/domain/post-wording'
import type { WallMoment } from '@shared/domain/wall-time'

/** Edits the posts of a set as one undoable step; what comes back unchanged stays untouched. */
async function editSet(
  set_id: PostSetId,
  label: WordKey,
  edit: (posts: readonly Post[]) => readonly Post[],
  options?: ChangeOptions,
): Promise<void> {
  const told = new Map<PostId, readonly string[]>()
  await changeRows(
    label,
    async rows => {
      const posts = inTabs((await rows.all('posts')).filter(post => post.set_id === set_id))
      for (const post of edit(posts)) {
        const before = posts.find(one => one.post_id === post.post_id)
        if (!before || before === post) continue
        told.set(post.post_id, changedFields(before, post))
        await rows.put('posts', { ...post, updated_at: now() })
      }
    },
    options,
  )
  await noteEdits(told)
}

/** Writes words that all posts share, but for those that go their own way in them. */
export const writeShared = (set_id: PostSetId, field: WordingField, words: Partial<Wording>): Promise<void> =>
  editSet(set_id, `compose:edit.${field}`, posts => withSharedEdit(posts, words), {
    merge: `shared ${field} ${set_id}`,
  })

/** Writes words of one post alone. */
export const writeOwn = (post_id: PostId, field: WordingField, words: Partial<Wording>): Promise<void> =>
  editPost(post_id, `compose:edit.${field}`, post => withOwn(post, field, words), { merge: `own ${field} ${post_id}` })

/** Has a post wear the shared words again. */
export const shareAgain = (set_id: PostSetId, post_id: PostId, field: WordingField): Promise<void> =>
  editSet(set_id, 'compose:edit.share', posts => {
    const others = posts.filter(post => post.post_id !== post_id)
    const shared = wordingOfSet(others.length > 0 ? others : posts)
    return posts.map(post => (post.post_id === post_id ? withoutOwn(post, field, shared) : post))
  })

/** Has all posts wear the words of the first in a field in which each went its own way. */
export const shareAll = (set_id: PostSetId, field: WordingField): Promise<void> =>
  editSet(set_id, 'compose:edit.share', posts => {
    const open = posts.filter(post => lockOf(post) === null)
    const [first] = open
    return first ? open.map(post => withoutOwn(post, field, first)) : posts
  })

/** Changes wishes for one platform. */
export const choose = <C extends DraftChoices>(post_id: PostId, change: Partial<C>): Promise<void> =>
  editPost(
    post_id,
    'compose:edit.choices',
    post => ({ ...post, choices: { ...post.choices, ...change } as DraftChoices }),
    {
      merge: `choices ${post_id} ${Object.keys(change).join()}`,
    },
  )

/** Mends what a finding complains of, as one undoable step. */
export const fixWords = (post_id: PostId, finding: Finding): Promise<void> =>
  editPost(post_id, 'compose:edit.fix', post => fixedPost(post, finding) ?? post)

const mayMove = (post: Post) => lockOf(post) === null && post.delivery !== 'queued' && post.delivery !== 'uploading'

/** Gives posts that are not on their way a time each, as one undoable step; what the map does not name stays as it is. */
export const giveTimes = (
  set_id: PostSetId,
  times: ReadonlyMap<PostId, WallMoment | null>,
  options?: ChangeOptions,
): Promise<void> =>
  editSet(
    set_id,
    'compose:edit.time',
    posts =>
      posts.map(post => {
        const moment = times.get(post.post_id)
        return moment === undefined || !mayMove(post) ? post : withTime(post, moment)
      }),
    options,
  )
