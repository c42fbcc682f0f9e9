/** An answer of the API proper: `data` and an `error` whose code is "ok" where all went well. */
export const fine = data => ({ status: 200, body: { data, error: { code: 'ok', message: '', log_id: logId() } } })

/** A refusal of the API proper. */
export const refuse = (status, code, message = '') => ({
  status,
  body: { data: {}, error: { code, message, log_id: logId() } },
})

export const wrong = message => refuse(400, 'invalid_params', message)

/** A refusal of the OAuth paths: flat, and not always with a status that says so. */
export const flat = (status, error, error_description) => ({
  status,
  body: { error, error_description, log_id: logId() },
})

let logged = 0
const logId = () => `20261128${String(++logged).padStart(24, '0')}`

/** Stands for a whole number in an answer that JSON.stringify would round. */
export const int64 = digits => `int64:${digits}`

/** An answer as it goes out, whole numbers of 64 bits written as numbers. */
export const answered = ({ status, body }) => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body).replace(/"int64:(\d+)"/g, '$1'),
})

/** Faults of an object against `shape`: names of fields to what tells a right value; a name that ends in ? may be absent. */
export function faultOf(given, shape) {
  if (given === null || typeof given !== 'object' || Array.isArray(given)) return 'an object is wanted'
  const names = Object.keys(shape).map(name => name.replace('?', ''))
  const strange = Object.keys(given).find(name => !names.includes(name))
  if (strange !== undefined) return `unknown field ${strange}`
  for (const [name, isRight] of Object.entries(shape)) {
    const bare = name.replace('?', '')
    if (given[bare] === undefined && name.endsWith('?')) continue
    if (!isRight(given[bare])) return `${bare} is invalid`
  }
  return null
}

export const isText = value => typeof value === 'string' && value !== ''
export const isTrueOrFalse = value => typeof value === 'boolean'
export const isCount = value => Number.isSafeInteger(value) && value >= 0
