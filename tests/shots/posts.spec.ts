import { expect, test } from '@playwright/test'
import { channels } from '@shared/bridge/channels'
import type { OutboxItem } from '@shared/domain/outbox-item'
import { newsOf } from '@shared/domain/outbox-news'
import type { Post } from '@shared/domain/post'
import { callStudio } from '../support/call-studio'
import type { OpenApp } from '../support/launch'
import { layRows, rowsIn } from '../support/lay-rows'
import { anItem, aProblem } from '../support/outbox-builders'
import { youtube } from '../support/post-builders'
import { accountIsKept, aStep, byHand, finishSample, joinHomeNetwork, openPost } from '../support/posts-page'
import {
  connect,
  importFile,
  makeFilm,
  type PublishFakes,
  playPerson,
  startPublishFakes,
} from '../support/publish-fakes'
import { closeForGood, openApp, picturesHaveCome, resize, shoot, usual } from './gallery'

let opened: OpenApp
let fakes: PublishFakes
let post: Awaited<ReturnType<typeof finishSample>>['post']

const at = (time: string) => `2026-11-28T${time}.000Z`
const scheduled = { scheduled_time: at('18:30:00'), wall: '2026-11-28T19:30', zone: 'Europe/Berlin' }
const handed = (time: string) => [
  ...post(1).activity,
  { act: 'queued', at: '2026-11-20T09:12:00.000Z', user_id: post(1).activity[0]?.user_id ?? null } as const,
  { act: 'handed', at: at(time), user_id: null } as const,
]

test.beforeAll(async () => {
  fakes = await startPublishFakes()
  opened = await openApp({ env: fakes.env })
  await playPerson(opened)
  await joinHomeNetwork(opened)
  const { page } = opened
  const sample = await finishSample(opened)
  post = sample.post
  const account = await connect(opened, 'YouTube')
  await accountIsKept(page, account.account_id)
  const of = { account_id: account.account_id, platform: 'YouTube', choices: youtube({}) } as const
  const [spill, fanbase] = [byHand('SpillApp', sample.user_id), byHand('FanBase', sample.user_id)]
  await layRows(page, {
    social_accounts: [spill, fanbase],
    settings: [
      {
        ...{ name: 'approved_accounts', value: [fanbase.account_id] },
        ...{ updated_at: '2026-11-20T09:00:00.000Z', sv: 1 },
      },
    ],
    posts: [
      post(1, { ...scheduled, account_id: spill.account_id, delivery: 'handed-to-you', activity: handed('18:30:01') }),
      post(2, { ...of, delivery: 'draft' }),
      refused(of),
      post(4, {
        ...{ account_id: fanbase.account_id, platform: 'FanBase', choices: { platform: 'FanBase' }, ...scheduled },
        ...{ delivery: 'handed-to-you', activity: handed('20:10:00') },
      }),
      post(5, { ...of, delivery: 'queued', ...scheduled }),
    ],
  })
})

/** Tried twice, and refused for its words. */
const refused = (of: Partial<Post>): Post =>
  post(3, {
    ...{ ...of, ...scheduled, delivery: 'failed', status: 'failed', attempts: 2 },
    activity: [
      ...post(3).activity,
      {
        act: 'edited',
        at: at('08:11:20'),
        user_id: post(3).activity[0]?.user_id ?? null,
        fields: ['caption', 'title'],
      },
      { act: 'queued', at: at('18:14:00'), user_id: post(3).activity[0]?.user_id ?? null },
      aStep(at('18:15:00'), 'queued'),
      aStep(at('18:15:02'), 'starting'),
      aStep(at('18:15:41'), 'queued', aProblem('offline')),
      aStep(at('18:17:10'), 'starting'),
      aStep(at('18:17:12'), 'uploading'),
      aStep(at('18:19:55'), 'uploaded'),
      aStep(at('18:30:00'), 'committing'),
      aStep(
        at('18:30:02'),
        'rejected',
        aProblem('text', {
          code: 'invalidDescription',
          said: 'The request metadata specifies an invalid video description.',
        }),
      ),
    ],
  })

test.afterAll(async () => {
  await closeForGood(opened)
  await fakes.close()
})

const close = async () => {
  await opened.page.keyboard.press('Escape')
  await expect(opened.page.getByRole('dialog')).toHaveCount(0)
}

const narrow = { width: 960, height: 640 }

test('the kit', async () => {
  const { page } = opened
  const kit = await openPost(opened, post(1).post_id)
  await picturesHaveCome(page)
  await shoot(page, 'kit')
  await kit.getByRole('button', { name: 'Send to phone' }).press('Enter')
  await expect(kit.getByRole('timer')).toBeVisible()
  await kit.getByRole('timer').scrollIntoViewIfNeeded()
  await shoot(page, 'kit-phone')
  await kit.getByRole('textbox', { name: 'Link to the post' }).fill('http://spill.com/p/1')
  await resize(opened, narrow)
  await shoot(page, 'kit-narrow')
  await resize(opened, usual)
  await close()
  await openPost(opened, post(4).post_id)
  await shoot(page, 'kit-late')
  await close()
})

test('details', async () => {
  const { page } = opened
  await openPost(opened, post(2).post_id)
  await shoot(page, 'post-draft')
  await close()
  await openPost(opened, post(3).post_id)
  await shoot(page, 'post-refused')
  await resize(opened, narrow)
  await shoot(page, 'post-refused-narrow')
  await resize(opened, usual)
  await close()
})

test('a post of which nobody knows', async () => {
  const { page } = opened
  const back = { at: 'unknown', handle: '', begunAt: Date.now(), since: Date.now(), looks: 3 } as const
  const details = await openPost(opened, post(5).post_id)
  await tell(anItem({ at: 'needs-you', question: 'unknown', back }, { post_id: post(5).post_id }))
  await expect(details.getByRole('button', { name: 'Post again' })).toBeVisible()
  await shoot(page, 'post-unknown')
  await details.getByRole('button', { name: 'Post again' }).press('Enter')
  await shoot(page, 'post-again')
  await page.getByRole('button', { name: 'No, leave it' }).press('Enter')
  await details.getByRole('button', { name: 'It is there' }).press('Enter')
  await shoot(page, 'post-is-there')
  await page.keyboard.press('Escape')
  await close()
})

test('an upload', async () => {
  const { page } = opened
  const media_id = await importFile(opened, makeFilm(opened.home, 9_000_000))
  const [film] = await rowsIn(page, 'video_assets')
  const known = (await rowsIn(page, 'media')).find(one => one.media_id === film?.file)
  if (!film || !known) throw new Error('no film')
  await layRows(page, { media: [{ ...known, media_id }], video_assets: [{ ...film, file: media_id }] })
  await callStudio(page, 'publish.throttle', { kilobytes: 64 })
  const details = await openPost(opened, post(2).post_id)
  await details.getByRole('button', { name: 'Send', exact: true }).press('Enter')
  await expect(details.getByText(/^[0-9:]+ left$/)).toBeVisible({ timeout: 60_000 })
  await shoot(page, 'post-upload')
  await close()
  await callStudio(page, 'publish.throttle', { kilobytes: null })
})

/** Main says how it stands with a post. */
const tell = (item: OutboxItem) =>
  opened.app.evaluate(
    ({ BrowserWindow }, [channel, news]) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send(channel, 'publish.changed', news),
    [channels.event, newsOf(item)] as const,
  )
