import { once } from 'node:events'
import { createServer } from 'node:net'
import { providers } from '@shared/domain/provider'
import { redirectRules } from '@shared/domain/sign-in-redirect'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type FakePlatform, startFakePlatform } from '../fakes/start-fake-platform'
import { AccountsBench } from './accounts-bench'

let fake: FakePlatform
beforeAll(async () => {
  fake = await startFakePlatform('identity')
})
afterAll(() => fake.close())
beforeEach(() => fake.reset())

const good = (step: string) => ({ step, is: 'good', detail: '' })

test.each(providers)('%s: keys that the provider knows, and a way back', async provider => {
  const bench = new AccountsBench(fake)
  await bench.keepKeys([provider])
  const { steps } = await bench.accounts.checkSetup(provider)
  expect(steps).toEqual([good('keys'), good('known'), good('way-back')])
  expect(await bench.accounts.list()).toEqual([])
})

test.each(providers)('%s: a secret that is another one’s is told from keys that are right', async provider => {
  const bench = new AccountsBench(fake)
  const { id } = (await bench.apps())[provider]
  await bench.accounts.keys.keep(provider, { id, secret: 'another-secret-0123456789' }, false)
  const { steps } = await bench.accounts.checkSetup(provider)
  expect(steps[0]).toEqual(good('keys'))
  expect(steps[1]).toMatchObject({ step: 'known', is: 'bad' })
  expect(JSON.stringify(steps)).not.toContain('another-secret')
})

test('Meta says of a wrong secret no more than code 1', async () => {
  const body = { error: { message: 'Error validating client secret.', type: 'OAuthException', code: 1 } }
  const bench = new AccountsBench(fake)
  await bench.keepKeys(['Meta'])
  await fake.fail({ kind: 'status', status: 400, body: JSON.stringify(body) })
  expect((await bench.accounts.checkSetup('Meta')).steps[1]).toMatchObject({ is: 'bad', detail: '1' })
})

test('without keys nobody is asked', async () => {
  const { steps } = await new AccountsBench(fake).accounts.checkSetup('Google')
  expect(steps.slice(0, 2)).toEqual([
    { step: 'keys', is: 'bad', detail: '' },
    { step: 'known', is: 'unknown', detail: '' },
  ])
  expect(await fake.received()).toEqual([])
})

test.each([503, 403])('a server that answers %i with a page of its own says nothing of the keys', async status => {
  const bench = new AccountsBench(fake)
  await bench.keepKeys(['Google'])
  await fake.fail({ kind: 'status', status, body: '<html>gateway</html>' })
  expect((await bench.accounts.checkSetup('Google')).steps[1]).toEqual({
    step: 'known',
    is: 'unknown',
    detail: `${status}`,
  })
})

test('Meta comes back to one port alone: which one is taken is said', async () => {
  const port = redirectRules.Meta.port ?? 0
  const other = createServer().listen(port, '127.0.0.1')
  await once(other, 'listening')
  const { steps } = await new AccountsBench(fake).accounts.checkSetup('Meta')
  expect(steps.at(-1)).toEqual({ step: 'way-back', is: 'bad', detail: `${port}` })
  other.close()
  await once(other, 'close')
  expect((await new AccountsBench(fake).accounts.checkSetup('Meta')).steps.at(-1)).toEqual(good('way-back'))
})
