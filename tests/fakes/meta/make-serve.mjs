import { Refusal as FrameRefusal } from '../frame/call.mjs'
import { graphError, Refusal, uploadError } from './refuse.mjs'
import { allScopes } from './settings.mjs'

const newState = () => ({
  codes: new Map(),
  tokens: new Map(),
  containers: new Map(),
  media: [],
  videos: new Map(),
  finishes: [],
})

const isUpload = call => call.route === 'upload'

function tokenOf(call, auth) {
  const { authorization = '' } = call.headers
  // The upload host knows `OAuth` alone; the Graph takes a header, and a token in the address.
  const form = auth === 'upload' ? /^OAuth (\S+)$/ : /^(?:Bearer|OAuth) (\S+)$/
  return form.exec(authorization)?.[1] ?? (auth === 'upload' ? '' : (call.query.get('access_token') ?? ''))
}

function sessionOf(token, auth, state, now) {
  const found = state.tokens.get(token)
  if (found && found.until > now()) return found
  if (auth === 'upload') throw uploadError('NotAuthorizedError', 'The token is not taken', { status: 401 })
  if (found) throw graphError(190, 'Error validating access token: Session has expired', { subcode: 463, status: 401 })
  throw graphError(190, 'Invalid OAuth access token - Cannot parse access token', { status: 401 })
}

/** A Page's token speaks for the Page and for its Instagram account, each within what was agreed to. */
function checkRights({ kind, of, scopes }, { needs = {} }, [account], { pages }) {
  for (const [code, scope] of Object.entries(needs))
    if (!scopes.includes(scope)) throw graphError(Number(code), `Requires ${scope}`, { status: 403 })
  const owner = account && pages.find(page => page.id === account || page.instagram?.id === account)
  if (owner && (kind !== 'page' || of !== owner.id))
    throw graphError(200, 'A Page access token of this Page is required', { status: 403 })
}

async function filesOf(call) {
  const type = call.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data; boundary=')) throw new FrameRefusal('content-type', 'no form with files')
  const parts = []
  for await (const piece of call.pieces()) parts.push(piece)
  const data = await new Response(Buffer.concat(parts), { headers: { 'content-type': type } }).formData()
  const entries = await Promise.all(
    [...data].map(async ([name, value]) => [
      name,
      typeof value === 'string' ? value : Buffer.from(await value.arrayBuffer()),
    ]),
  )
  const isFile = ([, value]) => typeof value !== 'string'
  return {
    form: Object.fromEntries(entries.filter(one => !isFile(one))),
    files: Object.fromEntries(entries.filter(isFile)),
  }
}

async function bodyOf(call, { auth, body }) {
  if (call.method !== 'POST' || auth === 'upload') return { form: {} }
  return body === 'multipart' ? filesOf(call) : { form: await call.form() }
}

const usageHeaders = {
  'x-app-usage': JSON.stringify({ call_count: 12, total_time: 3, total_cputime: 2 }),
}
const shutOut = minutes => ({
  'x-business-use-case-usage': JSON.stringify({
    6001: [{ type: 'pages', call_count: 100, total_time: 60, estimated_time_to_regain_access: minutes }],
  }),
})

/** What a handler of ours is told of a request, besides what it reads of the world. */
async function tell(call, ways, world, state) {
  const { auth = 'graph' } = ways
  const token = tokenOf(call, auth)
  const session = auth === 'none' || auth === 'app' ? undefined : sessionOf(token, auth, state, world.now)
  if (session) checkRights(session, ways, call.params, world.setting)
  const query = Object.fromEntries(call.query)
  const params = { id: call.params[0], account: call.params[0] }
  return { ...(await bodyOf(call, ways)), query, params, token, session, headers: call.headers, pieces: call.pieces }
}

function errorOf(code, call, said, { shutOutMinutes }) {
  if (isUpload(call) && code === 'token_expired')
    return uploadError('NotAuthorizedError', 'The token is not taken', { status: 401 })
  if (isUpload(call)) return uploadError('ProcessingFailedError', `${code} ${said}`)
  if (code === 'token_expired') return graphError(190, 'Session has expired', { subcode: 463, status: 401 })
  if (code === 'rate_limit')
    return Object.assign(graphError(80_002, 'There have been too many calls', { status: 403 }), {
      headers: shutOut(shutOutMinutes),
    })
  if (code === 'no-route') return graphError(2_500, `Unknown path components: ${said}`)
  const [, number, subcode] = /^(-?\d+)(?:\/(\d+))?$/.exec(code) ?? []
  if (number === undefined) return graphError(100, `${code} ${said}`)
  return graphError(Number(number), said, subcode ? { subcode: Number(subcode) } : {})
}

/** What the frame needs of Meta: how a handler is served, how a refusal is written, and what tests may have done. */
export function makeServe(world) {
  const state = newState()
  const tools = call => ({
    state,
    setting: world.setting,
    now: world.now,
    base: `http://${call.headers.host}`,
    newId: () => String(17_890_000_000_000_000n + BigInt(world.next())),
    secret: world.secret,
    keepSecret: text => {
      world.secrets.push(text)
      return text
    },
    commit: call.commit,
    publish: world.publish,
  })
  const serve =
    (handler, ways = {}) =>
    async call => {
      try {
        const told = await tell(call, ways, world, state)
        const answer = await handler({ ...tools(call), ...told })
        return { status: 200, ...answer, headers: { ...usageHeaders, ...answer.headers } }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        return { status: error.status, headers: { ...usageHeaders, ...error.headers }, body: error.body }
      }
    }
  const error = (code, call, said) => {
    const { status, headers, body } = errorOf(code, call, said, world.setting)
    return { status, headers: { ...usageHeaders, ...headers }, body }
  }
  /** A Page, or its Instagram account, as if somebody had just connected it. */
  const signIn = ({ platform = 'Instagram', page = '6001', scopes = allScopes } = {}) => {
    const found = world.setting.pages.find(one => one.id === page)
    const accessToken = world.secret('page')
    state.tokens.set(accessToken, { kind: 'page', of: page, scopes, until: Number.POSITIVE_INFINITY })
    if (platform === 'Facebook') return { accessToken, remoteId: found.id, username: found.name }
    return { accessToken, remoteId: found.instagram.id, username: found.instagram.username }
  }
  const endTokens = () => {
    for (const token of state.tokens.values()) token.until = world.now()
  }
  const thumbnails = () => [...state.videos.values()].map(({ id, thumbnails: count }) => ({ id, count }))
  return { serve, error, acts: { signIn, endTokens, thumbnails } }
}
