import { createHash } from 'node:crypto'
import { flat } from './answers.mjs'

const day = 86_400_000
export const scopes = [
  'user.info.basic',
  'user.info.profile',
  'user.info.stats',
  'video.list',
  'video.upload',
  'video.publish',
]

// A star stands for any port; everything else must be the same byte for byte.
const fits = (registered, given) => {
  const [before, after] = registered.split(':*')
  if (after === undefined) return registered === given
  const port = given.slice(before.length, given.length - after.length)
  return given.startsWith(before) && given.endsWith(after) && /^:\d{1,5}$/.test(port)
}

/** Gives a token to a creator without signing in, as tests of posting want it. */
export function grant(state, openId, granted, now) {
  const access = state.world.secret('access')
  const refresh = state.world.secret('refresh')
  state.access.set(access, { openId, scopes: granted, until: now + day })
  state.refresh.set(refresh, { openId, scopes: granted, until: now + 365 * day, access })
  return {
    access_token: access,
    expires_in: 86_400,
    open_id: openId,
    refresh_token: refresh,
    refresh_expires_in: 31_536_000,
    scope: granted.join(','),
    token_type: 'Bearer',
  }
}

/** The page where a person agrees: it agrees at once, to what `state.world.setting.consents` leaves of the scopes. */
export function authorize(state, query) {
  const { client_key, response_type, scope, redirect_uri, state: mark, code_challenge, code_challenge_method } = query
  const asked = (scope ?? '').split(',')
  const isKnown =
    client_key === state.world.setting.clientKey &&
    state.world.setting.redirects.some(one => fits(one, redirect_uri ?? ''))
  const isRight =
    response_type === 'code' && code_challenge_method === 'S256' && Boolean(code_challenge) && Boolean(mark)
  if (!isKnown || !isRight || asked.some(one => !scopes.includes(one)))
    return { status: 400, headers: { 'content-type': 'text/html' }, body: 'Something went wrong' }
  const back = new URL(redirect_uri)
  back.searchParams.set('state', mark)
  if (state.world.setting.consents === null) {
    back.searchParams.set('error', 'access_denied')
    back.searchParams.set('error_description', 'The user denied the request')
    return { status: 302, headers: { location: back.href }, body: '' }
  }
  // With the odd characters of real ones, which are escaped in the address.
  const code = `${state.world.secret('code')}*1!${4_000 + state.codes.size}.e1`
  const granted = asked.filter(one => state.world.setting.consents.includes(one))
  state.codes.set(code, { challenge: code_challenge, redirect_uri, scopes: granted })
  back.searchParams.set('code', code)
  back.searchParams.set('scopes', granted.join(','))
  return { status: 302, headers: { location: back.href }, body: '' }
}

const isApp = (state, form) =>
  form.client_key === state.world.setting.clientKey && form.client_secret === state.world.setting.clientSecret
const onlyHas = (form, names) => Object.keys(form).every(name => names.includes(name))

function byCode(state, form, now) {
  const { code, redirect_uri, code_verifier } = form
  if (!onlyHas(form, ['client_key', 'client_secret', 'grant_type', 'code', 'redirect_uri', 'code_verifier']))
    return flat(400, 'invalid_request', 'Only the documented parameters are accepted.')
  const kept = state.codes.get(code)
  state.codes.delete(code)
  if (!kept) return flat(400, 'invalid_grant', 'Authorization code is expired.')
  if (kept.redirect_uri !== redirect_uri)
    return flat(400, 'invalid_request', 'Redirect_uri is not matched with the uri when requesting code.')
  const isVerifier = /^[A-Za-z0-9\-._~]{43,128}$/.test(code_verifier ?? '')
  // In hexadecimal, unlike anybody else's.
  if (!isVerifier || createHash('sha256').update(code_verifier).digest('hex') !== kept.challenge)
    return flat(400, 'invalid_request', 'Code verifier or code challenge is invalid.')
  return { status: 200, body: grant(state, state.world.setting.signsIn, kept.scopes, now) }
}

function byRefresh(state, form, now) {
  if (!onlyHas(form, ['client_key', 'client_secret', 'grant_type', 'refresh_token']))
    return flat(400, 'invalid_request', 'Only the documented parameters are accepted.')
  const kept = state.refresh.get(form.refresh_token)
  // Answered with 200, as its sandbox does.
  if (!kept || kept.until <= now) return flat(200, 'invalid_grant', 'Refresh token is invalid or expired.')
  state.refresh.delete(form.refresh_token)
  state.access.delete(kept.access)
  return { status: 200, body: grant(state, kept.openId, kept.scopes, now) }
}

export function token(state, form, now) {
  if (!isApp(state, form)) return flat(401, 'invalid_client', 'Client key or secret is incorrect.')
  if (form.grant_type === 'authorization_code') return byCode(state, form, now)
  if (form.grant_type === 'refresh_token') return byRefresh(state, form, now)
  return flat(400, 'unsupported_grant_type', 'The grant type is not supported.')
}

export function revoke(state, form) {
  if (!isApp(state, form)) return flat(401, 'invalid_client', 'Client key or secret is incorrect.')
  if (!onlyHas(form, ['client_key', 'client_secret', 'token']))
    return flat(400, 'invalid_request', 'Only the documented parameters are accepted.')
  state.access.delete(form.token)
  for (const [refresh, kept] of state.refresh)
    if (kept.access === form.token || refresh === form.token) {
      state.access.delete(kept.access)
      state.refresh.delete(refresh)
    }
  return { status: 200, body: {} }
}
