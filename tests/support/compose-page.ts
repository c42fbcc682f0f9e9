import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { assetUrl, frameUrl } from '@shared/domain/media-url'
import type { ConnectedPlatform } from '@shared/domain/post-order'
import type { SocialAccount } from '@shared/domain/social-account'
import { seconds } from '@shared/domain/time'
import { aSocialAccount } from './account-builders'
import { accountId, aMedia, aScript, aVideo, scriptId, someFacts } from './builders'
import { type OpenApp, project } from './launch'
import { layRows, rowsIn } from './lay-rows'
import { connect, importFile } from './publish-fakes'

const film = { title: 'Stars over the lake', seconds: 12, width: 720, height: 1_280 }

/** An upright film as long as one that goes everywhere. */
function makeUpright(folder: string): string {
  const path = join(folder, 'stars-over-the-lake.mp4')
  const look = `loop=loop=-1:size=90,crop=ih*9/16:ih,scale=${film.width}:${film.height},fps=30`
  execFileSync('ffmpeg', [
    ...['-nostdin', '-v', 'error', '-y', '-i', join(project, 'resources/sample/lake.mp4')],
    ...[
      '-f',
      'lavfi',
      '-i',
      `sine=d=${film.seconds}`,
      '-vf',
      look,
      '-map',
      '0:v',
      '-map',
      '1:a',
      '-t',
      String(film.seconds),
    ],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac', path],
  ])
  return path
}

/** A script with a finished film, and accounts: those that are signed in to, and those of `rows`. Leaves the script open. */
export async function layFilm(
  open: OpenApp,
  connected: readonly ConnectedPlatform[],
  rows: readonly SocialAccount[],
): Promise<void> {
  const { page, home } = open
  const path = makeUpright(home)
  const media_id = await importFile(open, path)
  for (const platform of connected) await connect(open, platform, { weak: true })
  await expect.poll(async () => (await rowsIn(page, 'social_accounts')).length).toBe(connected.length)
  const [user] = await rowsIn(page, 'users')
  if (!user) throw new Error('A workspace has no user')
  const size_bytes = statSync(path).size
  const facts = someFacts({ duration: film.seconds, width: film.width, height: film.height, sizeBytes: size_bytes })
  const made = { width: film.width, height: film.height, size_bytes, duration_sec: film.seconds }
  await layRows(page, {
    scripts: [aScript({ title: film.title })],
    media: [{ ...aMedia(1), media_id, name: 'stars-over-the-lake.mp4', facts }],
    video_assets: [
      {
        ...aVideo({ ...made, duration_ms: film.seconds * 1_000, status: 'ready', file: media_id }),
        ...{ video_url: assetUrl(media_id), thumbnail_url: frameUrl(media_id, seconds(1)) },
      },
    ],
    social_accounts: rows.map(row => ({ ...row, user_id: user.user_id })),
  })
  await page.evaluate(id => {
    window.location.hash = `script/${id}`
  }, scriptId(1))
}

export const spill = aSocialAccount(50, { platform: 'SpillApp', username: 'starwatch', auth_token: '' })
export const fanBase = aSocialAccount(51, { platform: 'FanBase', username: 'starwatch', auth_token: '' })
/** One that this machine is not signed in to. */
export const facebookElsewhere = aSocialAccount(52, {
  account_id: accountId(52),
  platform: 'Facebook',
  username: 'Star Watch',
})

/** Makes drafts of the film to all accounts, and leaves the composer open. */
export async function composeForAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Post this film' }).click()
  const dialog = page.getByRole('dialog', { name: 'Where does the film go?' })
  for (const box of await dialog.getByRole('checkbox').all()) await box.press('Space')
  await dialog.getByRole('button', { name: /^Make / }).click()
  await expect(page.getByRole('tablist', { name: 'Accounts' })).toBeVisible()
}

export const tabOf = (page: Page, platform: string): Locator => page.getByRole('tab', { name: platform })
export const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true })

/** Opens an account's tab, or that of all. */
export async function openTabOf(page: Page, platform: string): Promise<void> {
  await tabOf(page, platform).click()
  await expect(tabOf(page, platform)).toHaveAttribute('aria-selected', 'true')
}
