import { createHash } from 'node:crypto'
import { Refusal } from '../frame/call.mjs'
import { apps } from './apps.mjs'
import { checkApp, checkValues, consent, holder, onlyFields, spend, verifierForm } from './consent.mjs'

export function googleRoutes(world, state) {
  const access = scopes => {
    const access_token = world.secret('google-access')
    state.access.set(access_token, { scopes, until: world.now() + world.setting.accessLife * 1_000 })
    return { access_token, expires_in: world.setting.accessLife - 1, scope: scopes.join(' '), token_type: 'Bearer' }
  }

  function authorize({ query }) {
    const asked = Object.fromEntries(query)
    const names = ['client_id', 'redirect_uri', 'response_type', 'scope', 'state', 'access_type', 'prompt']
    onlyFields(asked, [...names, 'code_challenge', 'code_challenge_method'])
    if (asked.client_id !== apps.Google.id) throw new Refusal('invalid_client')
    if (!/^http:\/\/127\.0\.0\.1:\d+(\/[\w-]*)*$/.test(asked.redirect_uri)) throw new Refusal('redirect_uri_mismatch')
    // Without these two nobody would be given a refresh token who was here before.
    checkValues(asked, { access_type: 'offline', prompt: 'consent' })
    checkValues(asked, { response_type: 'code', code_challenge_method: 'S256', code_challenge: /^[\w-]{43}$/ })
    checkValues(asked, { scope: /^(https:\/\/www\.googleapis\.com\/auth\/[a-z.-]+( |$))+$/ })
    const { redirect_uri: redirect, scope, state: mark, code_challenge: challenge } = asked
    return consent(world, state, { redirect, scopes: scope.split(' '), state: mark, challenge })
  }

  async function token(call) {
    const form = await call.form()
    checkApp(apps.Google, form.client_id, form.client_secret)
    if (form.grant_type === 'refresh_token') {
      onlyFields(form, ['client_id', 'client_secret', 'grant_type', 'refresh_token'])
      const kept = state.refresh.get(form.refresh_token)
      if (!kept) throw new Refusal('invalid_grant', `Token ${form.refresh_token} has been expired or revoked.`)
      // Without a new one: the old one goes on.
      return { body: access(kept.scopes) }
    }
    onlyFields(form, ['client_id', 'client_secret', 'grant_type', 'code', 'code_verifier', 'redirect_uri'])
    checkValues(form, { grant_type: 'authorization_code', code_verifier: verifierForm })
    const kept = spend(state, form.code, form.redirect_uri)
    if (createHash('sha256').update(form.code_verifier).digest('base64url') !== kept.challenge)
      throw new Refusal('invalid_grant', 'Invalid code verifier.')
    const refresh_token = world.secret('google-refresh')
    state.refresh.set(refresh_token, { scopes: kept.scopes })
    return { body: { ...access(kept.scopes), refresh_token } }
  }

  async function revoke(call) {
    const given = call.query.get('token') ?? (await call.form()).token
    if (!state.refresh.delete(given) && !state.access.delete(given)) throw new Refusal('invalid_token')
    return { body: {} }
  }

  function channels(call) {
    holder(world, state, call)
    const items = world.setting.channels.map(({ id, ...snippet }) => ({ kind: 'youtube#channel', id, snippet }))
    // Where there are none, the field is missing.
    return { body: items.length > 0 ? { items } : { pageInfo: { totalResults: 0 } } }
  }

  return [
    { name: 'google.authorize', method: 'GET', path: '/o/oauth2/v2/auth', serve: authorize },
    { name: 'google.token', method: 'POST', path: '/token', serve: token },
    { name: 'google.revoke', method: 'POST', path: '/revoke', serve: revoke },
    { name: 'google.channels', method: 'GET', path: '/youtube/v3/channels', serve: channels },
  ]
}
