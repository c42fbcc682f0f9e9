import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FakePlatform, startFakePlatform } from './start-fake-platform'

let fake: FakePlatform
beforeAll(async () => {
  fake = await startFakePlatform('tiktok')
})
afterAll(() => fake.close())
beforeEach(() => fake.reset())

const redirect_uri = 'http://127.0.0.1:4567/callback/'
const app = { client_key: 'awtiktokclient', client_secret: 'FAKE-SECRET-client' }
const verifier = randomBytes(32).toString('base64url')
const challengeIn = (digits: 'hex' | 'base64url') => createHash('sha256').update(verifier).digest(digits)

async function consent(more: Record<string, string> = {}) {
  const query = new URLSearchParams({
    client_key: app.client_key,
    response_type: 'code',
    scope: 'user.info.basic,video.publish',
    redirect_uri,
    state: 'st',
    code_challenge: challengeIn('hex'),
    code_challenge_method: 'S256',
    ...more,
  })
  const answer = await fetch(`${fake.base_url}/v2/auth/authorize/?${query}`, { redirect: 'manual' })
  return { status: answer.status, back: new URL(answer.headers.get('location') ?? 'http://none.test') }
}

const codeOf = async (more?: Record<string, string>) => (await consent(more)).back.searchParams.get('code') ?? ''

async function form(path: string, fields: Record<string, string>) {
  const answer = await fetch(`${fake.base_url}/v2/oauth/${path}/`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  })
  return { status: answer.status, body: await answer.json() }
}

const redeem = (code: string, more: Record<string, string> = {}) =>
  form('token', { ...app, grant_type: 'authorization_code', code, redirect_uri, code_verifier: verifier, ...more })
const refresh = (refresh_token: string) => form('token', { ...app, grant_type: 'refresh_token', refresh_token })

async function ask(path: string, token: string, body: unknown) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const answer = await fetch(`${fake.base_url}/v2/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: answer.status, body: await answer.json() }
}

describe('signing in to TikTok', () => {
  test('gives a token for the code, once', async () => {
    const { status, back } = await consent()
    expect([status, back.searchParams.get('state'), back.searchParams.get('scopes')]).toEqual([
      302,
      'st',
      'user.info.basic,video.publish',
    ])
    const code = back.searchParams.get('code') ?? ''
    expect(await redeem(code)).toMatchObject({
      status: 200,
      body: { open_id: 'open-1', expires_in: 86_400, refresh_expires_in: 31_536_000, token_type: 'Bearer' },
    })
    expect((await redeem(code)).body).toMatchObject({ error: 'invalid_grant', error_description: expect.any(String) })
  })

  test('takes the challenge in hexadecimal alone', async () => {
    const code = await codeOf({ code_challenge: challengeIn('base64url') })
    expect(await redeem(code)).toMatchObject({ status: 400, body: { error: 'invalid_request' } })
  })

  test.each([
    ['another redirect than before', { redirect_uri: 'http://127.0.0.1:4567/callback' }],
    ['another verifier', { code_verifier: randomBytes(32).toString('base64url') }],
    ['one that is too short', { code_verifier: 'short' }],
    ['another secret', { client_secret: 'no' }],
    ['an unknown field', { more: 'x' }],
  ])('refuses %s', async (_name, more) => {
    expect((await redeem(await codeOf(), more)).body).toMatchObject({ error: expect.stringMatching(/^invalid_/) })
  })

  test.each<[string, Record<string, string>]>([
    ['a redirect that is not registered', { redirect_uri: 'http://127.0.0.1:4567/other/' }],
    ['localhost where the other is registered', { redirect_uri: 'http://localhost:4567/callback/' }],
    ['an unknown scope', { scope: 'video.everything' }],
    ['another method', { code_challenge_method: 'plain' }],
    ['no state', { state: '' }],
  ])('shows no page for %s', async (_name, more) => {
    expect((await consent(more)).status).toBe(400)
  })

  test('tells when a person says no, or not to all', async () => {
    await fake.set({ consents: null })
    expect((await consent()).back.searchParams.get('error')).toBe('access_denied')
    await fake.set({ consents: ['user.info.basic'] })
    expect((await redeem(await codeOf())).body).toMatchObject({ scope: 'user.info.basic' })
  })

  test('rotates what refreshes; the old ones are dead, and that is said with 200', async () => {
    const first = (await redeem(await codeOf())).body
    const second = (await refresh(first.refresh_token)).body
    expect(second.refresh_token).not.toBe(first.refresh_token)
    expect(await refresh(first.refresh_token)).toMatchObject({ status: 200, body: { error: 'invalid_grant' } })
    const info = (token: string) => ask('post/publish/creator_info/query/', token, {})
    expect((await info(first.access_token)).body.error.code).toBe('access_token_invalid')
    expect((await info(second.access_token)).body.error.code).toBe('ok')
    await form('revoke', { ...app, token: second.access_token })
    expect((await info(second.access_token)).status).toBe(401)
    expect((await refresh(second.refresh_token)).body).toMatchObject({ error: 'invalid_grant' })
  })
})

describe('TikTok’s stand-in is strict', () => {
  const init = async (source: object, post: object = {}) => {
    const { accessToken } = await fake.act<{ accessToken: string }>('signIn')
    return ask('post/publish/video/init/', accessToken, {
      post_info: { title: '', privacy_level: 'SELF_ONLY', ...post },
      source_info: { source: 'FILE_UPLOAD', ...source },
    })
  }
  const plan = (video_size: number, chunk_size: number, total_chunk_count: number) => ({
    video_size,
    chunk_size,
    total_chunk_count,
  })

  test.each([
    ['TikTok’s own example', plan(50_000_123, 10_000_000, 5), 'ok'],
    ['a count that rounds up', plan(50_000_123, 10_000_000, 6), 'invalid_params'],
    ['chunks under 5 MB', plan(50_000_000, 4_000_000, 12), 'invalid_params'],
    ['chunks over 64 MB', plan(200_000_000, 65_000_000, 3), 'invalid_params'],
    ['one chunk of a file over 64 MB', plan(100_000_000, 100_000_000, 1), 'invalid_params'],
    ['a chunk of 64 MB for all of a longer file', plan(100_000_000, 64_000_000, 1), 'invalid_params'],
    ['a small file in two', plan(4_000_000, 2_000_000, 2), 'invalid_params'],
    ['a whole file', plan(64_000_000, 64_000_000, 1), 'ok'],
    ['a byte', plan(1, 1, 1), 'ok'],
    ['nothing', plan(0, 1, 0), 'invalid_params'],
  ])('%s', async (_name, source, code) => {
    const { status, body } = await init(source)
    expect([status, body.error.code]).toEqual([code === 'ok' ? 200 : 400, code])
  })

  test('about the fields of a post', async () => {
    const code = async (post: object) => (await init(plan(1, 1, 1), post)).body.error.code
    expect(await code({ surprise: true })).toBe('invalid_params')
    expect(await code({ title: 'x'.repeat(2_201) })).toBe('invalid_params')
    expect(await code({ disable_duet: 'false' })).toBe('invalid_params')
    expect(await code({ privacy_level: 'self_only' })).toBe('privacy_level_option_mismatch')
  })

  test('about pieces: their order, their size, their type, and no token', async () => {
    const { body } = await init(plan(10_000_000, 5_000_000, 2))
    const put = async (range: string, bytes: number, headers: Record<string, string> = {}) => {
      const answer = await fetch(body.data.upload_url, {
        method: 'PUT',
        body: Buffer.alloc(bytes),
        headers: { 'content-type': 'video/mp4', 'content-range': range, ...headers },
      })
      return [answer.status, answer.headers.get('content-range')]
    }
    const first = 'bytes 0-4999999/10000000'
    expect(await put(first, 5_000_000, { 'content-type': 'application/octet-stream' })).toEqual([400, null])
    expect(await put(first, 5_000_000, { authorization: 'Bearer x' })).toEqual([400, null])
    expect(await put(first, 4_000_000)).toEqual([400, null])
    expect(await put('bytes 0-999999/10000000', 1_000_000)).toEqual([400, null])
    expect(await put('bytes 5000000-9999999/10000000', 5_000_000)).toEqual([416, null])
    expect(await put(first, 5_000_000)).toEqual([206, 'bytes 0-4999999/10000000'])
    expect(await put(first, 5_000_000)).toEqual([416, 'bytes 0-4999999/10000000'])
    expect(await fake.published()).toEqual([])
    expect(await put('bytes 5000000-9999999/10000000', 5_000_000)).toEqual([201, 'bytes 0-9999999/10000000'])
    expect(await fake.published()).toHaveLength(1)
    expect((await fetch(`${body.data.upload_url}0`, { method: 'PUT', body: 'x' })).status).toBe(404)
  })

  test('writes the number of a post as a number that a double does not hold', async () => {
    const { accessToken } = await fake.act<{ accessToken: string }>('signIn')
    const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' }
    const source_info = { source: 'FILE_UPLOAD', ...plan(1, 1, 1) }
    const post_info = { privacy_level: 'PUBLIC_TO_EVERYONE' }
    const { data } = (await ask('post/publish/video/init/', accessToken, { post_info, source_info })).body
    const piece = { 'content-type': 'video/mp4', 'content-range': 'bytes 0-0/1' }
    await fetch(data.upload_url, { method: 'PUT', body: 'x', headers: piece })
    await fake.advance(90_000)
    const body = JSON.stringify({ publish_id: data.publish_id })
    const answer = await fetch(`${fake.base_url}/v2/post/publish/status/fetch/`, { method: 'POST', headers, body })
    expect(await answer.text()).toMatch(/"publicaly_available_post_id":\[\d{19}\]/)
  })

  test('tells of a user what the token is for', async () => {
    const { accessToken } = await fake.act<{ accessToken: string }>('signIn', { granted: ['user.info.basic'] })
    const info = async (fields: string) => {
      const headers = { authorization: `Bearer ${accessToken}` }
      return (await fetch(`${fake.base_url}/v2/user/info/?fields=${fields}`, { headers })).json()
    }
    expect((await info('open_id,display_name')).data).toEqual({
      user: { open_id: 'open-1', display_name: 'Creator 1' },
    })
    expect((await info('username')).error.code).toBe('scope_not_authorized')
    expect((await info('shoe_size')).error.code).toBe('invalid_params')
  })
})
