import { appendFileSync, copyFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { SignInEnd } from '@shared/bridge/account-calls'
import type { SendWish } from '@shared/bridge/publish-calls'
import type { Studio } from '@shared/bridge/studio'
import type { AppKeys } from '@shared/domain/app-keys'
import type { ConnectedAccount } from '@shared/domain/connected-account'
import { type AccountId, type MediaId, PostId } from '@shared/domain/ids'
import type { OutboxNews } from '@shared/domain/outbox-news'
import type { ConnectedPlatform, PostChoices } from '@shared/domain/post-order'
import { type Provider, providerOf } from '@shared/domain/provider'
import { v7 as newId } from 'uuid'
import { type FakePlatform, startFakePlatform } from '../fakes/start-fake-platform'
import { callStudio } from './call-studio'
import { type OpenApp, project } from './launch'

/** Keys of the user's own app at each provider, as the platforms of `startPublishFakes` know them. */
export const appKeys: Readonly<Record<Provider, AppKeys>> = {
  Google: { id: '123456789012-fakefakefake.apps.googleusercontent.com', secret: 'FAKE-SECRET-google-app-0123456789' },
  TikTok: { id: 'awfakefakefake00', secret: 'FAKE-SECRET-tiktok-app-0123456789' },
  Meta: { id: '1234567890123456', secret: 'FAKE-SECRET-meta-app-0123456789' },
}

export type PublishFakes = Readonly<Record<Provider, FakePlatform>> & {
  /** For `launchApp`: where the app finds them, for signing in as for posting. */
  readonly env: Readonly<Record<string, string>>
  readonly close: () => Promise<void>
}

/** All platforms of our own, each a process that lets people in and takes their posts, and is quick to show them. */
export async function startPublishFakes(): Promise<PublishFakes> {
  const { Google: google, TikTok: tiktok, Meta: meta } = appKeys
  const quick = { processingMs: 1_000, moderationMs: 1_000 }
  const fakes = {
    Google: await startFakePlatform('youtube', { clientId: google.id, clientSecret: google.secret, ...quick }),
    TikTok: await startFakePlatform('tiktok', { clientKey: tiktok.id, clientSecret: tiktok.secret, ...quick }),
    Meta: await startFakePlatform('meta', { appId: meta.id, appSecret: meta.secret }),
  }
  const bases = Object.entries(fakes).map(([name, { base_url }]) => [name, base_url])
  return {
    ...fakes,
    env: { BEATREEL_TEST_PLATFORMS: JSON.stringify(Object.fromEntries(bases)) },
    close: async () => void (await Promise.all(Object.values(fakes).map(fake => fake.close()))),
  }
}

/**
 * Has the app's own dialogs answered, 1 for yes; keeps what they said, what was opened in a browser, and what the system was to tell. To be called
 * once after each launch.
 */
export const playPerson = ({ app }: OpenApp, response = 1): Promise<void> =>
  app.evaluate(({ dialog, shell }, given) => {
    const person = { said: [] as string[], visited: [] as string[], response: given }
    Object.assign(globalThis, { person })
    dialog.showMessageBox = (async (...words: unknown[]) => {
      person.said.push(JSON.stringify(words.at(-1)))
      return { response: person.response, checkboxChecked: false }
    }) as typeof dialog.showMessageBox
    shell.openExternal = async url => void person.visited.push(url)
  }, response)

type Person = { said: string[]; visited: string[]; response: number }

/** What the app's dialogs said, and what it opened in a browser. */
export const personOf = ({ app }: OpenApp): Promise<Person> =>
  app.evaluate(() => (globalThis as unknown as { person: Person }).person)

/** What the person answers from now on: 1 for yes. */
export const answerWith = ({ app }: OpenApp, response: number): Promise<void> =>
  app.evaluate((_electron, given) => {
    ;(globalThis as unknown as { person: Person }).person.response = given
  }, response)

const unwrap = <T>(result: { ok: true; value: T } | { ok: false; problem: unknown }): T => {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.problem))
}

/** Keeps the keys of the app at a provider, the secret by way of the clipboard. */
export async function keepKeys(open: OpenApp, provider: Provider, weak = false): Promise<void> {
  const { id, secret } = appKeys[provider]
  await open.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), secret)
  unwrap(await callStudio(open.page, 'accounts.keep-keys', { provider, id, weak }))
  await open.app.evaluate(({ clipboard }) => clipboard.clear())
}

/** Asks for a page as a browser does, and follows where it leads. Undefined where nobody listens. */
export async function visit(url: string): Promise<Response | undefined> {
  const answer = await fetch(url, { redirect: 'manual' }).catch(() => undefined)
  const next = answer?.headers.get('location')
  return next ? visit(next) : answer
}

/** Begins to sign in; settles with how it ends. */
const beginSignIn = (page: Page, platform: ConnectedPlatform, account_id: AccountId | null): Promise<SignInEnd> =>
  page.evaluate(
    ([to, again]) =>
      new Promise<SignInEnd>(done => {
        const { studio } = window as unknown as { studio: Studio }
        const stop = studio.on('accounts.signed-in', end => {
          stop()
          done(end)
        })
        void studio.call('accounts.sign-in', { platform: to, account_id: again })
      }),
    [platform, account_id] as const,
  )

/** Signs in to the first account of a platform, as a person who agrees to all. `playPerson` comes before. */
export async function signIn(
  open: OpenApp,
  platform: ConnectedPlatform,
  account_id: AccountId | null = null,
): Promise<ConnectedAccount> {
  const before = (await personOf(open)).visited.length
  const ended = beginSignIn(open.page, platform, account_id)
  for (let tries = 0; tries < 200 && (await personOf(open)).visited.length === before; tries += 1) await wait(50)
  const page = (await personOf(open)).visited[before]
  if (page === undefined) throw new Error(`no page was opened: ${JSON.stringify(await ended)}`)
  await visit(page)
  const { how, attempt_id } = await ended
  if (how.kind === 'failed') throw new Error(JSON.stringify(how.problem))
  const remote_ids = how.kind === 'choose' ? how.choices.slice(0, 1).map(one => one.remote_id) : []
  const [account] =
    how.kind === 'connected'
      ? how.accounts
      : unwrap(await callStudio(open.page, 'accounts.choose', { attempt_id, remote_ids }))
  if (!account) throw new Error('nobody was signed in')
  return account
}

/** Keeps the keys and signs in. @param given `weak`: tokens outlast the app, though these tests have no key store */
export async function connect(
  open: OpenApp,
  platform: ConnectedPlatform,
  { weak = false } = {},
): Promise<ConnectedAccount> {
  await keepKeys(open, providerOf[platform], weak)
  return signIn(open, platform)
}

/** A short film in a folder, as large as asked for: what is behind its pictures is an empty box of the file's own kind. */
export function makeFilm(folder: string, bytes = 0, name = 'film.mp4', sample = 'lake.mp4'): string {
  const path = join(folder, name)
  copyFileSync(join(project, 'resources/sample', sample), path)
  const empty = bytes - statSync(path).size
  if (empty < 8) return path
  const box = Buffer.alloc(empty)
  box.writeUInt32BE(empty)
  box.write('free', 4)
  appendFileSync(path, box)
  return path
}

/** Takes a file in as if the user had picked it. */
export async function importFile(open: OpenApp, path: string): Promise<MediaId> {
  await open.app.evaluate(({ dialog }, picked) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [picked] })) as typeof dialog.showOpenDialog
  }, path)
  const report = unwrap(await callStudio(open.page, 'media.pick', { what: 'files' }))
  const [outcome] = report.outcomes
  if (outcome?.kind !== 'imported') throw new Error(JSON.stringify(report))
  return outcome.media_id
}

type Heard = { readonly heard: OutboxNews[] }

/** Has the page keep all that main tells of posts: its own code lets go of a post as soon as it is live. Once after each launch. */
export const hearPosts = ({ page }: OpenApp): Promise<void> =>
  page.evaluate(() => {
    const heard: OutboxNews[] = []
    Object.assign(window, { heard })
    const { studio } = window as unknown as { studio: Studio }
    studio.on('publish.changed', news => void heard.push(news))
  })

/**
 * Puts a page in the window that has the bridge and no code of its own, so that main alone is tested: the real page takes back a post whose row it
 * does not know.
 */
export async function showBarePage({ app, page }: OpenApp): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL('app://bundle/safe.html'))
  await page.waitForURL('app://bundle/safe.html')
  await page.evaluate(() => {
    const { studio } = window as unknown as { studio: Studio }
    studio.on('app.quitting', () => void studio.call('app.flushed', {}))
  })
}

/** All that was told of a post since then, the last one last. */
export const newsOf = ({ page }: OpenApp, post_id: PostId): Promise<OutboxNews[]> =>
  page.evaluate(id => (window as unknown as Heard).heard.filter(one => one.post_id === id), post_id)

/** Where a post came to last. */
export const stateOf = async (open: OpenApp, post_id: PostId): Promise<string | undefined> =>
  (await newsOf(open, post_id)).at(-1)?.state.at

const choicesOf: Readonly<Record<ConnectedPlatform, PostChoices>> = {
  TikTok: {
    ...{ platform: 'TikTok', mode: 'direct', privacy: 'PUBLIC_TO_EVERYONE' },
    ...{ allowComment: true, allowDuet: false, allowStitch: false, ownBrand: false },
    ...{ brandedContent: false, isAiMade: false },
  },
  Instagram: { platform: 'Instagram', shareToFeed: true, isAiMade: false },
  Facebook: { platform: 'Facebook' },
  YouTube: {
    ...{ platform: 'YouTube', privacy: 'public', madeForKids: false, category: '22' },
    ...{ tags: [], notify: true, isAiMade: false },
  },
}

/** A post of a film to an account, for at once. */
export const aSendWish = (
  { account_id, platform }: ConnectedAccount,
  media_id: MediaId,
  given: Partial<SendWish> = {},
): SendWish => ({
  post_id: PostId.parse(newId()),
  account_id,
  media_id,
  cover_id: null,
  order: { text: 'Three ways to fold a shirt', title: 'Fold', coverMs: 0, choices: choicesOf[platform] },
  due_at: null,
  late: 'ask',
  ...given,
})
