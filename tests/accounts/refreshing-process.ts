import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Accounts } from '@main/accounts/accounts'
import type { Sealer } from '@main/secrets/sealer'
import { Vault } from '@main/secrets/vault'

/** An app in a process of its own that refreshes one account's tokens, and is killed in the very moment that it has them. */

const [folder = '', host = '', now = '0'] = process.argv.slice(2)

/** The key store of the tests, so that they can read on. */
const sealer: Sealer = {
  backend: () => 'gnome_libsecret',
  canSeal: async () => true,
  // Slowly: whoever does not wait for it is killed before it is done.
  seal: async secret => {
    await wait(200)
    return Buffer.from(`gnome_libsecret|${[...secret].reverse().join('')}`)
  },
  open: async sealed => {
    const [, reversed = ''] = Buffer.from(sealed).toString('utf8').split('|', 2)
    return { secret: [...reversed].reverse().join(''), isStale: false }
  },
}

const hosts = { pages: host, tokens: host, api: host }
const accounts = new Accounts({
  file: join(folder, 'accounts.json'),
  vault: new Vault(join(folder, 'secrets.json'), sealer),
  hosts: { Google: hosts, TikTok: hosts, Meta: hosts },
  now: () => Number(now),
  mayKeepWeakly: async () => false,
  openBrowser: async () => false,
})

const [account] = await accounts.list()
if (account) await accounts.tokens.session(account.account_id)
process.kill(process.pid, 'SIGKILL')
