import { EventEmitter, once } from 'node:events'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Vault } from '@main/secrets/vault'
import { expect, test } from 'vitest'
import { makeFolder } from '../support/ffmpeg-tools'
import { aKeyring, noKeyring } from '../support/writer-bench'

const origin = 'https://api.example.com'
const secret = 'FAKE-SECRET-0123456789'

function aFile() {
  const file = join(makeFolder('vault'), 'secrets.json')
  const read = () => {
    try {
      return readFileSync(file, 'utf8')
    } catch {
      return ''
    }
  }
  return { file, read }
}

test('S1: a sealed secret is in a file for its owner alone, not in the clear, and there at the next start', async () => {
  const { file, read } = aFile()
  await new Vault(file, aKeyring()).keep('key', origin, secret, false)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(read()).not.toContain(secret)
  const next = new Vault(file, aKeyring())
  expect([await next.held('key', origin), await next.secret('key', origin)]).toEqual(['sealed', secret])
})

test('N3: a secret is given out for the exact origin that it was taken for', async () => {
  const vault = new Vault(aFile().file, aKeyring())
  await vault.keep('key', origin, secret, false)
  for (const other of ['http://api.example.com', 'https://api.example.com:8443', 'https://example.com', ''])
    expect([await vault.held('key', other), await vault.secret('key', other)]).toEqual(['none', undefined])
})

test.each(['basic_text', 'unknown'])('S2: %s seals nothing: the secret stays in memory', async backend => {
  const { file, read } = aFile()
  const vault = new Vault(file, { ...noKeyring, backend: () => backend })
  expect(await vault.canSeal()).toBe(false)
  await vault.keep('key', origin, secret, false)
  expect([await vault.held('key', origin), await vault.secret('key', origin)]).toEqual(['session', secret])
  expect(read()).toBe('')
  expect(await new Vault(file, noKeyring).held('key', origin)).toBe('none')
})

test('S2: what the user chose to keep weakly is kept, and sealed once something can', async () => {
  const { file, read } = aFile()
  await new Vault(file, noKeyring).keep('key', origin, secret, true)
  const next = new Vault(file, noKeyring)
  expect([await next.held('key', origin), await next.secret('key', origin)]).toEqual(['weak', secret])
  expect(JSON.parse(read()).key).toMatchObject({ how: 'weak', backend: 'basic_text' })
  const withKeyring = new Vault(file, aKeyring())
  expect([await withKeyring.held('key', origin), await withKeyring.secret('key', origin)]).toEqual(['sealed', secret])
  expect(JSON.parse(read()).key).toMatchObject({ how: 'sealed', backend: 'gnome_libsecret' })
})

test('S2: where the system can seal, nothing is kept weakly', async () => {
  const vault = new Vault(aFile().file, aKeyring())
  await vault.keep('key', origin, secret, true)
  expect(await vault.held('key', origin)).toBe('sealed')
})

test('S2: a store that fails to seal is like none', async () => {
  const failing = { ...aKeyring(), seal: async () => Promise.reject(new Error('locked')) }
  const vault = new Vault(aFile().file, failing)
  await vault.keep('key', origin, secret, false)
  expect(await vault.held('key', origin)).toBe('session')
})

test('S3: what cannot be opened counts as none and stays where it is', async () => {
  const { file, read } = aFile()
  const keyring = aKeyring()
  await new Vault(file, keyring).keep('key', origin, secret, false)
  const before = read()
  const elsewhere = new Vault(file, aKeyring('kwallet6'))
  expect([await elsewhere.held('key', origin), await elsewhere.secret('key', origin)]).toEqual(['none', undefined])
  expect(read()).toBe(before)
  expect(await new Vault(file, keyring).secret('key', origin)).toBe(secret)
})

test('N3: an origin that was written over in the file opens nothing', async () => {
  const { file, read } = aFile()
  await new Vault(file, aKeyring()).keep('key', origin, secret, false)
  writeFileSync(file, read().replaceAll(origin, 'https://evil.example.com'))
  expect(await new Vault(file, aKeyring()).secret('key', 'https://evil.example.com')).toBeUndefined()
})

test('S2: what another store can still open is sealed anew under it', async () => {
  const { file, read } = aFile()
  await new Vault(file, aKeyring()).keep('key', origin, secret, false)
  const both = { ...aKeyring('kwallet6'), open: aKeyring().open }
  expect(await new Vault(file, both).secret('key', origin)).toBe(secret)
  expect(JSON.parse(read()).key.backend).toBe('kwallet6')
})

test('a new secret takes the place of the old one, wherever that was', async () => {
  const { file, read } = aFile()
  const vault = new Vault(file, aKeyring())
  await vault.keep('key', origin, secret, false)
  await new Vault(file, noKeyring).keep('key', origin, 'FAKE-SECRET-new', false)
  expect(JSON.parse(read())).toEqual({})
})

test('S4: a secret that is forgotten is gone from memory and disk', async () => {
  const { file, read } = aFile()
  const vault = new Vault(file, aKeyring())
  await vault.keep('key', origin, secret, false)
  await vault.keep('other', origin, secret, false)
  await vault.forget('key')
  expect(await vault.secret('key', origin)).toBeUndefined()
  expect(Object.keys(JSON.parse(read()))).toEqual(['other'])
})

test.each([
  ['forgotten', (vault: Vault) => vault.forget('key'), undefined],
  ['replaced', (vault: Vault) => vault.keep('key', origin, 'FAKE-SECRET-new-0123', false), 'FAKE-SECRET-new-0123'],
])('S4: a secret that was %s while it was sealed anew does not come back', async (_what, change, secretThen) => {
  const { file } = aFile()
  await new Vault(file, noKeyring).keep('key', origin, secret, true)
  const keyring = aKeyring()
  const gate = new EventEmitter()
  const slowly = async (text: string) => {
    gate.emit('begun')
    if (text.includes(secret)) await once(gate, 'go on')
    return keyring.seal(text)
  }
  const vault = new Vault(file, { ...keyring, seal: slowly })
  const begun = once(gate, 'begun')
  const reading = vault.secret('key', origin)
  await begun
  await change(vault)
  gate.emit('go on')
  await reading
  expect(await vault.secret('key', origin)).toBe(secretThen)
})
