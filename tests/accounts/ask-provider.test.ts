import { type AskGrant, askGrant, type GrantRequest } from '@main/accounts/ask-provider'
import { readOAuthFault } from '@main/accounts/oauth-fault'
import { readMetaFault } from '@main/accounts/providers/meta-answers'
import { ok } from '@shared/domain/result'
import { expect, test } from 'vitest'
import { z } from 'zod'

const answering =
  (status: number, body: unknown): AskGrant =>
  async () =>
    ok({ status, body })

const asked: GrantRequest = {
  method: 'POST',
  url: 'https://tokens.example.com/token?input_token=short-one',
  form: { client_secret: 'the-secret', code: '4/0Ab*1!c' },
  bearer: 'a b c d e',
}

test('a provider that quotes what it was sent is not quoted', async () => {
  const said =
    'short-one and the-secret are no good, nor is 4/0Ab*1!c, nor a b c d e; see https://x.example.com/?token=x'
  const answer = await askGrant(
    answering(400, { error: 'odd', error_description: said }),
    asked,
    z.any(),
    readOAuthFault,
  )
  expect(answer).toEqual({
    ok: false,
    problem: { kind: 'refused', code: 'odd', said: '… and … are no good, nor is …, nor …; see …' },
  })
})

test.each([
  [400, { error: 'invalid_grant' }, 'ended'],
  [200, { error: 'invalid_grant', error_description: 'x', log_id: '1' }, 'ended'],
  [401, { error: 'invalid_client' }, 'keys'],
  [500, { error: 'odd' }, 'busy'],
  [503, undefined, 'busy'],
  [429, {}, 'busy'],
  [403, {}, 'refused'],
  [302, undefined, 'refused'],
  [200, '<html>', 'refused'],
  [200, { error: '' }, 'refused'],
])('OAuth: %i with %j is %s', async (status, body, kind) => {
  const wanted = z.object({ access_token: z.string() })
  expect(await askGrant(answering(status, body), asked, wanted, readOAuthFault)).toMatchObject({ problem: { kind } })
})

test.each([
  [{ code: 190, error_subcode: 460 }, 'ended', '190/460'],
  [{ code: 101 }, 'keys', '101'],
  [{ code: 4 }, 'busy', '4'],
  [{ code: 1, is_transient: true }, 'busy', '1'],
  [{ code: 1 }, 'refused', '1'],
  [{ code: 10 }, 'refused', '10'],
])('Meta: %j is %s', async (error, kind, code) => {
  const answer = await askGrant(answering(400, { error: { message: 'm', ...error } }), asked, z.any(), readMetaFault)
  expect(answer).toMatchObject({ problem: { kind, code } })
})
