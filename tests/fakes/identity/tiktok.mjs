import { createHash } from 'node:crypto'
import { Refusal } from '../frame/call.mjs'
import { apps } from './apps.mjs'
import { checkApp, checkValues, consent, holder, onlyFields, spend, verifierForm } from './consent.mjs'

export function tiktokRoutes(world, state) {
  const give = scopes => {
    const { accessLife, refreshLife, openId } = world.setting
    const [access_token, refresh_token] = [world.secret('tiktok-access'), world.secret('tiktok-refresh')]
    state.access.set(access_token, { scopes, until: world.now() + accessLife * 1_000 })
    state.refresh.set(refresh_token, { scopes, access: access_token })
    const ends = { expires_in: accessLife, refresh_expires_in: refreshLife }
    return { access_token, refresh_token, ...ends, open_id: openId, scope: scopes.join(','), token_type: 'Bearer' }
  }

  function authorize({ query }) {
    const asked = Object.fromEntries(query)
    const names = ['client_key', 'response_type', 'scope', 'redirect_uri', 'state']
    onlyFields(asked, [...names, 'code_challenge', 'code_challenge_method'])
    if (asked.client_key !== apps.TikTok.id) throw new Refusal('invalid_client')
    if (!/^http:\/\/127\.0\.0\.1:\d+\/callback\/$/.test(asked.redirect_uri)) throw new Refusal('redirect_uri_mismatch')
    // In hexadecimal, unlike anybody else's; scopes with commas between.
    checkValues(asked, { response_type: 'code', code_challenge_method: 'S256', code_challenge: /^[0-9a-f]{64}$/ })
    checkValues(asked, { scope: /^[a-z.]+(,[a-z.]+)*$/ })
    const { redirect_uri: redirect, scope, state: mark, code_challenge: challenge } = asked
    const scopes = scope.split(',')
    return consent(world, state, { redirect, scopes, state: mark, challenge }, { scopes: scope })
  }

  async function token(call) {
    const form = await call.form()
    checkApp(apps.TikTok, form.client_key, form.client_secret)
    if (form.grant_type === 'refresh_token') {
      onlyFields(form, ['client_key', 'client_secret', 'grant_type', 'refresh_token'])
      const kept = state.refresh.get(form.refresh_token)
      if (!kept) throw new Refusal('invalid_grant', 'Refresh token is invalid or expired.')
      state.refresh.delete(form.refresh_token)
      state.access.delete(kept.access)
      return { body: give(kept.scopes) }
    }
    onlyFields(form, ['client_key', 'client_secret', 'grant_type', 'code', 'code_verifier', 'redirect_uri'])
    checkValues(form, { grant_type: 'authorization_code', code_verifier: verifierForm })
    const kept = spend(state, form.code, form.redirect_uri)
    if (createHash('sha256').update(form.code_verifier).digest('hex') !== kept.challenge)
      throw new Refusal('invalid_request', 'Code verifier or code challenge is invalid.')
    return { body: give(kept.scopes) }
  }

  async function revoke(call) {
    const form = await call.form()
    onlyFields(form, ['client_key', 'client_secret', 'token'])
    checkApp(apps.TikTok, form.client_key, form.client_secret)
    state.access.delete(form.token)
    for (const [refresh, kept] of state.refresh) if (kept.access === form.token) state.refresh.delete(refresh)
    return { body: '' }
  }

  const refused = (status, code) => ({ status, body: { data: {}, error: { code, message: code, log_id: '1' } } })

  function user(call) {
    const kept = state.access.get(call.token)
    if (!kept || kept.until <= world.now()) return refused(401, 'access_token_invalid')
    const fields = (call.query.get('fields') ?? '').split(',')
    if (fields.includes('username') && !holder(world, state, call).scopes.includes('user.info.profile'))
      return refused(401, 'scope_not_authorized')
    const all = { open_id: world.setting.openId, display_name: 'Creator', username: world.setting.username }
    const user = Object.fromEntries(fields.map(name => [name, all[name]]))
    return { body: { data: { user }, error: { code: 'ok', message: '', log_id: '1' } } }
  }

  return [
    { name: 'tiktok.authorize', method: 'GET', path: '/v2/auth/authorize/', serve: authorize },
    { name: 'tiktok.token', method: 'POST', path: '/v2/oauth/token/', serve: token },
    { name: 'tiktok.revoke', method: 'POST', path: '/v2/oauth/revoke/', serve: revoke },
    { name: 'tiktok.user', method: 'GET', path: '/v2/user/info/', serve: user },
  ]
}
