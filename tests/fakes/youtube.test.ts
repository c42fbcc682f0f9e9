import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FakePlatform, startFakePlatform } from './start-fake-platform'

let fake: FakePlatform
beforeAll(async () => {
  fake = await startFakePlatform('youtube')
})
afterAll(() => fake.close())
beforeEach(async () => {
  await fake.reset()
  await fake.set({ clock: Date.UTC(2026, 10, 28, 12) })
})

const day = 86_400_000
const clientId = 'fake-client.apps.googleusercontent.com'
const secret = 'fake-client-secret'
const redirect = 'http://127.0.0.1:4711/google'
const verifier = randomBytes(32).toString('base64url')
const challenge = createHash('sha256').update(verifier).digest('base64url')
const scope = 'https://www.googleapis.com/auth/youtube.upload https://www.googleapis.com/auth/youtube.readonly'

async function authorize(more: Record<string, string> = {}) {
  const query = new URLSearchParams({
    ...{ client_id: clientId, redirect_uri: redirect, response_type: 'code', scope, state: 'abc' },
    ...{ code_challenge: challenge, code_challenge_method: 'S256', access_type: 'offline' },
    ...more,
  })
  const answer = await fetch(`${fake.base_url}/o/oauth2/v2/auth?${query}`, { redirect: 'manual' })
  const location = answer.headers.get('location')
  return { status: answer.status, back: location ? new URL(location) : null }
}

async function token(fields: Record<string, string>) {
  const body = new URLSearchParams({ client_id: clientId, client_secret: secret, ...fields })
  const answer = await fetch(`${fake.base_url}/token`, { method: 'POST', body })
  return { status: answer.status, said: (await answer.json()) as Record<string, unknown> }
}

async function codeOf(more: Record<string, string> = {}): Promise<string> {
  return (await authorize(more)).back?.searchParams.get('code') ?? ''
}

const exchange = (code: string, more: Record<string, string> = {}) =>
  token({ grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: redirect, ...more })

describe('consent', () => {
  test('comes back with a code, the state and what was granted', async () => {
    await fake.set({ unticks: ['https://www.googleapis.com/auth/youtube.readonly'] })
    const { status, back } = await authorize()
    expect([status, back?.origin, back?.pathname]).toEqual([302, 'http://127.0.0.1:4711', '/google'])
    expect(back?.searchParams.get('state')).toBe('abc')
    expect(back?.searchParams.get('scope')).toBe('https://www.googleapis.com/auth/youtube.upload')
  })

  test('that is not given says so', async () => {
    await fake.set({ denies: true })
    expect((await authorize()).back?.search).toBe('?state=abc&error=access_denied')
  })

  test.each([
    ['a challenge in hex', { code_challenge: createHash('sha256').update(verifier).digest('hex') }],
    ['a plain challenge', { code_challenge_method: 'plain' }],
    ['another client', { client_id: 'other' }],
    ['a redirect to elsewhere', { redirect_uri: 'https://evil.example/' }],
    ['a redirect to localhost', { redirect_uri: 'http://localhost:1/' }],
    ['a scope that Google does not know', { scope: 'everything' }],
    ['an unknown field', { more: '1' }],
  ])('refuses %s in the browser', async (_name, more) => {
    expect(await authorize(more as Record<string, string>)).toEqual({ status: 400, back: null })
  })
})

describe('tokens', () => {
  test('come for a code, once', async () => {
    const code = await codeOf()
    const { said } = await exchange(code)
    expect(said).toEqual({
      ...{ access_token: expect.any(String), refresh_token: expect.any(String) },
      ...{ expires_in: 3_599, scope, token_type: 'Bearer' },
    })
    expect(await exchange(code)).toMatchObject({ status: 400, said: { error: 'invalid_grant' } })
  })

  test.each([
    ['another verifier', { code_verifier: 'x'.repeat(43) }, 400, 'invalid_grant'],
    ['another redirect', { redirect_uri: `${redirect}/` }, 400, 'redirect_uri_mismatch'],
    ['another secret', { client_secret: 'x' }, 401, 'invalid_client'],
  ])('do not come with %s', async (_name, more, status, error) => {
    expect(await exchange(await codeOf(), more as Record<string, string>)).toMatchObject({ status, said: { error } })
  })

  test('a second consent brings no refresh token unless the screen is asked for', async () => {
    await exchange(await codeOf())
    expect((await exchange(await codeOf())).said).not.toHaveProperty('refresh_token')
    expect((await exchange(await codeOf({ prompt: 'consent' }))).said).toHaveProperty('refresh_token')
  })

  test('are renewed without a new refresh token, until it is revoked or too old', async () => {
    const { said } = await exchange(await codeOf())
    const refresh = { grant_type: 'refresh_token', refresh_token: String(said.refresh_token) }
    const renewed = await token(refresh)
    expect(Object.keys(renewed.said).sort()).toEqual(['access_token', 'expires_in', 'scope', 'token_type'])
    await fake.advance(8 * day)
    expect((await token(refresh)).status).toBe(200)
    await fake.set({ isTest: true })
    expect(await token(refresh)).toMatchObject({ status: 400, said: { error: 'invalid_grant' } })
    await fake.set({ isTest: false })
    const revoked = await fetch(`${fake.base_url}/revoke?token=${said.refresh_token}`, { method: 'POST' })
    expect(revoked.status).toBe(200)
    expect((await token(refresh)).said).toMatchObject({ error: 'invalid_grant' })
  })
})

describe('uploads', () => {
  const body = { snippet: { title: 'A title' }, status: { privacyStatus: 'private' } }
  const headers = {
    'content-type': 'application/json; charset=UTF-8',
    'x-upload-content-length': '600000',
    'x-upload-content-type': 'video/mp4',
  }
  let bearer: string
  beforeEach(async () => {
    bearer = `Bearer ${(await fake.act<{ accessToken: string }>('signIn')).accessToken}`
  })

  const insert = (sent: unknown, more: Record<string, string> = {}) =>
    fetch(`${fake.base_url}/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status`, {
      method: 'POST',
      headers: { ...headers, authorization: bearer, ...more },
      body: JSON.stringify(sent),
    })
  const put = (uri: string, range: string, bytes = 0) =>
    fetch(uri, {
      method: 'PUT',
      headers: { authorization: bearer, 'content-range': range },
      body: Buffer.alloc(bytes),
      redirect: 'manual',
    })
  const reasonOf = async (answer: Response) => {
    const said = (await answer.json()) as { error: { code: number; errors: { reason: string }[] } }
    return [answer.status, said.error.errors[0]?.reason]
  }

  test.each<[string, unknown, Record<string, string>, number, string]>([
    ['an unknown field', { ...body, snippet: { title: 'a', more: 1 } }, {}, 400, 'badRequest'],
    ['a field of another type', { ...body, snippet: { title: 1 } }, {}, 400, 'badRequest'],
    ['a part that was not announced', { ...body, recordingDetails: {} }, {}, 400, 'badRequest'],
    [
      'a time of its own without private',
      { ...body, status: { privacyStatus: 'public', publishAt: '2026-12-01T00:00:00Z' } },
      {},
      400,
      'invalidPublishAt',
    ],
    ['no length', body, { 'x-upload-content-length': '' }, 400, 'mediaBodyRequired'],
    ['another type of content', body, { 'content-type': 'application/json; charset=utf-8' }, 400, 'badContent'],
    ['no token', body, { authorization: 'bearer x' }, 401, 'authError'],
  ])('refuse %s', async (_name, sent, more, status, reason) => {
    expect(await reasonOf(await insert(sent, more))).toEqual([status, reason])
  })

  test('whoever leaves out the privacy gets a public video', async () => {
    const uri = (await insert({ ...body, status: {} })).headers.get('location') ?? ''
    await put(uri, 'bytes 0-599999/600000', 600_000)
    expect(await fake.published()).toMatchObject([{ privacyStatus: 'public' }])
  })

  test('take chunks of whole grains, in order, and answer 308 with what they have', async () => {
    const uri = (await insert(body)).headers.get('location') ?? ''
    const none = await put(uri, 'bytes */600000')
    expect([none.status, none.headers.get('range')]).toEqual([308, null])
    expect((await put(uri, 'bytes 0-99999/600000', 100_000)).status).toBe(400)
    expect((await put(uri, 'bytes 262144-524287/600000', 262_144)).status).toBe(400)
    expect((await put(uri, 'bytes 0-262143/600001', 262_144)).status).toBe(400)
    expect((await put(uri, 'bytes 0-262143/600000', 262_145)).status).toBe(400)
    const some = await put(uri, 'bytes 0-262143/600000', 262_144)
    expect([some.status, some.headers.get('range')]).toEqual([308, 'bytes=0-262143'])
    const all = await put(uri, 'bytes 262144-599999/600000', 337_856)
    expect(all.status).toBe(201)
    const again = await put(uri, 'bytes */600000')
    expect([again.status, await again.json()]).toEqual([200, await all.json()])
    await fake.advance(7 * day + 1)
    bearer = `Bearer ${(await fake.act<{ accessToken: string }>('signIn')).accessToken}`
    expect((await put(uri, 'bytes */600000')).status).toBe(404)
  })

  test('the day of a project has a hundred, and ends in California', async () => {
    for (let made = 0; made < 100; made += 1) expect((await insert(body)).status).toBe(200)
    expect(await reasonOf(await insert(body))).toEqual([403, 'quotaExceeded'])
    await fake.set({ clock: Date.UTC(2026, 10, 29, 7, 59) })
    bearer = `Bearer ${(await fake.act<{ accessToken: string }>('signIn')).accessToken}`
    expect((await insert(body)).status).toBe(403)
    await fake.advance(60_000)
    expect((await insert(body)).status).toBe(200)
  })

  test('an account with leave to upload alone may not list', async () => {
    const { accessToken } = await fake.act<{ accessToken: string }>('signIn', { without: ['read', 'edit'] })
    const authorization = `Bearer ${accessToken}`
    const answer = await fetch(`${fake.base_url}/youtube/v3/videos?part=status&id=x`, { headers: { authorization } })
    expect(await reasonOf(answer)).toEqual([403, 'insufficientPermissions'])
  })
})
