import { Refusal } from '../frame/call.mjs'
import { apps } from './apps.mjs'
import { checkApp, checkValues, consent, holder, onlyFields, spend } from './consent.mjs'

export function metaRoutes(world, state) {
  const give = (kind, given) => {
    const token = world.secret(`meta-${kind}`)
    state.access.set(token, { kind, ...given })
    return token
  }
  const person = (kind, scopes, seconds) => {
    const access_token = give(kind, { scopes, until: world.now() + seconds * 1_000 })
    return { body: { access_token, token_type: 'bearer', expires_in: seconds } }
  }

  function authorize({ query }) {
    const { auth_type: again = 'rerequest', ...asked } = Object.fromEntries(query)
    onlyFields(asked, ['client_id', 'redirect_uri', 'response_type', 'scope', 'state'])
    checkValues({ ...asked, again }, { again: 'rerequest', response_type: 'code', scope: /^[a-z_]+(,[a-z_]+)*$/ })
    if (asked.client_id !== apps.Meta.id) throw new Refusal('invalid_client')
    // In development mode, by this name alone.
    if (!/^http:\/\/localhost:\d+\//.test(asked.redirect_uri)) throw new Refusal('redirect_uri_mismatch')
    return consent(world, state, { redirect: asked.redirect_uri, scopes: asked.scope.split(','), state: asked.state })
  }

  function token({ query }) {
    const asked = Object.fromEntries(query)
    checkApp(apps.Meta, asked.client_id, asked.client_secret)
    if (asked.grant_type === 'fb_exchange_token') {
      onlyFields(asked, ['client_id', 'client_secret', 'grant_type', 'fb_exchange_token'])
      const short = state.access.get(asked.fb_exchange_token)
      if (short?.kind !== 'short') throw new Refusal('unauthorized', 'no short token')
      return person('long', short.scopes, 5_183_944)
    }
    onlyFields(asked, ['client_id', 'client_secret', 'redirect_uri', 'code'])
    return person('short', spend(state, asked.code, asked.redirect_uri).scopes, 3_600)
  }

  const long = call => {
    const kept = holder(world, state, call)
    if (kept.kind !== 'long') throw new Refusal('unauthorized', 'a long-lived token is wanted')
    return kept
  }

  const permissions = call => ({
    body: {
      data: long(call)
        .scopes.map(permission => ({ permission, status: 'granted' }))
        .concat(declined()),
    },
  })
  const declined = () => world.setting.unticked.map(permission => ({ permission, status: 'declined' }))

  /** One Page in each piece of a list. */
  function pieceOf(all, call) {
    const { scopes } = long(call)
    const from = Number(call.query.get('after') ?? 0)
    const data = all.slice(from, from + 1).map(({ id, name, instagram, tasks = ['ANALYZE', 'CREATE_CONTENT'] }) => {
      const access_token = give('page', { scopes, until: Number.POSITIVE_INFINITY })
      return { id, name, access_token, tasks, instagram_business_account: instagram && { id: instagram.id } }
    })
    const more = from + 1 < all.length ? { next: 'https://evil.example.com/me/accounts' } : {}
    return { body: { data, paging: { cursors: { after: `${from + 1}` }, ...more } } }
  }

  const businesses = call => ({ body: { data: long(call) && world.setting.businesses.map(({ id }) => ({ id })) } })
  const businessPages = call =>
    pieceOf(world.setting.businesses.find(one => one.id === call.params[0])?.pages ?? [], call)

  function node(call) {
    holder(world, state, call)
    const { pages: all } = world.setting
    const found = all.flatMap(page => [page, page.instagram]).find(one => one?.id === call.params[0])
    if (!found) throw new Refusal('100', 'does not exist')
    const field = call.query.get('fields')
    return { body: { id: found.id, [field]: found[field] } }
  }

  function inspect(call) {
    if (call.token !== `${apps.Meta.id}|${apps.Meta.secret}`)
      throw new Refusal('unauthorized', 'an app token is wanted')
    const kept = state.access.get(call.query.get('input_token'))
    const ends = Math.floor(world.now() / 1_000) + 90 * 86_400
    return { body: { data: { is_valid: Boolean(kept), scopes: kept?.scopes ?? [], data_access_expires_at: ends } } }
  }

  function leave(call) {
    long(call)
    state.access.clear()
    return { body: { success: true } }
  }

  const get = (name, path, serve) => ({ name: `meta.${name}`, method: 'GET', path, serve })
  return [
    get('authorize', '/v26.0/dialog/oauth', authorize),
    get('token', '/v26.0/oauth/access_token', token),
    get('permissions', '/v26.0/me/permissions', permissions),
    { name: 'meta.leave', method: 'DELETE', path: '/v26.0/me/permissions', serve: leave },
    get('me', '/v26.0/me', call => ({ body: { id: long(call) && world.setting.userId } })),
    get('pages', '/v26.0/me/accounts', call => pieceOf(world.setting.pages, call)),
    get('businesses', '/v26.0/me/businesses', businesses),
    get('owned', /^\/v26\.0\/(\d+)\/owned_pages$/, businessPages),
    get('client', /^\/v26\.0\/(\d+)\/client_pages$/, () => ({ body: { data: [] } })),
    get('inspect', '/v26.0/debug_token', inspect),
    get('node', /^\/v26\.0\/(\d+)$/, node),
  ]
}
