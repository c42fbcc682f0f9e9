import { answered, flat, refuse, wrong } from './tiktok/answers.mjs'
import { creatorInfo, fetchStatus, initDraft, initPost } from './tiktok/posting.mjs'
import { listVideos, queryVideos, userInfo } from './tiktok/reading.mjs'
import { authorize, grant, revoke, scopes, token } from './tiktok/sign-in.mjs'
import { takePiece } from './tiktok/uploading.mjs'

/** TikTok as platforms see it: Login Kit for Desktop, Content Posting API, Display API. */

export const defaults = {
  clientKey: 'awtiktokclient',
  clientSecret: 'FAKE-SECRET-client',
  /** A star stands for any port. */
  redirects: ['http://127.0.0.1:*/callback/'],
  /** Who has signed in to the browser, and what they agree to; null for not at all. */
  signsIn: 'open-1',
  consents: scopes,
  isAudited: true,
  /** As many creators as may post through an app in a day have done so. */
  isFull: false,
  postsPerDay: 15,
  /** From the last byte to a post, and from there until everybody may see it. */
  processingMs: 30_000,
  moderationMs: 60_000,
  filmSeconds: 12,
  /** `fail_reason` of the next upload. */
  failsNext: null,
  /** Where uploads are sent to; null for here. */
  uploadBase: null,
}

const creator = number => ({
  open_id: `open-${number}`,
  username: `creator.${number}`,
  nickname: `Creator ${number}`,
  isPrivate: false,
  isBanned: false,
  commentOff: false,
  duetOff: false,
  stitchOff: true,
  longestSeconds: 600,
})

function makeState(world) {
  // Beyond 2^53, where a double no longer tells one from the next.
  let last = 7_412_345_678_901_234_567n
  return {
    world,
    creators: [creator(1), creator(2)],
    codes: new Map(),
    access: new Map(),
    refresh: new Map(),
    tasks: [],
    calls: [],
    nextId: () => {
      last += 1_234_567_890_123n
      return String(last)
    },
  }
}

/** Whose a token is, or why it is refused. */
function heldBy(state, call, scope) {
  const kept = state.access.get(call.token)
  if (!kept || kept.until <= state.world.now())
    return { refusal: refuse(401, 'access_token_invalid', 'The access token is invalid or not found in the request.') }
  if (scope && !kept.scopes.includes(scope)) return { refusal: refuse(401, 'scope_not_authorized') }
  return { creator: state.creators.find(one => one.open_id === kept.openId), scopes: kept.scopes }
}

/** Has this token called this route as often as it may within a minute? Calls that were refused for it do not count. */
function isOften(state, call, perMinute) {
  const now = state.world.now()
  state.calls = state.calls.filter(one => one.at > now - 60_000)
  if (state.calls.filter(one => one.token === call.token && one.route === call.route).length >= perMinute) return true
  state.calls.push({ token: call.token, route: call.route, at: now })
  return false
}

/** A path behind the API's gate: token, scope, pace; then what it is asked. */
const guarded = (state, { name, path, method = 'POST', scope, perMinute, answer }) => ({
  name,
  method,
  path,
  serve: async call => {
    const body = method === 'POST' ? await call.json() : undefined
    const held = heldBy(state, call, scope)
    if (held.refusal) return answered(held.refusal)
    if (isOften(state, call, perMinute)) return answered(refuse(429, 'rate_limit_exceeded'))
    const base = state.world.setting.uploadBase ?? `http://${call.headers.host}`
    const query = Object.fromEntries(call.query)
    return answered(answer(state, { ...held, body, query, base, now: state.world.now() }))
  },
})

const publish = '/v2/post/publish'
const apiRoutes = [
  {
    name: 'creator',
    path: `${publish}/creator_info/query/`,
    scope: 'video.publish',
    perMinute: 20,
    answer: creatorInfo,
  },
  { name: 'init', path: `${publish}/video/init/`, scope: 'video.publish', perMinute: 6, answer: initPost },
  { name: 'init-draft', path: `${publish}/inbox/video/init/`, scope: 'video.upload', perMinute: 6, answer: initDraft },
  { name: 'status', path: `${publish}/status/fetch/`, perMinute: 30, answer: fetchStatus },
  { name: 'list', path: '/v2/video/list/', scope: 'video.list', perMinute: 600, answer: listVideos },
  { name: 'query', path: '/v2/video/query/', scope: 'video.list', perMinute: 600, answer: queryVideos },
  { name: 'user', path: '/v2/user/info/', method: 'GET', scope: 'user.info.basic', perMinute: 600, answer: userInfo },
]

const oauthRoutes = state => [
  {
    name: 'authorize',
    method: 'GET',
    path: '/v2/auth/authorize/',
    serve: async call => authorize(state, Object.fromEntries(call.query)),
  },
  {
    name: 'token',
    method: 'POST',
    path: '/v2/oauth/token/',
    serve: async call => answered(token(state, await call.form(), state.world.now())),
  },
  {
    name: 'revoke',
    method: 'POST',
    path: '/v2/oauth/revoke/',
    serve: async call => answered(revoke(state, await call.form())),
  },
]

const statusOfCode = {
  internal_error: 500,
  scope_not_authorized: 401,
  access_token_invalid: 401,
  invalid_publish_id: 400,
  spam_risk_too_many_posts: 403,
  spam_risk_too_many_pending_share: 403,
  reached_active_user_cap: 403,
  spam_risk_user_banned_from_posting: 403,
  url_ownership_unverified: 403,
}

/** The platform's own body for what went wrong, which differs by the part of it that is asked. */
function errorOf(code, call, said) {
  const name = { token_expired: 'access_token_invalid', rate_limit: 'rate_limit_exceeded' }[code] ?? code
  const isOurs = ['fields', 'parse', 'content-type', 'too-large'].includes(code)
  if (call.route === 'upload')
    return { status: code === 'rate_limit' ? 429 : code === 'token_expired' ? 403 : 400, body: {} }
  if (['token', 'revoke', 'authorize'].includes(call.route))
    return answered(flat(code === 'rate_limit' ? 429 : 400, isOurs ? 'invalid_request' : name, said))
  if (code === 'no-route') return { status: 404, body: 'Unsupported path(Janus)' }
  if (isOurs) return answered(wrong(said))
  return answered(
    refuse(code === 'rate_limit' ? 429 : (statusOfCode[name] ?? (code === 'token_expired' ? 401 : 403)), name, said),
  )
}

const acts = state => ({
  /** A token without a browser, for all scopes but where some are named. */
  signIn: ({ openId = 'open-1', granted = scopes }) => {
    const given = grant(state, openId, granted, state.world.now())
    const { username } = state.creators.find(one => one.open_id === openId)
    return { accessToken: given.access_token, refreshToken: given.refresh_token, remoteId: openId, username }
  },
  /** Something about a creator becomes otherwise. */
  change: ({ openId = 'open-1', ...more }) =>
    void Object.assign(
      state.creators.find(one => one.open_id === openId),
      more,
    ),
  /** It no longer knows its uploads by their ids; what was posted stays. */
  forget: () => {
    for (const task of state.tasks) task.isForgotten = true
  },
  /** A post that was made in the app. */
  post: ({ openId = 'open-1', text = '', takenAt = state.world.now() }) => {
    const id = `app.${state.nextId()}`
    state.tasks.push({
      id,
      openId,
      isDraft: false,
      post: { title: text, privacy_level: 'PUBLIC_TO_EVERYONE' },
      takenAt,
    })
  },
})

export function makePlatform(world) {
  const state = makeState(world)
  return {
    routes: [
      ...oauthRoutes(state),
      ...apiRoutes.map(one => guarded(state, one)),
      { name: 'upload', method: 'PUT', path: '/upload/', serve: call => takePiece(state, call) },
    ],
    error: errorOf,
    acts: acts(state),
  }
}
