import { checkFields, graphError, Refusal } from './refuse.mjs'

const hour = 3_600_000

const badRedirect = () =>
  new Refusal(
    400,
    "URL Blocked: This redirect failed because the redirect URI is not white-listed in the app's settings",
  )

/** `https` at its registered address to the letter; this machine by name alone while the app is in development. */
function isRegistered(uri, { redirects, isLive }) {
  if (redirects.includes(uri)) return true
  return !isLive && /^http:\/\/localhost(:\d+)?\//.test(uri)
}

/** The page at which somebody agrees, as if they had pressed the button at once. */
export function dialog({ query, state, setting, now, secret }) {
  const { client_id, redirect_uri, state: given, scope = '', response_type = 'code' } = query
  if (client_id !== setting.appId) throw new Refusal(400, 'Invalid App ID')
  if (!isRegistered(redirect_uri ?? '', setting)) throw badRedirect()
  if (response_type !== 'code') throw new Refusal(400, 'Unsupported response_type')
  const back = new URL(redirect_uri)
  if (given !== undefined) back.searchParams.set('state', given)
  if (setting.denies) {
    back.searchParams.set('error', 'access_denied')
    back.searchParams.set('error_code', '200')
    back.searchParams.set('error_reason', 'user_denied')
    return { status: 302, headers: { location: back.href } }
  }
  const code = secret('code')
  const scopes = scope.split(',').filter(name => name && !setting.refusedScopes.includes(name))
  state.codes.set(code, { redirect_uri, scopes, until: now() + hour })
  back.searchParams.set('code', code)
  return { status: 302, headers: { location: `${back.href}#_=_` } }
}

function checkApp({ client_id, client_secret }, { appId, appSecret }) {
  if (client_id !== appId) throw graphError(101, 'Error validating application. Cannot get application info')
  if (client_secret !== appSecret) throw graphError(1, 'Error validating client secret.')
}

function fromCode({ query, state, now, secret }) {
  checkFields(query, { needed: ['client_id', 'client_secret', 'redirect_uri', 'code'] })
  const made = state.codes.get(query.code)
  state.codes.delete(query.code)
  if (!made || made.until <= now()) throw graphError(100, 'This authorization code has been used.', { subcode: 36009 })
  if (made.redirect_uri !== query.redirect_uri)
    throw graphError(100, 'Error validating verification code. Please make sure your redirect_uri is identical', {
      subcode: 36008,
    })
  return keep({ state, now, secret }, made.scopes, 2 * hour)
}

export function keep({ state, now, secret }, scopes, life) {
  const access_token = secret('user')
  state.tokens.set(access_token, { kind: 'user', scopes, until: now() + life })
  return { access_token, token_type: 'bearer', expires_in: Math.floor(life / 1_000) }
}

/** A code becomes a token of two hours, and that one a token of sixty days. */
export function accessToken(call) {
  const { query, state, setting, now } = call
  checkApp(query, setting)
  if (query.grant_type !== 'fb_exchange_token') return { body: fromCode(call) }
  checkFields(query, { needed: ['grant_type', 'client_id', 'client_secret', 'fb_exchange_token'] })
  const short = state.tokens.get(query.fb_exchange_token)
  if (!short || short.until <= now()) throw graphError(190, 'Error validating access token', { subcode: 463 })
  return { body: keep(call, short.scopes, 5_183_944_000) }
}

/** The Pages of whoever asks, each with a token of its own that has no end. */
export function pages({ query, state, setting, session, base, secret }) {
  if (!session.scopes.includes('pages_show_list')) return { body: { data: [] } }
  const names = (query.fields ?? 'id,name,access_token').split(',')
  const mine = setting.pages.map(page => {
    const access_token = secret('page')
    state.tokens.set(access_token, {
      kind: 'page',
      scopes: session.scopes,
      until: Number.POSITIVE_INFINITY,
      of: page.id,
    })
    const instagram_business_account = page.instagram ? { id: page.instagram.id } : undefined
    const whole = { id: page.id, name: page.name, access_token, tasks: page.tasks, instagram_business_account }
    return Object.fromEntries(names.filter(name => whole[name] !== undefined).map(name => [name, whole[name]]))
  })
  const from = Number(query.after ?? 0)
  const limit = Number(query.limit ?? setting.pageOfList)
  const next = from + limit < mine.length ? { next: `${base}/v26.0/me/accounts?after=${from + limit}` } : {}
  return {
    body: { data: mine.slice(from, from + limit), paging: { cursors: { after: String(from + limit) }, ...next } },
  }
}

export const permissions = ({ session }) => ({
  body: { data: session.scopes.map(permission => ({ permission, status: 'granted' })) },
})

export const me = ({ setting }) => ({ body: { id: setting.userId, name: setting.userName } })

/** What a token is, asked with the app's own. */
export function debugToken({ query, state, setting, now, token }) {
  if (token !== `${setting.appId}|${setting.appSecret}`) throw graphError(100, 'You must provide an app access token')
  const found = state.tokens.get(query.input_token)
  const isAlive = found !== undefined && found.until > now()
  const error = isAlive ? {} : { error: { code: 190, message: 'Invalid OAuth access token', subcode: 463 } }
  const ends = Number.isFinite(found?.until) ? Math.floor(found.until / 1_000) : 0
  const data = { app_id: setting.appId, is_valid: isAlive, expires_at: ends, scopes: found?.scopes ?? [], ...error }
  return { body: { data: { ...data, type: found?.kind === 'page' ? 'PAGE' : 'USER', data_access_expires_at: 0 } } }
}

export function deletePermissions({ state, token }) {
  state.tokens.delete(token)
  return { body: { success: true } }
}
