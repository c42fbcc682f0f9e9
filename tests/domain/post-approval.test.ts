import { Post } from '@shared/domain/post'
import {
  approvePost,
  contentOf,
  editedSince,
  type Judge,
  mayDo,
  mayGoOut,
  postApprovalOf,
  refusePost,
  standingOf,
  submitPost,
  withdrawPost,
} from '@shared/domain/post-approval'
import { roles } from '@shared/domain/user'
import { describe, expect, test } from 'vitest'
import { accountId, aPost, laterTime, mediaId, postSetId, someTime, userId, videoId } from '../support/builders'
import { tiktok } from '../support/post-builders'

const file = mediaId(1)
const post = aPost(1, { caption: 'Bread', hashtags: ['one'], choices: tiktok({}) })
const judge = (role: Judge['role'], given: Partial<Judge> = {}): Judge => ({
  user_id: userId(1),
  role,
  at: laterTime,
  file,
  ...given,
})

function done(result: ReturnType<typeof approvePost>): Post {
  if (!result.ok) throw new Error(result.problem)
  return result.value
}
const approved = done(approvePost(post, judge('Founder')))

describe('who may', () => {
  test('Founder and Admin approve, Editor submits, Analyst reads', () => {
    const can = (act: Parameters<typeof mayDo>[1]) => roles.filter(role => mayDo(role, act))
    expect(can('approve')).toEqual(['Founder', 'Admin'])
    expect(can('submit')).toEqual(['Founder', 'Admin', 'Editor'])
    expect(can('edit')).toEqual(['Founder', 'Admin', 'Editor'])
    expect(can('read')).toEqual([...roles])
  })

  test('is held against every act', () => {
    const no = { ok: false, problem: 'not-allowed' }
    expect(submitPost(post, judge('Analyst'))).toEqual(no)
    for (const role of ['Editor', 'Analyst'] as const) {
      expect(approvePost(post, judge(role))).toEqual(no)
      expect(refusePost(post, judge(role), '')).toEqual(no)
      expect(withdrawPost(approved, judge(role))).toEqual(no)
    }
  })

  test('takes back a question of one’s own, but no other’s', () => {
    const asked = done(submitPost(post, judge('Editor')))
    expect(done(withdrawPost(asked, judge('Editor'))).approval).toBeNull()
    expect(withdrawPost(asked, judge('Editor', { user_id: userId(2) }))).toEqual({ ok: false, problem: 'not-allowed' })
    expect(done(withdrawPost(asked, judge('Admin', { user_id: userId(2) }))).approval).toBeNull()
    expect(withdrawPost(post, judge('Founder'))).toEqual({ ok: false, problem: 'not-approved' })
  })
})

describe('an approval', () => {
  test('says who, when and of what, and fits its row', () => {
    expect(approved.approval).toEqual({
      ...{ state: 'approved', user_id: userId(1), at: laterTime, why: '', of: contentOf(post, file) },
    })
    expect(Post.parse(approved)).toEqual(approved)
    expect(standingOf(approved, file).kind).toBe('approved')
  })

  test.each<[string, Partial<Post>]>([
    ['caption', { caption: 'Cake' }],
    ['title', { title: 'Cake' }],
    ['hashtags', { hashtags: ['one', 'two'] }],
    ['cta', { cta: 'Follow' }],
    ['cover', { cover: mediaId(9) }],
    ['cover_ms', { cover_ms: 0 }],
    ['account_id', { account_id: accountId(2) }],
    ['video_id', { video_id: videoId(2) }],
    ['choices', { choices: tiktok({ privacy: 'SELF_ONLY' }) }],
    ['scheduled_time', { scheduled_time: someTime }],
    ['scheduled_time', { scheduled_time: null }],
  ])('is taken back by another %s', (field, edit) => {
    const edited = { ...approved, ...edit }
    expect(standingOf(edited, file)).toEqual({ kind: 'withdrawn', approval: approved.approval, edited: [field] })
    expect(postApprovalOf(edited, file)).toBeNull()
    expect([mayGoOut(edited, file, true), mayGoOut(edited, file, false)]).toEqual([false, true])
  })

  test('is taken back by a film made anew', () => {
    expect(standingOf(approved, mediaId(2))).toMatchObject({ kind: 'withdrawn', edited: ['file'] })
  })

  test.each<[string, Partial<Post>]>([
    ['a later time', { scheduled_time: '2026-12-22T12:05:00.000Z' }],
    [
      'the same in another order of its fields',
      { choices: Object.fromEntries(Object.entries(post.choices).reverse()) as never },
    ],
    ['what becomes of it', { delivery: 'uploading', attempts: 3, problem: 'offline', permalink: 'https://x.example' }],
    ['which of its words are its own', { own: ['caption'], set_id: postSetId(1) }],
    ['the zone that its time is shown in', { zone: 'Europe/Berlin', wall: '2026-11-22T13:05' }],
  ])('holds over %s', (_what, edit) => {
    expect(postApprovalOf({ ...approved, ...edit }, file)).toEqual(approved.approval)
  })

  test('of a post without a time lets it have any', () => {
    const untimed = done(approvePost({ ...post, scheduled_time: null }, judge('Admin')))
    expect(postApprovalOf(untimed, file)).toEqual(untimed.approval)
    expect(postApprovalOf({ ...untimed, scheduled_time: someTime }, file)).not.toBeNull()
  })

  test('is there again once the edit is undone', () => {
    expect(postApprovalOf({ ...approved, caption: 'Cake' }, file)).toBeNull()
    const edited = { ...approved, caption: 'Cake' }
    expect(postApprovalOf({ ...edited, caption: 'Bread' }, file)).toEqual(approved.approval)
  })

  test('is not decided any more once the post is out, or may be', () => {
    for (const delivery of ['published', 'processing', 'unknown'] as const) {
      expect(refusePost({ ...approved, delivery }, judge('Founder'), 'No')).toEqual({ ok: false, problem: 'gone-out' })
      expect(withdrawPost({ ...approved, delivery }, judge('Founder'))).toEqual({ ok: false, problem: 'gone-out' })
    }
  })
})

test('a refusal says why and stays while the post is put right, until it is asked for again', () => {
  const refused = done(refusePost(post, judge('Admin'), 'Too long'))
  const better = { ...refused, caption: 'Short' }
  expect(standingOf(better, file)).toMatchObject({ kind: 'refused', approval: { why: 'Too long' } })
  expect(editedSince(contentOf(refused, file), contentOf(better, file))).toEqual(['caption'])
  expect(standingOf(done(submitPost(better, judge('Editor'))), file).kind).toBe('asked')
})

test('a question is about the post as it was asked', () => {
  const asked = done(submitPost(post, judge('Editor')))
  expect(standingOf(asked, file).kind).toBe('asked')
  expect(standingOf({ ...asked, caption: 'Cake' }, file).kind).toBe('withdrawn')
  expect(mayGoOut(asked, file, true)).toBe(false)
  expect(standingOf(post, file).kind).toBe('not-asked')
})
