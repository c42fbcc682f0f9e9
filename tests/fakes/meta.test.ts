import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FakePlatform, startFakePlatform } from './start-fake-platform'

let fake: FakePlatform
beforeAll(async () => {
  fake = await startFakePlatform('meta')
})
afterAll(() => fake.close())
beforeEach(() => fake.reset())

type Fields = Readonly<Record<string, string>>
const redirect_uri = 'https://beatreel.example/meta/'
const app = { client_id: '8001', client_secret: 'a-secret-of-the-app' }
const scope = 'pages_show_list,pages_read_engagement,pages_manage_posts,instagram_basic,instagram_content_publish'

const ask = (path: string, query: Fields, init: RequestInit = {}) =>
  fetch(`${fake.base_url}/v26.0${path}?${new URLSearchParams(query)}`, { redirect: 'manual', ...init })
const dialog = (more: Fields = {}) =>
  ask('/dialog/oauth', { client_id: '8001', redirect_uri, state: 'of-mine', scope, response_type: 'code', ...more })
const backFrom = async (answer: Response) => new URL(answer.headers.get('location') ?? '')
const codeOf = async () => (await backFrom(await dialog())).searchParams.get('code') ?? ''
const exchange = (query: Fields) => ask('/oauth/access_token', { ...app, ...query })

async function signIn() {
  const short = await (await exchange({ redirect_uri, code: await codeOf() })).json()
  const long = await exchange({ grant_type: 'fb_exchange_token', fb_exchange_token: short.access_token })
  return { short, long: await long.json() }
}

describe('signing in', () => {
  test('a code becomes a token of two hours, of sixty days, and one without end for each Page', async () => {
    const back = await backFrom(await dialog())
    expect(back.searchParams.get('state')).toBe('of-mine')
    const { short, long } = await signIn()
    expect([short.expires_in, long.expires_in]).toEqual([7_200, 5_183_944])
    const fields = 'id,name,access_token,tasks,instagram_business_account'
    const pages = await (await ask('/me/accounts', { fields, access_token: long.access_token })).json()
    expect(pages.data).toMatchObject([
      { id: '6001', instagram_business_account: { id: '7001' } },
      { id: '6002', name: 'Mara Reads' },
    ])
    const inspect = { input_token: pages.data[0].access_token, access_token: '8001|a-secret-of-the-app' }
    expect(await (await ask('/debug_token', inspect)).json()).toMatchObject({
      data: { is_valid: true, expires_at: 0, type: 'PAGE', scopes: scope.split(',') },
    })
    const limit = await ask('/7001/content_publishing_limit', { access_token: pages.data[0].access_token })
    expect(await limit.json()).toEqual({ data: [{ quota_usage: 0 }] })
    expect(limit.headers.get('x-app-usage')).toContain('call_count')
  })

  test.each([
    [{ client_id: '1' }],
    [{ redirect_uri: 'https://beatreel.example/meta' }],
    [{ redirect_uri: 'http://127.0.0.1:4000/back' }],
    [{ response_type: 'token' }],
  ])('the dialog leads nowhere with %j', async more => {
    expect((await dialog(more)).status).toBe(400)
  })

  test('localhost is led back to only while the app is in development', async () => {
    const redirect = { redirect_uri: 'http://localhost:4000/back' }
    expect((await dialog(redirect)).status).toBe(302)
    await fake.set({ isLive: true })
    expect((await dialog(redirect)).status).toBe(400)
  })

  test('whoever says no is told as such', async () => {
    await fake.set({ denies: true })
    const back = await backFrom(await dialog())
    expect(Object.fromEntries(back.searchParams)).toMatchObject({ error: 'access_denied', state: 'of-mine' })
  })

  test('a code is good once, for the same address, with the right secret', async () => {
    const code = await codeOf()
    expect((await exchange({ redirect_uri, code, client_secret: 'guessed' })).status).toBe(400)
    expect((await exchange({ redirect_uri, code })).status).toBe(200)
    const again = await (await exchange({ redirect_uri, code })).json()
    expect(again.error).toMatchObject({ code: 100, error_subcode: 36009 })
    const elsewhere = await exchange({ redirect_uri: 'https://beatreel.example/', code: await codeOf() })
    expect((await elsewhere.json()).error).toMatchObject({ error_subcode: 36008 })
  })

  test('a token ends when its time is over, or when it is given back', async () => {
    const { short, long } = await signIn()
    const me = async (access_token: string) => (await ask('/me', { access_token })).json()
    await fake.advance(7_200_000)
    expect((await me(short.access_token)).error).toMatchObject({ code: 190, error_subcode: 463 })
    expect(await me(long.access_token)).toEqual({ id: '5001', name: 'Mara' })
    await ask('/me/permissions', { access_token: long.access_token }, { method: 'DELETE' })
    expect((await me(long.access_token)).error).toMatchObject({ code: 190 })
  })

  test('what was not agreed to is not in what is granted', async () => {
    await fake.set({ refusedScopes: ['pages_show_list'] })
    const { long } = await signIn()
    const granted = await (await ask('/me/permissions', { access_token: long.access_token })).json()
    expect(granted.data).not.toContainEqual({ permission: 'pages_show_list', status: 'granted' })
    expect(await (await ask('/me/accounts', { access_token: long.access_token })).json()).toEqual({ data: [] })
  })
})

describe('strict as the real one', () => {
  const post = async (path: string, form: Fields, headers: Fields = {}) => {
    const { accessToken } = await fake.act<{ accessToken: string }>('signIn')
    const body = new URLSearchParams(form)
    const answer = await ask(
      path,
      {},
      { method: 'POST', body, headers: { authorization: `Bearer ${accessToken}`, ...headers } },
    )
    return { status: answer.status, ...(await answer.json()) }
  }
  const reel = { media_type: 'REELS', upload_type: 'resumable', caption: 'Bread' }

  test.each<[string, Fields, Fields?]>([
    ['a field that it does not know', { ...reel, captoin: 'Bread' }],
    ['another case', { ...reel, media_type: 'reels' }],
    ['VIDEO', { ...reel, media_type: 'VIDEO' }],
    ['no way of upload', { media_type: 'REELS' }],
    ['a yes of another kind', { ...reel, share_to_feed: 'TRUE' }],
    ['another type of content', reel, { 'content-type': 'text/plain' }],
  ])('%s is refused', async (_what, form, headers) => {
    expect(await post('/7001/media', form, headers)).toMatchObject({ status: 400, error: { code: 100 } })
  })

  test.each([
    ['no time', { video_state: 'SCHEDULED' }],
    ['a time in milliseconds', { video_state: 'SCHEDULED', scheduled_publish_time: '1788000000000' }],
    ['a time that is over', { video_state: 'SCHEDULED', scheduled_publish_time: '1588000000' }],
    ['a time for at once', { video_state: 'PUBLISHED', scheduled_publish_time: '1788000000' }],
    ['a state of its own', { video_state: 'published' }],
  ])('a reel is not finished with %s', async (_what, form) => {
    const { video_id, upload_url } = await post('/6001/video_reels', { upload_phase: 'start' })
    const { accessToken } = await fake.act<{ accessToken: string }>('signIn')
    const headers = { authorization: `OAuth ${accessToken}`, offset: '0', file_size: '4' }
    expect((await fetch(upload_url, { method: 'POST', headers, body: 'film' })).status).toBe(200)
    const finish = { upload_phase: 'finish', video_id, ...form }
    expect(await post('/6001/video_reels', finish)).toMatchObject({ status: 400, error: { code: 100 } })
    expect(await fake.published()).toEqual([])
  })

  test.each([
    ['another offset', { offset: '2' }, 'OffsetInvalidError'],
    ['no size', { file_size: '' }, 'RequestHeaderError'],
    ['fewer bytes than it says', { file_size: '9' }, 'PartialRequestError'],
    ['more bytes than it says', { file_size: '3' }, 'PartialRequestError'],
    ['a token spelled Bearer', { authorization: 'Bearer x' }, 'NotAuthorizedError'],
  ])('bytes are not taken with %s', async (_what, wrong, type) => {
    const { uri } = await post('/7001/media', reel)
    const { accessToken } = await fake.act<{ accessToken: string }>('signIn')
    const headers = { authorization: `OAuth ${accessToken}`, offset: '0', file_size: '4', ...wrong }
    const answer = await fetch(uri, { method: 'POST', headers, body: 'film' })
    expect(await answer.json()).toMatchObject({ debug_info: { type } })
  })
})
