const tooMany = ['quotaExceeded', 'rateLimitExceeded', 'userRateLimitExceeded']
const forbidden = ['forbidden', 'insufficientPermissions', 'forbiddenPrivacySetting', 'accessNotConfigured', ...tooMany]
const statusOf = {
  ...Object.fromEntries(forbidden.map(reason => [reason, 403])),
  ...{ authError: 401, youtubeSignupRequired: 401, uploadRateLimitExceeded: 429 },
  ...{ videoNotFound: 404, playlistNotFound: 404, notFound: 404, backendError: 503 },
}

const frameWords = {
  token_expired: 'authError',
  rate_limit: 'rateLimitExceeded',
  'content-type': 'badContent',
  parse: 'parseError',
  fields: 'badRequest',
  'too-large': 'uploadTooLarge',
  'no-route': 'notFound',
}

const domainOf = reason => {
  if (tooMany.includes(reason)) return reason === 'quotaExceeded' ? 'youtube.quota' : 'usageLimits'
  return reason.startsWith('invalid') ? 'youtube.video' : 'global'
}

/** Google's two shapes of an error: flat where tokens are dealt with, nested elsewhere. */
export const errors = (code, call, said) => {
  if (['token', 'revoke'].includes(call.route))
    return { status: code === 'invalid_client' ? 401 : 400, body: { error: code, error_description: said } }
  // What a person would see in the browser.
  if (call.route === 'authorize')
    return { status: 400, headers: { 'content-type': 'text/html' }, body: `<h1>Error 400: ${code}</h1>` }
  const reason = frameWords[code] ?? code
  const status = statusOf[reason] ?? 400
  const message = said || `The request cannot be completed: ${reason}`
  const body = { error: { code: status, message, errors: [{ domain: domainOf(reason), reason, message }] } }
  return {
    status,
    headers: code === 'rate_limit' ? { 'retry-after': '7' } : {},
    body,
  }
}
