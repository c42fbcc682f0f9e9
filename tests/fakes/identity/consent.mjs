import { Refusal } from '../frame/call.mjs'

/**
 * The page on which a person agrees: back to where the app asked, with a code for what was left ticked.
 * @param asked `{ client, redirect, scopes, state, challenge }`
 */
export function consent(world, state, asked, more = {}) {
  if (!asked.state) throw new Refusal('invalid_request', 'no state')
  const back = new URL(asked.redirect)
  back.searchParams.set('state', asked.state)
  if (world.setting.denies) back.searchParams.set('error', 'access_denied')
  else {
    const code = world.secret('code')
    state.codes.set(code, { ...asked, scopes: asked.scopes.filter(one => !world.setting.unticked.includes(one)) })
    back.searchParams.set('code', code)
    for (const [name, value] of Object.entries(more)) back.searchParams.set(name, value)
  }
  return { status: 302, headers: { location: back.href } }
}

/** Values of a request that the provider takes in no other form: names to the value, or to what it must look like. */
export function checkValues(given, wanted) {
  for (const [name, value] of Object.entries(wanted)) {
    const isRight = value instanceof RegExp ? value.test(given[name] ?? '') : given[name] === value
    if (!isRight) throw new Refusal('invalid_request', `${name} is not as it must be`)
  }
}

/** As RFC 7636 has it. */
export const verifierForm = /^[A-Za-z0-9._~-]{43,128}$/

/** What a code stands for, once. */
export function spend(state, code, redirect) {
  const kept = state.codes.get(code)
  state.codes.delete(code)
  if (!kept) throw new Refusal('invalid_grant', 'code was used, or never given')
  if (kept.redirect !== redirect) throw new Refusal('redirect_uri_mismatch', 'redirect differs')
  return kept
}

/** Only these fields, and all of them. */
export function onlyFields(given, names) {
  for (const name of Object.keys(given))
    if (!names.includes(name)) throw new Refusal('invalid_request', `unknown ${name}`)
  for (const name of names) if (!given[name]) throw new Refusal('invalid_request', `missing ${name}`)
}

export function checkApp(app, id, secret) {
  if (id !== app.id || secret !== app.secret) throw new Refusal('invalid_client', 'The OAuth client was not found.')
}

/** Whose access token it is. */
export function holder(world, state, call) {
  const kept = state.access.get(call.token)
  if (!kept || kept.until <= world.now()) throw new Refusal('unauthorized', `token ${call.token} is not taken`)
  return kept
}
