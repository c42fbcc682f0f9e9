import { refuse, wrong } from './tiktok/answers.mjs'
import { creatorInfo, fetchStatus, initDraft, initPost } from './tiktok/posting.mjs'
import { listVideos, queryVideos, userInfo } from './tiktok/reading.mjs'

/** Everything that the platform knows, as it is at its start. Tests set what they are about. */
export function tiktokState() {
  let last = 7_412_345_678_901_234_567n
  return {
    app: {
      client_key: 'awtiktokclient',
      client_secret: 'FAKE-SECRET-tiktok',
      redirects: ['http://127.0.0.1:*/callback/'],
      isAudited: true,
      isFull: false,
      /** What a person agrees to; null for not at all. */
      consents: [
        'user.info.basic',
        'user.info.profile',
        'user.info.stats',
        'video.list',
        'video.upload',
        'video.publish',
      ],
      signsIn: 'open-1',
    },
    creators: ['1', '2'].map(number => ({
      open_id: `open-${number}`,
      username: `creator.${number}`,
      nickname: `Creator ${number}`,
      isPrivate: false,
      isBanned: false,
      commentOff: false,
      duetOff: false,
      stitchOff: true,
      longestSeconds: 600,
    })),
    codes: new Map(),
    access: new Map(),
    refresh: new Map(),
    tasks: [],
    calls: [],
    postsPerDay: 15,
    processingMs: 30_000,
    moderationMs: 60_000,
    filmSeconds: 12,
    failsNext: null,
    nextId: () => {
      last += 1_234_567_890_123n
      return String(last)
    },
  }
}

/** What a token is good for: its creator and scopes, or why it is refused. */
function bearer(state, headers, scope, now) {
  const kept = state.access.get(/^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? '')
  if (!kept || kept.until <= now)
    return { refusal: refuse(401, 'access_token_invalid', 'The access token is invalid.') }
  if (scope && !kept.scopes.includes(scope)) return { refusal: refuse(401, 'scope_not_authorized') }
  return { creator: state.creators.find(one => one.open_id === kept.openId), scopes: kept.scopes }
}

/** Has this token called this path more often than it may within a minute? */
function isOften(state, { headers, path, perMinute, now }) {
  const mine = call => call.token === headers.authorization && call.path === path && call.at > now - 60_000
  state.calls = state.calls.filter(call => call.at > now - 60_000)
  if (state.calls.filter(mine).length >= perMinute) return true
  state.calls.push({ token: headers.authorization, path, at: now })
  return false
}

const isJson = headers => /^application\/json(; ?charset=utf-8)?$/i.test(headers['content-type'] ?? '')

/** An API path behind its gate: token, scope, pace, then what it is asked. */
const guarded = ({ path, method = 'POST', scope, perMinute, answer }) => ({
  name: path.replace(/^\/v2\/|\/$/g, '').replaceAll('/', '.'),
  method,
  path,
  handle: (state, request) => {
    const { headers, now, text } = request
    const held = bearer(state, headers, scope, now)
    if (held.refusal) return held.refusal
    if (isOften(state, { headers, path, perMinute, now })) return refuse(429, 'rate_limit_exceeded')
    if (method === 'GET') return answer(state, { ...request, ...held })
    if (!isJson(headers)) return wrong('Content-Type must be application/json')
    let body
    try {
      body = JSON.parse(text === '' ? '{}' : text)
    } catch {
      return wrong('The body is not JSON')
    }
    return answer(state, { ...request, ...held, body })
  },
})

const posting = '/v2/post/publish/'
export const guardedRoutes = [
  guarded({ path: `${posting}creator_info/query/`, scope: 'video.publish', perMinute: 20, answer: creatorInfo }),
  guarded({ path: `${posting}video/init/`, scope: 'video.publish', perMinute: 6, answer: initPost }),
  guarded({ path: `${posting}inbox/video/init/`, scope: 'video.upload', perMinute: 6, answer: initDraft }),
  guarded({ path: `${posting}status/fetch/`, perMinute: 30, answer: fetchStatus }),
  guarded({ path: '/v2/video/list/', scope: 'video.list', perMinute: 600, answer: listVideos }),
  guarded({ path: '/v2/video/query/', scope: 'video.list', perMinute: 600, answer: queryVideos }),
  guarded({ path: '/v2/user/info/', method: 'GET', scope: 'user.info.basic', perMinute: 600, answer: userInfo }),
]
