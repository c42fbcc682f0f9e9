import { expect, type Page } from '@playwright/test'
import type { SendWish } from '@shared/bridge/publish-calls'
import { orderOf } from '@shared/domain/compose-post'
import { type AccountId, PostId, ScriptId, VideoId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { frameTimeOf } from '@shared/domain/media-url'
import { newPost } from '@shared/domain/new-post'
import type { Platform } from '@shared/domain/platform'
import type { Post } from '@shared/domain/post'
import { type DraftChoices, newChoices } from '@shared/domain/post-choices'
import { wordingOf } from '@shared/domain/post-wording'
import { timeFields } from '@shared/domain/schedule'
import { type VideoAsset, withFinishedFile } from '@shared/domain/video-asset'
import { momentIn } from '@shared/domain/wall-time'
import { whoPostsIt } from '@shared/domain/who-posts'
import { v7 as newId } from 'uuid'
import { aScript, aVideo } from './builders'
import { callStudio } from './call-studio'
import type { OpenApp } from './launch'
import { layRows, rowsIn } from './lay-rows'
import { makeFilm } from './publish-fakes'

/** A form as a person fills it in who wants all to see it. */
const filledIn = (platform: Platform): DraftChoices => {
  const empty = newChoices(platform)
  if (empty.platform === 'TikTok') return { ...empty, privacy: 'PUBLIC_TO_EVERYONE' }
  return empty.platform === 'YouTube' ? { ...empty, privacy: 'public', madeForKids: false, category: '22' } : empty
}

export type LaidFilm = { readonly asset: VideoAsset; readonly media: Media; readonly path: string }

/** A finished film of a script, as large as asked for, in the library. Opens the page again. */
export async function layFilm(open: OpenApp, { name = 'film.mp4', bytes = 0 } = {}): Promise<LaidFilm> {
  const path = makeFilm(open.home, bytes, name, 'moonset.mp4')
  await open.app.evaluate(({ dialog }, picked) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [picked] })) as typeof dialog.showOpenDialog
  }, path)
  const report = await callStudio(open.page, 'media.pick', { what: 'files' })
  const [outcome] = report.ok ? report.value.outcomes : []
  if (outcome?.kind !== 'imported') throw new Error(JSON.stringify(report))
  const { media_id, facts, warnings } = outcome
  const at = new Date().toISOString()
  const kept = { tags: [], is_favourite: false, created_at: at, updated_at: at }
  const media: Media = { media_id, name, facts, warnings, ...kept, sv: 2 }
  const script = aScript({ script_id: ScriptId.parse(newId()), title: 'Fold' })
  const row = aVideo({ video_id: VideoId.parse(newId()), script_id: script.script_id })
  const asset: VideoAsset = { ...withFinishedFile(row, media, 'Manual'), updated_at: at }
  await layRows(open.page, { media: [media], scripts: [script], video_assets: [asset] })
  return { asset, media, path }
}

type PostWish = {
  readonly platform: Platform
  readonly account_id: AccountId | null
  /** Milliseconds since 1970; null for at once. */
  readonly at: number | null
  readonly zone?: string
  readonly caption?: string
}

/** A post of a film, all filled in, as it lies in the library before it is sent. */
export function aFilledPost({ asset }: LaidFilm, { platform, account_id, at, ...given }: PostWish): Post {
  const { zone = 'Etc/UTC', caption = 'Three ways to fold a shirt 🧺' } = given
  const moment = at === null ? null : momentIn(at, zone)
  const made = newPost({
    ...{ post_id: PostId.parse(newId()), video_id: asset.video_id, account_id, set_id: null, zone },
    ...{ platform, by: null, now: new Date().toISOString() },
  })
  const time = moment ? timeFields(moment) : {}
  return { ...made, caption, title: 'Fold', hashtags: ['fold'], choices: filledIn(platform), ...time }
}

/** What is asked of main to send it, as the page would ask. */
export function sendWishOf({ asset }: LaidFilm, post: Post, late: SendWish['late'] = 'ask'): SendWish {
  const at = post.scheduled_time === null ? null : Date.parse(post.scheduled_time)
  const who = whoPostsIt({ choices: post.choices, isConnected: true, at, now: Date.now() })
  const filmCoverMs = frameTimeOf(asset.thumbnail_url) ?? 0
  const order = orderOf({ wording: wordingOf(post), choices: post.choices, filmCoverMs, who, at })
  if (!order.ok || !post.account_id || !asset.file) throw new Error('not all is filled in')
  const { publishAt: _, ...rest } = order.value
  const { post_id, account_id, cover } = post
  return { post_id, account_id, media_id: asset.file, cover_id: cover, order: rest, due_at: at, late }
}

/** Lays posts and sends them. Opens the page again. */
export async function layAndSend(open: OpenApp, film: LaidFilm, posts: readonly Post[]): Promise<void> {
  await layRows(open.page, { posts })
  for (const post of posts)
    expect(await callStudio(open.page, 'publish.send', sendWishOf(film, post))).toMatchObject({ ok: true })
}

/** A post's row as it is now. */
export async function postRow(page: Page, post_id: PostId): Promise<Post> {
  const row = (await rowsIn(page, 'posts')).find(one => one.post_id === post_id)
  if (!row) throw new Error('no such post')
  return row
}

/** Waits until a post's row says that it is somewhere. */
export const expectDelivery = (page: Page, post_id: PostId, delivery: Post['delivery'], timeout = 90_000) =>
  expect.poll(async () => (await postRow(page, post_id)).delivery, { timeout }).toBe(delivery)
