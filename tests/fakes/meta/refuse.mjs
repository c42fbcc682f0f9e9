/** An answer of Meta's that is none of success; thrown by whoever refuses. */
export class Refusal extends Error {
  constructor(status, body, headers = {}) {
    super(JSON.stringify(body))
    Object.assign(this, { status, body, headers })
  }
}

let traces = 0

/** @returns {Refusal} an error as the Graph writes it */
export function graphError(code, message, { subcode, status = 400, type = 'OAuthException', ...more } = {}) {
  traces += 1
  const error = {
    message: `(#${code}) ${message}`,
    type,
    code,
    ...(subcode ? { error_subcode: subcode } : {}),
    ...more,
  }
  return new Refusal(status, { error: { ...error, fbtrace_id: `Afake${traces}` } })
}

/** @returns {Refusal} an error as the upload host writes it */
export const uploadError = (type, message, { status = 400, retriable = false } = {}) =>
  new Refusal(status, { debug_info: { retriable, type, message } })

export const missing = id =>
  graphError(100, `Object with ID '${id}' does not exist, cannot be loaded due to missing permissions`, {
    subcode: 33,
    type: 'GraphMethodException',
  })

/** Fields that nobody told of are refused, and so are needed ones that do not come. */
export function checkFields(given, { needed = [], allowed = [] }) {
  for (const name of needed) if (!given[name]) throw graphError(100, `The parameter ${name} is required`)
  const known = new Set([...needed, ...allowed, 'access_token'])
  for (const name of Object.keys(given)) if (!known.has(name)) throw graphError(100, `Unknown parameter ${name}`)
}

export function checkOneOf(name, value, choices) {
  if (value !== undefined && !choices.includes(value))
    throw graphError(100, `Param ${name} must be one of {${choices.join(', ')}}`)
}

/** The fields asked for of a thing, which always has its id; one that it has not fails the whole call. */
export function pick(thing, fields = 'id') {
  const names = fields.split(',').map(name => name.replace(/[.(].*$/, ''))
  const unknown = names.find(name => !(name in thing))
  if (unknown) throw graphError(100, `Tried accessing nonexisting field (${unknown})`)
  const told = ['id', ...names].filter(name => thing[name] !== undefined)
  return Object.fromEntries(told.map(name => [name, thing[name]]))
}

/** A time as Meta writes it. */
export const metaTime = ms => `${new Date(ms).toISOString().slice(0, 19)}+0000`
