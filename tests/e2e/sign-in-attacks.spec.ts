import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, type Page, test } from '@playwright/test'
import type { SignInEnd } from '@shared/bridge/account-calls'
import type { Studio } from '@shared/bridge/studio'
import type { ConnectedPlatform } from '@shared/domain/post-order'
import { providers } from '@shared/domain/provider'
import { callStudio } from '../support/call-studio'
import { launchApp, type OpenApp, removeHome } from '../support/launch'
import { keepKeys, type PublishFakes, personOf, playPerson, startPublishFakes, visit } from '../support/publish-fakes'
import { rawRequest } from '../support/raw-request'

let fakes: PublishFakes
let open: OpenApp
test.beforeAll(async () => {
  fakes = await startPublishFakes()
  open = await launchApp({ env: fakes.env })
  await playPerson(open)
  for (const provider of providers) await keepKeys(open, provider)
})
test.afterAll(async () => {
  await open.close()
  await removeHome(open.home)
  await fakes.close()
})

/** Begins to sign in, and gives the page that a browser was sent to, in parts. Ends are kept in the page. */
async function begin(platform: ConnectedPlatform) {
  const before = (await personOf(open)).visited.length
  await keepEnds(open.page)
  const sign = () => callStudio(open.page, 'accounts.sign-in', { platform, account_id: null })
  let begun = await sign()
  // Main opens no more than a few pages a second.
  for (; !begun.ok && begun.problem.kind === 'busy'; begun = await sign()) await wait(200)
  if (!begun.ok) throw new Error(JSON.stringify(begun.problem))
  await expect.poll(async () => (await personOf(open)).visited.length).toBe(before + 1)
  const page = (await personOf(open)).visited[before] ?? ''
  const query = new URL(page).searchParams
  const redirect = query.get('redirect_uri') ?? ''
  return { page, redirect, state: query.get('state') ?? '', attempt_id: begun.value.attempt_id }
}

type Keeping = { ends?: SignInEnd[]; studio: Studio }

const keepEnds = (page: Page) =>
  page.evaluate(() => {
    const keeping = window as unknown as Keeping
    if (keeping.ends) return
    const ends: SignInEnd[] = []
    keeping.ends = ends
    keeping.studio.on('accounts.signed-in', end => void ends.push(end))
  })

/** How an attempt ended; undefined while it is open. */
const endOf = (attempt_id: string) =>
  open.page.evaluate(id => (window as unknown as Keeping).ends?.find(end => end.attempt_id === id)?.how, attempt_id)

/** What the provider's page would send the browser back to, once the person has agreed. */
async function agreed(page: string): Promise<string> {
  const answer = await fetch(page, { redirect: 'manual' })
  return answer.headers.get('location') ?? ''
}

const tokenRequests = async () => {
  const counts: Record<string, number> = {}
  for (const provider of providers) {
    const received = await fakes[provider].received()
    counts[provider] = received.filter(one => /oauth2?\/(access_)?token|^\/token|fb_exchange/.test(one.url)).length
  }
  return counts
}

/** Ports on which the app listens. Debuggers of the test have theirs. */
function listening(pid: number): string[] {
  const inodes = new Set(
    readdirSync(`/proc/${pid}/fd`).map(fd => {
      try {
        return /socket:\[(\d+)\]/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1]
      } catch {
        return undefined
      }
    }),
  )
  return ['tcp', 'tcp6'].flatMap(kind =>
    readFileSync(`/proc/${pid}/net/${kind}`, 'utf8')
      .split('\n')
      .map(line => line.trim().split(/\s+/))
      .filter(words => words[3] === '0A' && inodes.has(words[9]))
      .map(words => words[1] ?? ''),
  )
}

const nothing = { status: 404, body: '' }

test('O2: nobody listens before somebody signs in, nor after it', async () => {
  const pid = open.app.process().pid ?? 0
  const before = listening(pid)
  const { page, attempt_id } = await begin('TikTok')
  expect(listening(pid)).toHaveLength(before.length + 1)
  // The newest one is on this machine's own address alone.
  expect(listening(pid).filter(one => !before.includes(one))[0]).toMatch(/^0100007F:/)
  await visit(page)
  await expect.poll(() => endOf(attempt_id)).toMatchObject({ kind: 'connected' })
  await expect.poll(() => listening(pid)).toEqual(before)
})

test('O2, O3: what is not the provider’s answer is told nothing, ends nothing, and no code of it is used', async () => {
  const { page, redirect, state, attempt_id } = await begin('YouTube')
  const right = `code=evil&state=${state}`
  const foreign = { origin: 'https://evil.example.com', referer: 'https://evil.example.com/' }
  const attacks: [string, Parameters<typeof rawRequest>[1]?][] = [
    [`?code=evil&state=${'T'.repeat(43)}`],
    [`?code=evil&state=${state.slice(0, -1)}`],
    ['?code=evil'],
    [`?${right}&state=${state}`],
    ['?error=access_denied'],
    [`?${right}&iss=https%3A%2F%2Fevil.example.com`],
    [`../?${right}`],
    [`more/?${right}`],
    [`?${right}`, { method: 'POST', body: right, headers: foreign }],
    [`?${right}`, { method: 'OPTIONS', headers: { ...foreign, 'access-control-request-private-network': 'true' } }],
    [`?${right}`, { headers: { host: 'evil.example.com' } }],
    ['/', { headers: { ...foreign, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' } }],
    ['/favicon.ico', { headers: foreign }],
  ]
  const before = await tokenRequests()
  for (const [rest, asked] of attacks) {
    const told = await rawRequest(new URL(rest, redirect).href, asked)
    expect(told, rest).toMatchObject(nothing)
    expect(Object.keys(told?.headers ?? {}).join(), rest).not.toMatch(/access-control|server|content-type/)
  }
  expect(await endOf(attempt_id)).toBeUndefined()
  expect(await tokenRequests()).toEqual(before)
  await visit(page)
  await expect.poll(() => endOf(attempt_id)).toMatchObject({ kind: 'connected', accounts: [{ platform: 'YouTube' }] })
})

test('O3: a code that was used finds nobody, and brought to another attempt it lets nobody in', async () => {
  const first = await begin('YouTube')
  const back = await agreed(first.page)
  await rawRequest(back)
  await expect.poll(() => endOf(first.attempt_id)).toMatchObject({ kind: 'connected' })
  expect(await rawRequest(back)).toBeNull()

  const second = await begin('YouTube')
  const replayed = new URL(second.redirect)
  replayed.search = new URLSearchParams({
    code: new URL(back).searchParams.get('code') ?? '',
    state: second.state,
  }).toString()
  expect(await rawRequest(replayed.href)).toMatchObject({ status: 200 })
  await expect.poll(() => endOf(second.attempt_id)).toMatchObject({ kind: 'failed', problem: { kind: 'refused' } })
  const state = await callStudio(open.page, 'accounts.state', {})
  expect(state.ok && state.value.accounts.filter(one => one.platform === 'YouTube')).toMatchObject([{ ended: null }])
})

test('a second attempt ends the first: its answer finds nobody, and is not taken for the second’s', async () => {
  const first = await begin('YouTube')
  const second = await begin('TikTok')
  await expect.poll(() => endOf(first.attempt_id)).toMatchObject({ kind: 'failed', problem: { kind: 'cancelled' } })
  const back = new URL(await agreed(first.page))
  expect(await rawRequest(back.href)).toBeNull()
  // The first one's answer, at the second one's door.
  expect(await rawRequest(`${second.redirect}${back.search}`)).toMatchObject(nothing)
  expect(await endOf(second.attempt_id)).toBeUndefined()
  await visit(second.page)
  await expect
    .poll(() => endOf(second.attempt_id))
    .toMatchObject({ kind: 'connected', accounts: [{ platform: 'TikTok' }] })
})

test('O3: a code of one provider brought as another’s goes to nobody but that other, who knows nothing of it', async () => {
  const google = await begin('YouTube')
  const stolen = new URL(await agreed(google.page)).searchParams.get('code') ?? ''
  const tiktok = await begin('TikTok')
  const named = `code=${stolen}&state=${tiktok.state}`
  // Told by its own word to be Google's, it is not taken at all.
  const ofGoogle = `&iss=${encodeURIComponent(fakes.Google.base_url)}`
  expect(await rawRequest(`${tiktok.redirect}?${named}${ofGoogle}`)).toMatchObject(nothing)
  const before = await tokenRequests()
  expect(await rawRequest(`${tiktok.redirect}?${named}`)).toMatchObject({ status: 200 })
  await expect.poll(() => endOf(tiktok.attempt_id)).toMatchObject({ kind: 'failed', problem: { kind: 'refused' } })
  const after = await tokenRequests()
  expect(after).toEqual({ ...before, TikTok: (before.TikTok ?? 0) + 1 })
})

test('the page that the browser ends on runs nothing, tells nobody, and says nothing of what was brought', async () => {
  const { page, attempt_id } = await begin('TikTok')
  const back = await agreed(page)
  const told = await rawRequest(back)
  expect(told?.headers).toMatchObject({
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  })
  for (const secret of new URL(back).searchParams.values()) expect(told?.body).not.toContain(secret)
  await expect.poll(() => endOf(attempt_id)).toMatchObject({ kind: 'connected' })
})
