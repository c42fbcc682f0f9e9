import { join } from 'node:path'
import { AppKeyStore } from '@main/accounts/app-key-store'
import { providerHosts } from '@main/accounts/sign-in-provider'
import { Vault } from '@main/secrets/vault'
import { appKeyFaultsIn } from '@shared/domain/app-keys'
import { providers } from '@shared/domain/provider'
import { expect, test } from 'vitest'
import { makeFolder } from '../support/ffmpeg-tools'
import { aKeyring, noKeyring } from '../support/writer-bench'

const secret = 'FAKE-SECRET-0123456789abcdef'
const ids = {
  Google: '123456789012-abc123def456.apps.googleusercontent.com',
  TikTok: 'aw0123456789abcd',
  Meta: '1234567890123456',
} as const

test.each(providers)('%s: an id of its form and a secret have no faults', provider => {
  expect(appKeyFaultsIn(provider, { id: ids[provider], secret })).toEqual([])
})

test.each(providers)('%s: everything that is wrong is told at once', provider => {
  expect(appKeyFaultsIn(provider, { id: '', secret: '' })).toEqual(['no-id', 'no-secret'])
  for (const other of providers.filter(one => one !== provider && one !== 'Meta'))
    expect(appKeyFaultsIn(provider, { id: ids[other], secret })).toEqual(['id-form'])
  expect(appKeyFaultsIn(provider, { id: ids[provider], secret: 'two words of it' })).toEqual(['secret-form'])
  expect(appKeyFaultsIn(provider, { id: ids[provider], secret: ids[provider] })).toEqual(['same'])
})

function aStore(sealer = aKeyring() as typeof noKeyring) {
  const vault = new Vault(join(makeFolder('keys'), 'secrets.json'), sealer)
  return new AppKeyStore(vault, providerHosts)
}

test('keys are kept, told without the secret, and forgotten', async () => {
  const store = aStore()
  expect(await store.facts('TikTok')).toEqual({
    provider: 'TikTok',
    id: null,
    held: 'none',
    register: 'http://127.0.0.1:*/callback/',
  })
  const kept = await store.keep('TikTok', { id: ` ${ids.TikTok}\n`, secret: `${secret} ` }, false)
  expect(kept).toMatchObject({ ok: true, value: { id: ids.TikTok, held: 'sealed' } })
  expect(JSON.stringify(kept)).not.toContain(secret)
  expect(await store.keys('TikTok')).toEqual({ id: ids.TikTok, secret })
  expect(await store.keys('Meta')).toBeUndefined()
  await store.forget('TikTok')
  expect(await store.keys('TikTok')).toBeUndefined()
})

test('wrong ones leave those that are kept', async () => {
  const store = aStore()
  await store.keep('Meta', { id: ids.Meta, secret }, false)
  expect(await store.keep('Meta', { id: 'x', secret: '' }, false)).toEqual({
    ok: false,
    problem: ['id-form', 'no-secret'],
  })
  expect(await store.keys('Meta')).toEqual({ id: ids.Meta, secret })
})

test('S2: without a key store they last until the app ends', async () => {
  const store = aStore(noKeyring)
  expect(await store.keep('Google', { id: ids.Google, secret }, false)).toMatchObject({ value: { held: 'session' } })
})

test('what has to be registered is told to the letter', async () => {
  const store = aStore()
  const register = await Promise.all(providers.map(async one => [one, (await store.facts(one)).register]))
  expect(Object.fromEntries(register)).toEqual({
    Google: null,
    TikTok: 'http://127.0.0.1:*/callback/',
    Meta: 'http://localhost:47811/meta/',
  })
})
