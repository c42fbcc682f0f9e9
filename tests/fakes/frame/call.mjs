import { createHash } from 'node:crypto'
import { Cut } from './faults.mjs'

/** A handler throws it to refuse: the platform's `error(code, call, said)` makes the answer of it. */
export class Refusal extends Error {
  constructor(code, said = '') {
    super(`${code} ${said}`)
    this.code = code
    this.said = said
  }
}

const longestText = 2_000_000

/** One request as handlers see it. The body can be taken once: as `pieces`, `text`, `json` or `form`. */
export function makeCall(request, url, route, params, fault) {
  const got = { bytes: 0, text: null, hash: createHash('sha256') }
  const call = {
    route,
    method: request.method,
    url,
    query: url.searchParams,
    params,
    headers: request.headers,
    length: Number(request.headers['content-length'] ?? 0),
    /** The bearer token; empty where there is none, or it is not spelled `Bearer `. */
    token: /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '',
    committed: false,
    /** Says that what this request does cannot be taken back. */
    commit: () => {
      call.committed = true
    },
    /** The bytes as they come. A cut throws in the middle: keep what came before it. */
    async *pieces() {
      let left = fault?.kind === 'mid-body' ? fault.after : Number.POSITIVE_INFINITY
      // Who stops reading may answer still.
      for await (const piece of request.iterator({ destroyOnReturn: false })) {
        const taken = piece.length < left ? piece : piece.subarray(0, left)
        got.bytes += taken.length
        got.hash.update(taken)
        if (taken.length > 0) yield taken
        left -= taken.length
        if (left === 0) throw new Cut()
      }
      if (fault?.kind === 'after-last-byte') throw new Cut()
    },
    async text() {
      const parts = []
      for await (const piece of call.pieces()) {
        parts.push(piece)
        if (got.bytes > longestText) throw new Refusal('too-large')
      }
      got.text = Buffer.concat(parts).toString('utf8')
      return got.text
    },
    /** @param {RegExp} type what `Content-Type` must be, to the letter */
    async json(type = /^application\/json(; ?charset=UTF-8)?$/) {
      if (!type.test(call.headers['content-type'] ?? '')) throw new Refusal('content-type', 'not JSON')
      const text = await call.text()
      try {
        return JSON.parse(text)
      } catch {
        throw new Refusal('parse', 'not JSON')
      }
    },
    /** Fields of a form as an object; one that comes twice is refused. */
    async form() {
      if (!/^application\/x-www-form-urlencoded(; ?charset=UTF-8)?$/i.test(call.headers['content-type'] ?? ''))
        throw new Refusal('content-type', 'not a form')
      const fields = [...new URLSearchParams(await call.text())]
      if (new Set(fields.map(([name]) => name)).size < fields.length) throw new Refusal('fields', 'one comes twice')
      return Object.fromEntries(fields)
    },
    /** What the request was, for tests. */
    seen: () => ({
      route,
      method: request.method,
      url: request.url,
      headers: request.headers,
      body: got.text,
      bytes: got.bytes,
      hash: got.hash.copy().digest('hex'),
    }),
  }
  return call
}

/**
 * Refuses an object that lacks a field, has one that the platform does not know, or has one of another type.
 * @param shape names and types: `{ title: 'string', 'tags?': 'array', status: 'object', size: 'number' }`
 */
export function checkFields(given, shape, where = '') {
  const typeOf = value => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value)
  if (typeOf(given) !== 'object') throw new Refusal('fields', `${where || 'body'} is no object`)
  const known = new Map(Object.entries(shape).map(([name, type]) => [name.replace(/\?$/, ''), type]))
  for (const [name, value] of Object.entries(given)) {
    if (!known.has(name)) throw new Refusal('fields', `unknown field ${where}${name}`)
    if (typeOf(value) !== known.get(name)) throw new Refusal('fields', `${where}${name} is no ${known.get(name)}`)
  }
  for (const name of Object.keys(shape))
    if (!name.endsWith('?') && !(name in given)) throw new Refusal('fields', `missing field ${where}${name}`)
  return given
}
