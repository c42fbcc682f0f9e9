import { request } from 'node:http'
import { expect, type Locator, type Page } from '@playwright/test'
import { channels } from '@shared/bridge/channels'
import type { AccountId, PostId, UserId } from '@shared/domain/ids'
import { frameUrl } from '@shared/domain/media-url'
import { newPost } from '@shared/domain/new-post'
import type { Post } from '@shared/domain/post'
import type { PostEvent } from '@shared/domain/post-event'
import type { SocialAccount } from '@shared/domain/social-account'
import { seconds } from '@shared/domain/time'
import { accountId, postId } from './builders'
import type { OpenApp } from './launch'
import { layRows, rowsIn } from './lay-rows'

type Laid = { readonly user_id: UserId; readonly post: (number: number, given?: Partial<Post>) => Post }

/** Takes the sample in and gives its film a finished file: one of its clips. What comes back makes posts of it, and lays nothing yet. */
export async function finishSample({ page }: OpenApp): Promise<Laid> {
  await page.getByRole('button', { name: 'Open the sample', exact: true }).click()
  await expect(page.getByRole('textbox', { name: /^Words of beat/ })).toHaveCount(7, { timeout: 30_000 })
  await expect.poll(async () => (await rowsIn(page, 'video_assets')).length).toBe(1)
  const [film] = await rowsIn(page, 'video_assets')
  const media = (await rowsIn(page, 'media')).find(one => one.facts.kind === 'video' && (one.facts.duration ?? 0) >= 4)
  const [user] = await rowsIn(page, 'users')
  if (!film || !media || !user) throw new Error('the sample is not there')
  const file = { file: media.media_id, thumbnail_url: frameUrl(media.media_id, seconds(1)), status: 'ready' as const }
  await layRows(page, { video_assets: [{ ...film, ...file }] })
  const post = (number: number, { platform = 'SpillApp', ...given }: Partial<Post> = {}): Post => ({
    ...newPost({
      ...{ post_id: postId(number), video_id: film.video_id, account_id: null, set_id: null, zone: 'Europe/Berlin' },
      ...{ platform, by: user.user_id, now: '2026-11-20T09:00:00.000Z' },
    }),
    ...{ title: 'Stars with your phone', caption: 'You need no telescope: a phone and a wall will do.' },
    ...{ cta: 'Save this for the next clear night', hashtags: ['nightsky', 'astrophotography'] },
    ...given,
  })
  return { user_id: user.user_id, post }
}

/** An account by hand, as a row has it. */
export const byHand = (platform: 'SpillApp' | 'FanBase', user_id: UserId): SocialAccount => ({
  ...{ account_id: accountId(platform === 'SpillApp' ? 1 : 2), user_id, platform, username: 'stargazer', sv: 1 },
  ...{ auth_token: '', last_synced_at: null, updated_at: '2026-11-20T09:00:00.000Z' },
})

export const aStep = (at: string, state: string, problem: Extract<PostEvent, { act: 'step' }>['problem'] = null) =>
  ({ act: 'step', at, user_id: null, state, problem }) satisfies PostEvent

/** Opens a post as a click on its notice does: the kit where it is to be posted by hand, else its details. */
export async function openPost({ app, page }: OpenApp, post_id: PostId): Promise<Locator> {
  const sheet = page.getByRole('dialog')
  await expect(async () => {
    await app.evaluate(
      ({ BrowserWindow }, [channel, value]) =>
        BrowserWindow.getAllWindows()[0]?.webContents.send(channel, 'publish.wanted', value),
      [channels.event, { post_id }] as const,
    )
    await expect(sheet).toBeVisible({ timeout: 2_000 })
  }).toPass()
  return sheet
}

export const postRow = async (page: Page, post_id: PostId): Promise<Post | undefined> =>
  (await rowsIn(page, 'posts')).find(post => post.post_id === post_id)

/** Waits until the page has written the row of an account that was signed in to, and rests. */
export async function accountIsKept(page: Page, account: AccountId): Promise<void> {
  await expect.poll(async () => (await rowsIn(page, 'social_accounts')).map(row => row.account_id)).toContain(account)
  await page.waitForTimeout(1_000)
}

/** An address as homes have them; on this machine alone it leads nowhere. */
export const homeAddress = '192.168.178.23'

/** Puts the machine into a home's network: what is offered there is answered on this machine. */
export const joinHomeNetwork = ({ app }: OpenApp): Promise<void> =>
  app.evaluate((_electron, address) => {
    const { networkInterfaces } = process.getBuiltinModule('node:os')
    const { Server } = process.getBuiltinModule('node:net')
    const home = { address, family: 'IPv4', internal: false, netmask: '255.255.255.0', mac: '', cidr: null }
    Object.assign(process.getBuiltinModule('node:os'), {
      networkInterfaces: () => ({ ...networkInterfaces(), wlan0: [home] }),
    })
    const { listen } = Server.prototype
    Server.prototype.listen = function (this: InstanceType<typeof Server>, ...given: unknown[]) {
      const [options, ...rest] = given as [{ host?: string }, ...unknown[]]
      const here = options?.host === address ? { ...options, host: '127.0.0.1' } : options
      return (listen as (...all: unknown[]) => typeof this).call(this, here, ...rest)
    } as typeof listen
  }, homeAddress)

/** Asks as a phone in that network does. Undefined where nobody answers any more. */
export const askAsPhone = (url: string): Promise<number | undefined> =>
  new Promise(done => {
    const { port, host, pathname } = new URL(url)
    const asked = request({ host: '127.0.0.1', port, path: pathname, headers: { host } }, answer => {
      answer.resume()
      done(answer.statusCode)
    })
    asked.on('error', () => done(undefined)).end()
  })
