import { request } from 'node:http'
import { connect } from 'node:net'
import { type Awaited, type Loopback, openLoopback } from '@main/accounts/loopback'
import { redirectRules } from '@shared/domain/sign-in-redirect'
import { afterEach, describe, expect, test } from 'vitest'

const state = 'S'.repeat(43)
const issuer = 'https://accounts.example.com'
const opened: Loopback[] = []
afterEach(() => {
  for (const one of opened.splice(0)) one.close()
})

async function open(given: Partial<Awaited> = {}): Promise<Loopback> {
  const signal = new AbortController().signal
  const usual = { rule: redirectRules.Google, state, issuer, patience: 60_000, signal }
  const loopback = await openLoopback({ ...usual, ...given })
  if (!loopback.ok) throw new Error(`port ${loopback.problem.port} is taken`)
  opened.push(loopback.value)
  return loopback.value
}

type Asked = { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string }
type Told = { readonly status: number; readonly body: string; readonly headers: Record<string, unknown> }

/** A request to the letter, as browsers do not let pages send it. Null where nobody answers. */
function ask(url: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Told | null> {
  return new Promise(told => {
    const asking = request(url.replace('localhost', '127.0.0.1'), { method, headers, agent: false }, answer => {
      let text = ''
      answer.on('data', piece => {
        text += piece
      })
      answer.on('end', () => told({ status: answer.statusCode ?? 0, body: text, headers: answer.headers }))
      answer.on('error', () => told(null))
    })
    asking.on('error', () => told(null))
    asking.end(body)
  })
}

const none = expect.objectContaining({ status: 404, body: '' })
const isOpen = (url: string) =>
  new Promise<boolean>(told => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.on('connect', () => told(socket.destroy() && true))
    socket.on('error', () => told(false))
  })
/** Settled by now, or still waiting. */
const soFar = (loopback: Loopback) => Promise.race([loopback.callback, Promise.resolve('waiting')])

describe('O2: the answer is taken', () => {
  test('once, told with a page that says nothing of it, and nobody listens after it', async () => {
    const loopback = await open()
    const told = await ask(`${loopback.redirect}?code=the-code&state=${state}&scope=%3Cscript%3E`)
    expect(told?.status).toBe(200)
    expect(told?.headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    for (const part of ['the-code', state, 'script>', '<script']) expect(told?.body).not.toContain(part)
    expect(await loopback.callback).toEqual({ kind: 'code', code: 'the-code' })
    expect(await isOpen(loopback.redirect)).toBe(false)
  })

  test('a code is taken as the provider encoded it', async () => {
    const loopback = await open()
    await ask(`${loopback.redirect}?code=a%2Fb%2A1%21c.e1&state=${state}`)
    expect(await loopback.callback).toEqual({ kind: 'code', code: 'a/b*1!c.e1' })
  })

  test('an error with the right state ends it too', async () => {
    const loopback = await open()
    await ask(`${loopback.redirect}?error=access_denied&error_description=no&state=${state}`)
    expect(await loopback.callback).toEqual({ kind: 'error', error: 'access_denied', said: 'no' })
  })

  test('of two that come at once one is', async () => {
    const loopback = await open()
    const url = (code: string) => `${loopback.redirect}?code=${code}&state=${state}`
    const both = await Promise.all([ask(url('one')), ask(url('two'))])
    expect(both.filter(one => one?.status === 200)).toHaveLength(1)
    expect(await loopback.callback).toMatchObject({ kind: 'code' })
  })

  test('of two that come in one breath on one connection the first is', async () => {
    const loopback = await open()
    const { host, pathname, port } = new URL(loopback.redirect)
    const get = (code: string) => `GET ${pathname}?code=${code}&state=${state} HTTP/1.1\r\nHost: ${host}\r\n\r\n`
    const said = await new Promise<string>(done => {
      let text = ''
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(get('one') + get('two')))
      socket.on('data', piece => {
        text += piece
      })
      socket.on('close', () => done(text))
      socket.on('error', () => undefined)
    })
    expect(said.match(/HTTP\/1\.1 200/g)).toHaveLength(1)
    expect(await loopback.callback).toEqual({ kind: 'code', code: 'one' })
  })

  test('the provider’s own name beside it is right', async () => {
    const loopback = await open()
    await ask(`${loopback.redirect}?code=c&state=${state}&iss=${encodeURIComponent(issuer)}`)
    expect(await loopback.callback).toEqual({ kind: 'code', code: 'c' })
  })

  test('by the name that Meta takes, at its one port', async () => {
    const loopback = await open({ rule: redirectRules.Meta })
    expect(loopback.redirect).toBe('http://localhost:47811/meta/')
    await ask(`${loopback.redirect}?code=c&state=${state}`, { headers: { host: 'localhost:47811' } })
    expect(await loopback.callback).toEqual({ kind: 'code', code: 'c' })
  })
})

describe('O2, O3: nothing else is, and it goes on waiting', () => {
  const right = `code=c&state=${state}`
  test.each<[string, string, Asked?]>([
    ['a wrong state', `?code=c&state=${'T'.repeat(43)}`],
    ['a state cut short', `?code=c&state=${'S'.repeat(42)}`],
    ['no state', '?code=c'],
    ['an empty state', '?code=c&state='],
    ['two states', `?${right}&state=${state}`],
    ['an error without a state', '?error=access_denied'],
    ['neither code nor error', `?state=${state}`],
    ['two codes', `?code=a&${right}`],
    ['another provider’s name', `?${right}&iss=https%3A%2F%2Fevil.example.com`],
    ['another path', `../?${right}`],
    ['a longer path', `more/?${right}`],
    ['no query', ''],
    ['POST', `?${right}`, { method: 'POST', body: right }],
    ['HEAD', `?${right}`, { method: 'HEAD' }],
    ['OPTIONS, as a page of another origin sends it first', `?${right}`, { method: 'OPTIONS' }],
    ['Host: evil', `?${right}`, { headers: { host: 'evil.example.com' } }],
    ['Host: localhost', `?${right}`, { headers: { host: 'localhost' } }],
    ['a query of a megabyte', `?${right}&more=${'x'.repeat(1_000_000)}`],
    ['a header of a megabyte', `?${right}`, { headers: { cookie: 'x'.repeat(1_000_000) } }],
  ])('%s', async (_name, rest, asked) => {
    const loopback = await open()
    const told = await ask(new URL(rest, loopback.redirect).href, asked)
    // What is too long may be cut off before it is all sent.
    if (told || !/megabyte/.test(_name)) expect(told).toEqual(none)
    expect(await soFar(loopback)).toBe('waiting')
    await ask(`${loopback.redirect}?${right}`)
    expect(await loopback.callback).toEqual({ kind: 'code', code: 'c' })
  })

  test('a foreign page that tries the port learns nothing: no headers for it, nothing of ours', async () => {
    const loopback = await open()
    const headers = { origin: 'https://evil.example.com', 'sec-fetch-mode': 'cors' }
    for (const path of ['/', '/favicon.ico', '/callback/', '/meta/'])
      expect(await ask(new URL(path, loopback.redirect).href, { headers })).toEqual(none)
    const told = await ask(new URL('/', loopback.redirect).href, { headers })
    expect(Object.keys(told?.headers ?? {}).sort()).toEqual(['connection', 'content-length', 'date'])
  })

  test('what is no HTTP at all', async () => {
    const loopback = await open()
    const said = await new Promise<string>(done => {
      let text = ''
      const socket = connect(Number(new URL(loopback.redirect).port), '127.0.0.1', () => socket.write('\0\0\0\r\n\r\n'))
      socket.on('data', piece => {
        text += piece
      })
      socket.on('close', () => done(text))
    })
    expect(said).toMatch(/^HTTP\/1\.1 404 Not Found\r\n/)
    expect(await soFar(loopback)).toBe('waiting')
  })

  test('a state of another attempt', async () => {
    const [one, two] = [await open(), await open({ state: 'T'.repeat(43) })]
    expect(await ask(`${two.redirect}?code=c&state=${state}`)).toEqual(none)
    expect([await soFar(one), await soFar(two)]).toEqual(['waiting', 'waiting'])
  })

  test('an answer that was taken, again', async () => {
    const loopback = await open()
    await ask(`${loopback.redirect}?${right}`)
    expect(await ask(`${loopback.redirect}?${right}`)).toBeNull()
  })
})

describe('O2: it ends', () => {
  test('when patience runs out', async () => {
    const loopback = await open({ patience: 50 })
    expect(await loopback.callback).toEqual({ kind: 'too-late' })
    expect(await isOpen(loopback.redirect)).toBe(false)
  })

  test.each([
    ['closed', false],
    ['cancelled by its signal', true],
  ])('when it is %s, also while somebody holds a connection', async (_how, bySignal) => {
    const ending = new AbortController()
    const loopback = await open({ signal: ending.signal })
    const held = connect(Number(new URL(loopback.redirect).port), '127.0.0.1')
    held.on('error', () => undefined)
    const gone = new Promise(done => held.on('close', done))
    await new Promise(done => held.once('connect', done))
    if (bySignal) ending.abort()
    else loopback.close()
    expect(await loopback.callback).toEqual({ kind: 'cancelled' })
    await gone
    expect(await isOpen(loopback.redirect)).toBe(false)
  })

  test('before it began, by a signal that was given already', async () => {
    const loopback = await open({ signal: AbortSignal.abort() })
    expect(await loopback.callback).toEqual({ kind: 'cancelled' })
  })

  test('a port that another program has is told', async () => {
    await open({ rule: redirectRules.Meta })
    const signal = new AbortController().signal
    const second = await openLoopback({ rule: redirectRules.Meta, state, issuer, patience: 1_000, signal })
    expect(second).toEqual({ ok: false, problem: { port: 47_811 } })
  })

  test('it listens on this machine’s loopback address alone', async () => {
    const loopback = await open()
    const { hostname, port } = new URL(loopback.redirect)
    expect(hostname).toBe('127.0.0.1')
    const other = await new Promise(told => {
      const socket = connect(Number(port), '::1')
      socket.on('connect', () => told('open'))
      socket.on('error', () => told('closed'))
    })
    expect(other).toBe('closed')
  })
})
