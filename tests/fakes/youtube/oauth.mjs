import { createHash } from 'node:crypto'
import { checkFields, Refusal } from '../frame/call.mjs'

const prefix = 'https://www.googleapis.com/auth/'
export const scopes = {
  upload: `${prefix}youtube.upload`,
  read: `${prefix}youtube.readonly`,
  edit: `${prefix}youtube.force-ssl`,
  reports: `${prefix}yt-analytics.readonly`,
}
const known = new Set([...Object.values(scopes), `${prefix}youtube`, 'openid', 'email', 'profile'])
const minute = 60_000
const day = 1_440 * minute
const isLoopback = uri => /^http:\/\/(127\.0\.0\.1|\[::1\]):\d+(\/[\w/.-]*)?$/.test(uri)

/** The consent screen (its person answers at once), `/token`, `/revoke`, and who a bearer token speaks for. */
export function makeOauth(world) {
  const codes = new Map()
  const access = new Map()
  const refresh = new Map()
  let hasConsented = false

  function grantAccess(scope) {
    const token = world.secret('access')
    access.set(token, { scope, until: world.now() + 3_599_000 })
    return { access_token: token, expires_in: 3_599, scope, token_type: 'Bearer' }
  }

  function grantRefresh(scope) {
    const token = world.secret('refresh')
    refresh.set(token, { scope, since: world.now(), used: world.now() })
    return token
  }

  function authorize({ query }) {
    const given = checkFields(Object.fromEntries(query), {
      ...{ client_id: 'string', redirect_uri: 'string', response_type: 'string', scope: 'string', state: 'string' },
      ...{ code_challenge: 'string', code_challenge_method: 'string', 'access_type?': 'string', 'prompt?': 'string' },
      ...{ 'include_granted_scopes?': 'string', 'login_hint?': 'string' },
    })
    if (given.client_id !== world.setting.clientId)
      throw new Refusal('invalid_client', 'The OAuth client was not found.')
    if (!isLoopback(given.redirect_uri)) throw new Refusal('redirect_uri_mismatch')
    if (given.response_type !== 'code') throw new Refusal('unsupported_response_type')
    if (given.code_challenge_method !== 'S256' || !/^[\w-]{43}$/.test(given.code_challenge))
      throw new Refusal('invalid_request', 'code_challenge')
    const asked = given.scope.split(' ')
    if (!asked.every(scope => known.has(scope))) throw new Refusal('invalid_scope')
    const back = new URL(given.redirect_uri)
    back.searchParams.set('state', given.state)
    if (world.setting.denies) back.searchParams.set('error', 'access_denied')
    else {
      const scope = asked.filter(one => !world.setting.unticks.includes(one)).join(' ')
      const code = world.secret('code')
      codes.set(code, { ...given, scope, until: world.now() + 10 * minute })
      back.searchParams.set('code', code)
      back.searchParams.set('scope', scope)
    }
    return { status: 302, headers: { location: back.href } }
  }

  function exchange(given) {
    checkFields(given, {
      ...{ client_id: 'string', client_secret: 'string', code: 'string', code_verifier: 'string' },
      ...{ redirect_uri: 'string', grant_type: 'string' },
    })
    const kept = codes.get(given.code)
    codes.delete(given.code)
    if (!kept || kept.until < world.now()) throw new Refusal('invalid_grant', 'Malformed auth code.')
    if (kept.redirect_uri !== given.redirect_uri) throw new Refusal('redirect_uri_mismatch', 'Bad Request')
    const isVerifier = /^[\w.~-]{43,128}$/.test(given.code_verifier)
    const challenge = createHash('sha256').update(given.code_verifier).digest('base64url')
    if (!isVerifier || challenge !== kept.code_challenge) throw new Refusal('invalid_grant', 'Invalid code verifier.')
    // Whoever has consented before gets no refresh token unless the screen was asked for.
    const isNew = !hasConsented || kept.prompt === 'consent'
    hasConsented = true
    const more = kept.access_type === 'offline' && isNew ? { refresh_token: grantRefresh(kept.scope) } : {}
    return { body: { ...grantAccess(kept.scope), ...more } }
  }

  function renew(given) {
    checkFields(given, {
      ...{ client_id: 'string', client_secret: 'string', refresh_token: 'string', grant_type: 'string' },
    })
    const kept = refresh.get(given.refresh_token)
    const isOld =
      kept && (world.now() > kept.used + 180 * day || (world.setting.isTest && world.now() > kept.since + 7 * day))
    if (!kept || isOld) throw new Refusal('invalid_grant', 'Token has been expired or revoked.')
    kept.used = world.now()
    return { body: grantAccess(kept.scope) }
  }

  async function token(call) {
    const given = await call.form()
    if (given.client_id !== world.setting.clientId || given.client_secret !== world.setting.clientSecret)
      throw new Refusal('invalid_client', 'Unauthorized')
    if (given.grant_type === 'authorization_code') return exchange(given)
    if (given.grant_type === 'refresh_token') return renew(given)
    throw new Refusal('unsupported_grant_type', 'Invalid grant_type')
  }

  async function revoke(call) {
    const given = call.query.get('token') ?? (call.length > 0 ? (await call.form()).token : '')
    if (!refresh.delete(given) && !access.delete(given)) throw new Refusal('invalid_token', 'Token expired or revoked')
    access.clear()
    return { body: {} }
  }

  return {
    routes: [
      { name: 'authorize', method: 'GET', path: '/o/oauth2/v2/auth', serve: authorize },
      { name: 'token', method: 'POST', path: '/token', serve: token },
      { name: 'revoke', method: 'POST', path: '/revoke', serve: revoke },
    ],
    /** Refuses a call whose token is not taken, or lacks every one of the scopes. */
    need: (call, ...wanted) => {
      const kept = access.get(call.token)
      if (!kept || kept.until <= world.now()) throw new Refusal('authError', 'Invalid Credentials')
      const has = kept.scope.split(' ')
      if (!has.includes(`${prefix}youtube`) && !wanted.some(scope => has.includes(scope)))
        throw new Refusal('insufficientPermissions', 'Request had insufficient authentication scopes.')
    },
    acts: {
      /** An account as the app has it once it is connected. `without`: names of scopes that were not granted. */
      signIn: ({ without = [] }) => {
        const scope = Object.keys(scopes)
          .filter(name => !without.includes(name))
          .map(name => scopes[name])
          .join(' ')
        return {
          accessToken: grantAccess(scope).access_token,
          refreshToken: grantRefresh(scope),
          remoteId: world.setting.channel.id,
          username: world.setting.channel.customUrl,
        }
      },
      /** All access tokens of now are taken no more. */
      expireTokens: () => access.clear(),
      /** The person takes the app's rights away, in the account's own settings. */
      takeAway: () => {
        access.clear()
        refresh.clear()
      },
    },
  }
}
