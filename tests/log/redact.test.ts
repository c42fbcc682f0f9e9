import { redact, redactText } from '@shared/domain/redact'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const home = '/home/ada'
const secret = 'FAKE-SECRET-7f3a'

test.each([
  'token',
  'access_token',
  'refreshToken',
  'client_secret',
  'Authorization',
  'Set-Cookie',
  'password',
  'code_verifier',
  'code',
  'auth_code',
  'state',
  'api_key',
  'apiKey',
  'API-KEY',
  'signature',
])('L1: what stands under %s is struck out', key => {
  expect(JSON.stringify(redact({ deep: [{ [key]: secret }] }, home))).not.toContain(secret)
})

test.each(['exitCode', 'status', 'videoCodec', 'name'])('L1: what stands under %s is kept', key => {
  expect(redact({ [key]: 'value' }, home)).toEqual({ [key]: 'value' })
})

test.each([
  ['a JSON web token', 'got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl here', 'eyJzdWIiOiIxIn0'],
  ['a bearer header', `Authorization: Bearer ${secret}`, secret],
  ['a key by its prefix', 'sk-abcdefgh12345678', 'abcdefgh12345678'],
  ['another prefix', 'ya29.A0ARrdaM-x_y', 'A0ARrdaM'],
  ['long hexadecimal after =', `sig=${'0f'.repeat(16)} next`, '0f0f0f0f'],
  ['long base64 after :', `key: ${'QUJD'.repeat(12)}==`, 'QUJDQUJD'],
])('L1: %s is struck out wherever it stands', (_what, text, part) => {
  expect(redactText(text, home)).not.toContain(part)
  expect(redactText(text, home)).toContain('[redacted]')
})

test('L1: a URL keeps the names of its fields, not their values nor its user', () => {
  const url = 'GET https://ada:pass@api.example.com/v1/posts?user=ada&max=3&flag done'
  expect(redactText(url, home)).toBe('GET https://api.example.com/v1/posts?user&max&flag done')
})

test('L1: the home folder is ~', () => {
  expect(redactText('no file /home/ada/Videos/a.mp4, /home/ada', home)).toBe('no file ~/Videos/a.mp4, ~')
})

test('L1: nothing in a text forges a line, steers a terminal or turns its direction', () => {
  expect(redactText('a\x1b]0;pwned\x07\nb\u202ec', '')).toBe('a\\x1b]0;pwned\\x07\\x0ab\\u202ec')
})

test('L1: an error is told by its name, its message and its stack', () => {
  const error = Object.assign(new RangeError('in /home/ada/x'), { code: 'E1', exitCode: 2 })
  const told = redact(error, home)
  expect(told).toMatchObject({ name: 'RangeError', message: 'in ~/x', exitCode: 2 })
  expect(told).toHaveProperty('stack')
})

test('L1: a ring, a function, a long list and a long text all come to an end', () => {
  const ring: { self?: unknown; list: number[]; run: () => void; text: string } = {
    list: new Array(1_000).fill(1),
    run: () => undefined,
    text: 'x'.repeat(100_000),
  }
  ring.self = ring
  expect(JSON.stringify(redact(ring, home)).length).toBeLessThan(100_000)
})

test('L1: whatever is given, what comes out is plain data without control characters or the secret', () => {
  const hidden = fc.constantFrom(`Bearer ${secret}`, 'eyJhbGciOi.eyJGQUtFIjox.RkFLRVNFQ1JFVA')
  fc.assert(
    fc.property(
      fc.anything({ withMap: true, withDate: true, withBigInt: true }),
      hidden,
      fc.string(),
      (value, text, around) => {
        const out = JSON.stringify(redact({ value, text: `${around} ${text}`, token: text }, home))
        expect(out).not.toMatch(/\p{Cc}/u)
        expect(out).not.toContain(secret)
        expect(out).not.toContain('RkFLRVNFQ1JFVA')
      },
    ),
  )
})
