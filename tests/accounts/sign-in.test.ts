import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FakePlatform, startFakePlatform } from '../fakes/start-fake-platform'
import { AccountsBench, visit } from './accounts-bench'

let fake: FakePlatform
beforeAll(async () => {
  fake = await startFakePlatform('identity')
})
afterAll(() => fake.close())
beforeEach(() => fake.reset())

const formOf = (body: string | null) => Object.fromEntries(new URLSearchParams(body ?? ''))
const queryOf = (url: string) => Object.fromEntries(new URL(url, 'http://x').searchParams)

describe('each platform is signed in to', () => {
  test('YouTube: a channel', async () => {
    const account = await new AccountsBench(fake).connect('YouTube')
    expect(account).toMatchObject({
      platform: 'YouTube',
      remote_id: 'UC_one',
      username: '@one',
      held: 'sealed',
      ended: null,
    })
  })

  test('TikTok: a creator', async () => {
    const account = await new AccountsBench(fake).connect('TikTok')
    expect(account).toMatchObject({ remote_id: 'open-1', username: 'creator.one' })
    expect(account.scopes).toContain('video.publish')
  })

  test('Facebook: the Pages of a person are chosen from, over all pieces of the list', async () => {
    const bench = new AccountsBench(fake)
    await bench.keepKeys()
    const signing = bench.accounts.signIn.begin({ platform: 'Facebook', account_id: null })
    const choices = [
      { remote_id: '101', username: 'Page One', isConnected: false },
      { remote_id: '102', username: 'Page Two', isConnected: false },
    ]
    expect(await signing.signedIn).toEqual({ ok: true, value: { kind: 'choose', choices } })
    const chosen = await bench.accounts.signIn.choose(signing.attempt_id, ['102'])
    expect(chosen).toMatchObject({ ok: true, value: [{ remote_id: '102', grant: '7001', platform: 'Facebook' }] })
    expect(await bench.accounts.signIn.choose(signing.attempt_id, ['101'])).toMatchObject({ ok: false })
    expect(await bench.accounts.list()).toHaveLength(1)
  })

  test('Facebook: Pages that only a business lists are found too, each once, and missed where it does not tell', async () => {
    const bench = new AccountsBench(fake)
    await bench.keepKeys()
    const pages = [
      { id: '102', name: 'Page Two' },
      { id: '103', name: 'Page Three' },
    ]
    await fake.set({ businesses: [{ id: '301', pages }] })
    const idsOf = (signedIn: Awaited<ReturnType<typeof bench.signIn>>) =>
      signedIn.ok && signedIn.value.kind === 'choose' && signedIn.value.choices.map(one => one.remote_id)
    expect(idsOf(await bench.signIn('Facebook'))).toEqual(['101', '102', '103'])
    await fake.fail({ kind: 'error', code: '10', route: 'meta.owned' })
    expect(idsOf(await bench.signIn('Facebook'))).toEqual(['101', '102'])
    await fake.set({ unticked: ['business_management'] })
    expect(idsOf(await bench.signIn('Facebook'))).toEqual(['101', '102'])
  })

  test('Instagram: the one at a Page, used by the Page’s own token, which has no end', async () => {
    const bench = new AccountsBench(fake)
    const account = await bench.connect('Instagram')
    expect(account).toMatchObject({ remote_id: '201', username: 'insta.one' })
    await bench.pass(400 * 86_400_000)
    const session = await bench.accounts.tokens.session(account.account_id)
    expect(session).toMatchObject({ ok: true, value: { accessToken: expect.stringContaining('meta-page') } })
  })
})

describe('O1, O3: what is sent', () => {
  test.each([
    ['YouTube', 'google.token', 'base64url'],
    ['TikTok', 'tiktok.token', 'hex'],
  ] as const)(
    '%s: the verifier hashes to the challenge, the redirect is the same in both steps',
    async (platform, route, form) => {
      const bench = new AccountsBench(fake)
      await bench.connect(platform)
      const asked = queryOf(bench.visited[0] ?? '')
      const sent = formOf((await fake.received()).find(one => one.route === route)?.body ?? null)
      expect(sent.code_verifier).toMatch(/^[\w-]{43}$/)
      const digest = createHash('sha256').update(sent.code_verifier ?? '')
      expect(digest.digest(form)).toBe(asked.code_challenge)
      expect(asked).toMatchObject({ code_challenge_method: 'S256', response_type: 'code' })
      expect(sent.redirect_uri).toBe(asked.redirect_uri)
    },
  )

  test('Meta: no PKCE, by the name of this machine that it takes', async () => {
    const bench = new AccountsBench(fake)
    await bench.connect('Instagram')
    const asked = queryOf(bench.visited[0] ?? '')
    expect(asked).not.toHaveProperty('code_challenge')
    expect(asked.redirect_uri).toBe('http://localhost:47811/meta/')
    const sent = (await fake.received()).find(one => one.route === 'meta.token')
    expect(queryOf(sent?.url ?? '').redirect_uri).toBe(asked.redirect_uri)
  })

  test('state, verifier and the address are new each time, and hard to guess', async () => {
    const bench = new AccountsBench(fake)
    await bench.connect('YouTube')
    await bench.signIn('YouTube')
    const [one, two] = bench.visited.map(queryOf)
    expect(one?.state).toMatch(/^[\w-]{43}$/)
    for (const name of ['state', 'code_challenge', 'redirect_uri']) expect(one?.[name]).not.toBe(two?.[name])
    expect(new URL(one?.redirect_uri ?? '').pathname).toMatch(/^\/[\w-]{22}\/$/)
  })
})

describe('what goes wrong has a name', () => {
  test('no keys', async () => {
    expect(await new AccountsBench(fake).signIn('YouTube')).toEqual({ ok: false, problem: { kind: 'keys' } })
  })

  test('the person says no', async () => {
    const bench = new AccountsBench(fake)
    await bench.keepKeys()
    await fake.set({ denies: true })
    for (const platform of ['YouTube', 'TikTok', 'Instagram'] as const)
      expect(await bench.signIn(platform)).toEqual({ ok: false, problem: { kind: 'denied' } })
    expect(await bench.accounts.list()).toEqual([])
  })

  test.each([
    ['YouTube', 'https://www.googleapis.com/auth/youtube.upload'],
    ['TikTok', 'user.info.basic'],
    ['Instagram', 'instagram_content_publish'],
  ] as const)('%s: a needed scope that was unticked is named, and nothing is kept', async (platform, scope) => {
    const bench = new AccountsBench(fake)
    await bench.keepKeys()
    await fake.set({ unticked: [scope] })
    expect(await bench.signIn(platform)).toEqual({ ok: false, problem: { kind: 'scopes', missing: [scope] } })
    expect(await bench.accounts.list()).toEqual([])
    expect((await bench.files()).find(one => one.text.includes('tokens '))).toBeUndefined()
  })

  test('a scope that can be done without is missing from what is known of the account', async () => {
    await fake.set({ unticked: ['video.list'] })
    const account = await new AccountsBench(fake).connect('TikTok')
    expect(account.scopes).not.toContain('video.list')
  })

  test('no channel, no Instagram account', async () => {
    const bench = new AccountsBench(fake)
    await bench.keepKeys()
    await fake.set({ channels: [], pages: [{ id: '102', name: 'Page Two' }] })
    for (const platform of ['YouTube', 'Instagram'] as const)
      expect(await bench.signIn(platform)).toEqual({ ok: false, problem: { kind: 'no-account' } })
  })

  test('a Page that its person may only look at is not offered', async () => {
    const bench = new AccountsBench(fake)
    await bench.keepKeys()
    await fake.set({
      pages: [
        { id: '101', name: 'Page One', tasks: ['ANALYZE'] },
        { id: '102', name: 'Page Two' },
      ],
    })
    expect(await bench.signIn('Facebook')).toMatchObject({ ok: true, value: { accounts: [{ remote_id: '102' }] } })
  })

  test('the provider does not answer, or something else does, or it does not take the keys', async () => {
    const bench = new AccountsBench(fake)
    await bench.keepKeys()
    await fake.fail({ kind: 'reply-lost', route: 'google.token' })
    expect(await bench.signIn('YouTube')).toEqual({ ok: false, problem: { kind: 'offline' } })
    await fake.fail({ kind: 'status', route: 'google.token', status: 200, body: '<html>Log in to the hotel</html>' })
    expect(await bench.signIn('YouTube')).toEqual({ ok: false, problem: { kind: 'offline' } })
    await fake.fail({ kind: 'error', route: 'google.token', code: 'invalid_client' })
    expect(await bench.signIn('YouTube')).toMatchObject({ ok: false, problem: { kind: 'keys-refused' } })
  })

  test('Meta’s port is another’s', async () => {
    const other = createServer().listen(47_811, '127.0.0.1')
    const bench = new AccountsBench(fake)
    await bench.keepKeys()
    expect(await bench.signIn('Facebook')).toEqual({ ok: false, problem: { kind: 'port', port: 47_811 } })
    await new Promise(done => other.close(done))
  })
})

describe('one attempt at a time', () => {
  test('it is cancelled, and nobody listens any more', async () => {
    const bench = new AccountsBench(fake)
    await bench.keepKeys()
    bench.browse = async () => undefined
    const signing = bench.accounts.signIn.begin({ platform: 'YouTube', account_id: null })
    await expect.poll(() => bench.visited.length).toBe(1)
    bench.accounts.signIn.cancel(signing.attempt_id)
    expect(await signing.signedIn).toEqual({ ok: false, problem: { kind: 'cancelled' } })
    expect(await visit(bench.visited[0] ?? '')).toBeUndefined()
  })

  test('a new one ends the one before, on the same port too', async () => {
    const bench = new AccountsBench(fake)
    await bench.keepKeys()
    await fake.set({ pages: [{ id: '101', name: 'Page One' }] })
    bench.browse = async () => undefined
    const first = bench.signIn('Facebook')
    await expect.poll(() => bench.visited.length).toBe(1)
    bench.browse = visit
    const second = bench.signIn('Facebook')
    expect(await first).toEqual({ ok: false, problem: { kind: 'cancelled' } })
    expect(await second).toMatchObject({ ok: true })
  })

  test('two begun at once: the first one is over', async () => {
    const bench = new AccountsBench(fake)
    await bench.keepKeys()
    const both = await Promise.all([bench.signIn('YouTube'), bench.signIn('TikTok')])
    expect(both).toMatchObject([{ ok: false, problem: { kind: 'cancelled' } }, { ok: true }])
  })

  test('cancelled while tokens are fetched: nothing is kept', async () => {
    const bench = new AccountsBench(fake)
    await bench.keepKeys()
    await fake.fail({ kind: 'latency', route: 'google.token', ms: 300 })
    const signing = bench.accounts.signIn.begin({ platform: 'YouTube', account_id: null })
    await expect.poll(() => bench.asked('google.token')).toBe(1)
    bench.accounts.signIn.cancel(signing.attempt_id)
    expect(await signing.signedIn).toEqual({ ok: false, problem: { kind: 'cancelled' } })
    expect(await bench.accounts.list()).toEqual([])
  })
})

describe('again', () => {
  test('the same account signed in to once more stays one, under its own id', async () => {
    const bench = new AccountsBench(fake)
    const { account_id } = await bench.connect('YouTube')
    expect(await bench.signIn('YouTube')).toMatchObject({ ok: true, value: { accounts: [{ account_id }] } })
    expect(await bench.signIn('YouTube', account_id)).toMatchObject({ ok: true, value: { accounts: [{ account_id }] } })
    expect(await bench.accounts.list()).toHaveLength(1)
  })

  test('another account than the one to be signed in again changes nothing', async () => {
    const bench = new AccountsBench(fake)
    const { account_id } = await bench.connect('YouTube')
    const before = await bench.files()
    await fake.set({ channels: [{ id: 'UC_two', title: 'Two' }] })
    const other = { ok: false, problem: { kind: 'other-account', username: 'Two' } }
    expect(await bench.signIn('YouTube', account_id)).toEqual(other)
    expect(await bench.files()).toEqual(before)
  })

  test('a Page is found again among others without a choice, and Meta asks for what was refused', async () => {
    const bench = new AccountsBench(fake)
    const { account_id } = await bench.connect('Instagram')
    expect(await bench.signIn('Instagram', account_id)).toMatchObject({ ok: true, value: { kind: 'connected' } })
    expect(bench.visited.map(url => queryOf(url).auth_type)).toEqual([undefined, 'rerequest'])
  })
})

test('S1: keys and tokens are in no answer, no error and no file but the sealed one', async () => {
  const bench = new AccountsBench(fake)
  const told: unknown[] = []
  for (const platform of ['YouTube', 'TikTok', 'Instagram'] as const) told.push(await bench.connect(platform))
  const check = async () => {
    for (const { account_id } of await bench.accounts.list()) told.push(await bench.accounts.check(account_id))
  }
  await check()
  for (const provider of ['Google', 'TikTok', 'Meta'] as const) told.push(await bench.accounts.keys.facts(provider))
  // Refusals quote the token that they refuse.
  await fake.act('revokeAll')
  await check()
  told.push(await bench.accounts.list())
  const secrets = [...(await fake.secrets()), ...Object.values(await bench.apps()).map(app => app.secret)]
  expect(secrets.length).toBeGreaterThan(10)
  const files = await bench.files()
  expect(files.map(one => one.name)).toEqual(['accounts.json', 'secrets.json'])
  const everything = JSON.stringify(told) + files.map(one => one.text).join()
  expect(secrets.filter(secret => everything.includes(secret))).toEqual([])
  expect(everything).not.toContain('FAKE-SECRET')
})
