import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FakePlatform, startFakePlatform } from '../fakes/start-fake-platform'
import { aKeyring, noKeyring } from '../support/writer-bench'
import { AccountsBench } from './accounts-bench'

let fake: FakePlatform
beforeAll(async () => {
  fake = await startFakePlatform('identity')
})
afterAll(() => fake.close())
beforeEach(() => fake.reset())

const hour = 3_600_000
const soon = 52 * 60_000

/** An account signed in to at a clock that stands still. */
async function connected(platform: 'YouTube' | 'TikTok' | 'Instagram' | 'Facebook', given = {}) {
  const bench = new AccountsBench(fake, given)
  await bench.pass(0)
  const { account_id } = await bench.connect(platform)
  const use = () => bench.accounts.tokens.session(account_id)
  const known = async () => (await bench.accounts.list()).find(one => one.account_id === account_id)
  return { bench, account_id, use, known }
}
const accessOf = (session: { ok: boolean; value?: unknown }) =>
  session.ok ? (session.value as { accessToken: string }).accessToken : undefined

const refreshes = async (route: string) =>
  (await fake.received()).filter(one => one.route === route && one.body?.includes('grant_type=refresh_token')).length

describe.each([
  ['YouTube', 'google.token'],
  ['TikTok', 'tiktok.token'],
] as const)('%s', (platform, route) => {
  test('tokens are used as long as they are good, and refreshed before their end', async () => {
    const { bench, use } = await connected(platform)
    const first = accessOf(await use())
    await bench.pass(soon - 10 * 60_000)
    expect(accessOf(await use())).toBe(first)
    await bench.pass(10 * 60_000)
    const second = accessOf(await use())
    expect(second).not.toBe(first)
    expect(accessOf(await use())).toBe(second)
    expect(await refreshes(route)).toBe(1)
  })

  test('O5: twenty at once refresh once, and all are given the same', async () => {
    const { bench, use } = await connected(platform)
    await bench.pass(2 * hour)
    await fake.fail({ kind: 'latency', route, ms: 100 })
    const all = await Promise.all(Array.from({ length: 20 }, use))
    expect(new Set(all.map(accessOf)).size).toBe(1)
    expect(accessOf(all[0] ?? { ok: false })).toContain('access')
    expect(await refreshes(route)).toBe(1)
  })

  test('twenty at once that fail ask once, and are not taken for a revocation', async () => {
    const { bench, use, known } = await connected(platform)
    await bench.pass(2 * hour)
    await fake.fail({ kind: 'reply-lost', route, count: 1 })
    const all = await Promise.all(Array.from({ length: 20 }, use))
    expect(all.every(one => !one.ok && one.problem.kind === 'offline')).toBe(true)
    expect(await refreshes(route)).toBe(1)
    expect((await known())?.ended).toBeNull()
  })

  test('a refresh ahead of time that fails leaves the tokens that are good', async () => {
    const { bench, use, known } = await connected(platform)
    const first = accessOf(await use())
    await bench.pass(soon)
    await fake.fail({ kind: 'before-headers', route, count: 9 })
    for (let turn = 0; turn < 3; turn += 1) expect(accessOf(await use())).toBe(first)
    // Not at every use: the next one is a minute away. Before it the code was exchanged.
    expect(await bench.asked(route)).toBe(2)
    expect((await known())?.ended).toBeNull()
  })

  test.each([
    ['500', { kind: 'status', status: 500 }, 'busy'],
    ['429', { kind: 'status', status: 429 }, 'busy'],
    ['a hotel’s page', { kind: 'status', status: 200, body: '<html>' }, 'offline'],
    ['a hotel’s redirect', { kind: 'status', status: 302 }, 'offline'],
    ['half an answer', { kind: 'reply-half' }, 'offline'],
    ['an odd error', { kind: 'error', code: 'odd' }, 'platform'],
    ['keys that are refused', { kind: 'error', code: 'invalid_client' }, 'token'],
  ] as const)('%s is no revocation: the next try may go well', async (name, fault, kind) => {
    // A rotated token in an answer that was lost is lost: only a fake that did nothing may be asked again.
    if (name === 'half an answer' && platform === 'TikTok') return
    const { bench, use, known } = await connected(platform)
    await bench.pass(2 * hour)
    await fake.fail({ ...fault, route })
    expect(await use()).toMatchObject({ ok: false, problem: { kind } })
    expect((await known())?.ended).toBeNull()
    await bench.pass(10_000)
    expect(await use()).toMatchObject({ ok: true })
  })

  test.each(['""', 'null'])(
    'a refresh that names %s as its next refresh token leaves the one that is there',
    async next => {
      const { bench, use, known } = await connected(platform)
      await bench.pass(2 * hour)
      const body = `{"access_token":"an-access-token","expires_in":3600,"refresh_token":${next},"scope":""}`
      await fake.fail({ kind: 'status', status: 200, body, route })
      expect(accessOf(await use())).toBe('an-access-token')
      await bench.pass(2 * hour)
      expect(accessOf(await use())).toContain('access-')
      expect((await known())?.ended).toBeNull()
    },
  )

  test('invalid_grant means to sign in again: it is kept, asked no more, and over once somebody did', async () => {
    const { bench, account_id, use, known } = await connected(platform)
    await bench.pass(2 * hour)
    await fake.act('revokeAll')
    expect(await use()).toMatchObject({ ok: false, problem: { kind: 'token', code: 'invalid_grant' } })
    expect((await known())?.ended).toBe('revoked')
    for (let turn = 0; turn < 3; turn += 1)
      expect(await use()).toMatchObject({ ok: false, problem: { kind: 'token', code: 'revoked' } })
    expect(await refreshes(route)).toBe(1)
    const again = new AccountsBench(fake, { folder: bench.folder })
    expect((await again.accounts.list())[0]?.ended).toBe('revoked')
    expect(await bench.signIn(platform, account_id)).toMatchObject({ ok: true })
    expect(await use()).toMatchObject({ ok: true })
  })

  test('tokens that the platform refuses are renewed once, whoever says so', async () => {
    const { bench, account_id, use } = await connected(platform)
    const refused = accessOf(await use()) ?? ''
    await fake.act('expireAccess')
    const renew = () => bench.accounts.tokens.renewed(account_id, refused)
    const all = await Promise.all([renew(), renew(), renew()])
    expect(new Set(all.map(accessOf)).size).toBe(1)
    expect(accessOf(all[0])).not.toBe(refused)
    expect(await refreshes(route)).toBe(1)
  })

  test('who knows only that a token was refused gets a new one, once a minute', async () => {
    const { bench, account_id, use } = await connected(platform)
    const refused = accessOf(await use())
    const fresh = () => bench.accounts.sessionFor(account_id, { fresh: true })
    await bench.pass(60_000)
    const all = await Promise.all([fresh(), fresh(), fresh()])
    expect(new Set(all.map(accessOf)).size).toBe(1)
    expect(accessOf(all[0])).not.toBe(refused)
    expect(await refreshes(route)).toBe(1)
    await bench.pass(60_000)
    expect(accessOf(await fresh())).not.toBe(accessOf(all[0]))
    // Also where the one before was refused before the app was started.
    const next = new AccountsBench(fake, { folder: bench.folder })
    next.now = bench.now
    expect(await next.accounts.sessionFor(account_id, { fresh: true })).toMatchObject({ ok: true })
    expect(await refreshes(route)).toBe(3)
  })

  test('keys of another app refresh nothing, and the tokens stay for those that did', async () => {
    const { bench, use, known } = await connected(platform)
    const provider = platform === 'YouTube' ? 'Google' : 'TikTok'
    const mine = (await bench.apps())[provider]
    await bench.accounts.keys.keep(provider, { ...mine, id: mine.id.replace(/\d/, '9').replace('aw', 'sb') }, false)
    await bench.pass(2 * hour)
    expect(await use()).toMatchObject({ ok: false, problem: { kind: 'token', code: 'other-keys' } })
    expect((await known())?.ended).toBe('other-keys')
    expect(await refreshes(route)).toBe(0)
    await bench.keepKeys()
    expect((await known())?.ended).toBeNull()
    expect(await use()).toMatchObject({ ok: true })
  })
})

test('Google: an answer without a refresh token leaves the one that is there', async () => {
  const { bench, use } = await connected('YouTube')
  for (let turn = 0; turn < 3; turn += 1) {
    await bench.pass(2 * hour)
    expect(await use()).toMatchObject({ ok: true })
  }
  expect(await refreshes('google.token')).toBe(3)
})

test('TikTok: each refresh token is used once, also by the next start', async () => {
  const { bench, use } = await connected('TikTok')
  for (let turn = 0; turn < 3; turn += 1) {
    await bench.pass(2 * hour)
    expect(await use()).toMatchObject({ ok: true })
  }
  const next = new AccountsBench(fake, { folder: bench.folder })
  next.now = bench.now
  await next.pass(2 * hour)
  const [account] = await next.accounts.list()
  expect(await next.accounts.tokens.session(account?.account_id as never)).toMatchObject({ ok: true })
})

test('Meta: a Page’s token that is refused is over, and nothing is asked for it', async () => {
  const { bench, account_id, use, known } = await connected('Instagram')
  const refused = accessOf(await use()) ?? ''
  expect(await bench.accounts.tokens.renewed(account_id, refused)).toMatchObject({
    ok: false,
    problem: { kind: 'token' },
  })
  expect((await known())?.ended).toBe('revoked')
})

test('Meta: what was refused is over, but not the tokens of somebody who signed in again', async () => {
  const { bench, account_id, use, known } = await connected('Instagram')
  const fresh = () => bench.accounts.sessionFor(account_id, { fresh: true })
  await use()
  expect(await fresh()).toMatchObject({ ok: false, problem: { kind: 'token' } })
  await bench.signIn('Instagram', account_id)
  expect(await fresh()).toMatchObject({ ok: true })
  expect((await known())?.ended).toBeNull()
  const next = new AccountsBench(fake, { folder: bench.folder })
  expect(await next.accounts.sessionFor(account_id, { fresh: true })).toMatchObject({ ok: true })
})

test('a changed refresh token that the disk does not take is held, and used by nobody before it is there', async () => {
  const { bench, use } = await connected('TikTok')
  await bench.pass(2 * hour)
  chmodSync(bench.folder, 0o500)
  // A folder without the right to write in stops nobody who is root.
  if (process.getuid?.() === 0) {
    chmodSync(bench.folder, 0o700)
    const vault = bench.vault as unknown as { keep: (...given: unknown[]) => Promise<void> }
    const keep = vault.keep.bind(vault)
    let fails = 2
    vault.keep = async (...given) => {
      fails -= 1
      if (fails >= 0) throw Object.assign(new Error('disk full'), { code: 'ENOSPC' })
      return keep(...given)
    }
  }
  expect(await use()).toMatchObject({ ok: false, problem: { kind: 'busy', code: 'not-kept' } })
  expect(await use()).toMatchObject({ ok: false, problem: { kind: 'busy', code: 'not-kept' } })
  chmodSync(bench.folder, 0o700)
  expect(await use()).toMatchObject({ ok: true })
  expect(await refreshes('tiktok.token')).toBe(1)
  await bench.pass(2 * hour)
  expect(await use()).toMatchObject({ ok: true })
})

describe('S2, S3: this machine', () => {
  test('a byte that is wrong in what was sealed: sign in again, what is there stays, nothing is asked', async () => {
    const { bench, account_id, use, known } = await connected('YouTube')
    const file = join(bench.folder, 'secrets.json')
    const all = JSON.parse(readFileSync(file, 'utf8'))
    const name = `tokens ${account_id}`
    const good = all[name].blob
    all[name].blob = `A${good.slice(1)}`
    writeFileSync(file, JSON.stringify(all))
    const before = readFileSync(file, 'utf8')
    for (let turn = 0; turn < 3; turn += 1)
      expect(await use()).toMatchObject({ ok: false, problem: { kind: 'token', code: 'cannot-open' } })
    expect((await known())?.ended).toBe('cannot-open')
    expect(readFileSync(file, 'utf8')).toBe(before)
    expect(await refreshes('google.token')).toBe(0)
    // The key is back, as where a keyring was locked.
    all[name].blob = good
    writeFileSync(file, JSON.stringify(all))
    expect(await use()).toMatchObject({ ok: true })
    expect((await known())?.ended).toBeNull()
  })

  test('without a key store nothing is on the disk, and the next start asks to sign in', async () => {
    const { bench, known, use } = await connected('YouTube', { sealer: noKeyring })
    expect((await known())?.held).toBe('session')
    expect(await use()).toMatchObject({ ok: true })
    expect((await bench.files()).map(one => one.text).join()).not.toContain('tokens ')
    const next = new AccountsBench(fake, { folder: bench.folder, sealer: noKeyring })
    expect((await next.accounts.list())[0]).toMatchObject({ username: '@one', ended: 'session-over' })
  })

  test('with another key store it is to be signed in again, and the first one’s is not lost', async () => {
    const { bench, account_id } = await connected('TikTok')
    const elsewhere = new AccountsBench(fake, { folder: bench.folder, sealer: aKeyring('kwallet6') })
    expect((await elsewhere.accounts.list())[0]?.ended).toBe('cannot-open')
    const back = new AccountsBench(fake, { folder: bench.folder })
    expect(await back.accounts.tokens.session(account_id)).toMatchObject({ ok: true })
  })
})

test('accounts are listed at once, also while a refresh hangs', async () => {
  const { bench, use } = await connected('YouTube')
  await bench.pass(2 * hour)
  await fake.fail({ kind: 'latency', route: 'google.token', ms: 1_000 })
  const using = use()
  await expect.poll(() => bench.asked('google.token')).toBe(2)
  const first = await Promise.race([using.then(() => 'refreshed'), bench.accounts.list().then(() => 'listed')])
  expect(first).toBe('listed')
  expect(await using).toMatchObject({ ok: true })
})

describe('S4: an account that is taken off', () => {
  test.each(['YouTube', 'TikTok', 'Instagram'] as const)('%s: revoked at the provider, then wiped', async platform => {
    const { bench, account_id, use } = await connected(platform)
    expect(await bench.accounts.disconnect(account_id)).toBe('revoked')
    expect(await fake.act('alive')).toMatchObject({ refresh: 0, ...(platform === 'YouTube' ? {} : { access: 0 }) })
    expect(await bench.accounts.list()).toEqual([])
    expect((await bench.files()).map(one => one.text).join()).not.toContain(account_id)
    expect(await use()).toMatchObject({ ok: false, problem: { code: 'not-connected' } })
    expect(await bench.accounts.disconnect(account_id)).toBeUndefined()
  })

  test('offline: wiped all the same, and told', async () => {
    const { bench, account_id } = await connected('YouTube')
    await fake.fail({ kind: 'before-headers', route: 'google.revoke' })
    expect(await bench.accounts.disconnect(account_id)).toBe('left')
    expect((await bench.files()).map(one => one.text).join()).not.toContain(account_id)
  })

  test('a permission that another account hangs on stays until the last one goes', async () => {
    const bench = new AccountsBench(fake)
    await bench.keepKeys()
    const signing = bench.accounts.signIn.begin({ platform: 'Facebook', account_id: null })
    await signing.signedIn
    await bench.accounts.signIn.choose(signing.attempt_id, ['101', '102'])
    const [one, two] = await bench.accounts.list()
    expect(await bench.accounts.disconnect(one?.account_id as never)).toBe('shared')
    expect(await bench.accounts.tokens.session(two?.account_id as never)).toMatchObject({ ok: true })
    expect(await bench.accounts.check(two?.account_id as never)).toMatchObject({ ok: true })
    expect(await bench.accounts.disconnect(two?.account_id as never)).toBe('revoked')
  })

  test('while it is being refreshed, the answer brings nothing back', async () => {
    const { bench, account_id, use } = await connected('TikTok')
    await bench.pass(2 * hour)
    await fake.fail({ kind: 'latency', route: 'tiktok.token', ms: 200 })
    const [session, gone] = await Promise.all([use(), bench.accounts.disconnect(account_id)])
    expect([session.ok, gone]).toEqual([true, 'revoked'])
    expect(await fake.act('alive')).toEqual({ access: 0, refresh: 0 })
    expect((await bench.files()).map(one => one.text).join()).not.toContain(account_id)
  })
})

describe('a look at how an account is', () => {
  test('keeps name and time, and tokens that are refused are renewed on the way', async () => {
    const { bench, account_id } = await connected('YouTube')
    await fake.set({ channels: [{ id: 'UC_one', title: 'One', customUrl: '@new' }] })
    await fake.act('expireAccess')
    await bench.pass(1_000)
    expect(await bench.accounts.check(account_id)).toMatchObject({
      ok: true,
      value: { username: '@new', checked_at: bench.now },
    })
  })

  test('Meta: what the permission still holds, and when access to data ends', async () => {
    const { bench, account_id, known } = await connected('Instagram')
    expect(await bench.accounts.check(account_id)).toMatchObject({ ok: true, value: { username: 'insta.one' } })
    expect((await known())?.ends_at).toBeGreaterThan(bench.now + 80 * 24 * hour)
    await fake.act('revokeAll')
    expect(await bench.accounts.check(account_id)).toMatchObject({ ok: false, problem: { kind: 'token' } })
    expect((await known())?.ended).toBe('revoked')
  })

  test('a network that is gone changes nothing', async () => {
    const { bench, account_id, known } = await connected('TikTok')
    const before = await known()
    await fake.fail({ kind: 'before-headers', count: 9 })
    expect(await bench.accounts.check(account_id)).toMatchObject({ ok: false, problem: { kind: 'offline' } })
    expect(await known()).toEqual(before)
  })
})
