import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type FakePlatform, startFakePlatform } from '../fakes/start-fake-platform'
import { makeFolder } from '../support/ffmpeg-tools'
import { AccountsBench } from './accounts-bench'

const root = resolve(import.meta.dirname, '../..')
const hour = 3_600_000

/** The process as one file for plain Node. */
async function buildProcess(): Promise<string> {
  const folder = makeFolder('refreshing')
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@main': join(root, 'src-main'), '@shared': join(root, 'src-shared') } },
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'tests/accounts/refreshing-process.ts'),
      outDir: folder,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'refreshing-process.mjs' } },
    },
  })
  return join(folder, 'refreshing-process.mjs')
}

let fake: FakePlatform
let script: string
beforeAll(async () => {
  fake = await startFakePlatform('identity')
  script = await buildProcess()
})
afterAll(() => fake.close())
beforeEach(() => fake.reset())

/** An account whose tokens are over, and how to have a process refresh them and be killed. */
async function due() {
  const bench = new AccountsBench(fake)
  await bench.pass(0)
  const { account_id } = await bench.connect('TikTok')
  await bench.pass(2 * hour)
  const start = () => fork(script, [bench.folder, fake.base_url, String(bench.now)], { execArgv: [], env: {} })
  /** What the next start of the app gets for the account. */
  const next = async () => {
    const again = new AccountsBench(fake, { folder: bench.folder })
    again.now = bench.now
    await again.pass(2 * hour)
    return again.accounts.tokens.session(account_id)
  }
  return { bench, start, next }
}

test('O5: killed between the answer and the use, the changed refresh token is there', async () => {
  const { bench, start, next } = await due()
  const [, signal] = await once(start(), 'exit')
  expect(signal).toBe('SIGKILL')
  expect(await bench.asked('tiktok.token')).toBe(2)
  expect(await next()).toMatchObject({ ok: true })
})

test('killed before the provider did anything, the old one is good', async () => {
  const { bench, start, next } = await due()
  await fake.fail({ kind: 'status', route: 'tiktok.token', status: 503 })
  await once(start(), 'exit')
  expect(await bench.asked('tiktok.token')).toBe(2)
  expect(await next()).toMatchObject({ ok: true })
})

test('an answer that was lost on its way with the new token in it: sign in again, and no loop', async () => {
  const { start, next, bench } = await due()
  await fake.fail({ kind: 'reply-lost', route: 'tiktok.token' })
  await once(start(), 'exit')
  expect(await next()).toMatchObject({ ok: false, problem: { kind: 'token', code: 'invalid_grant' } })
  expect(await next()).toMatchObject({ ok: false, problem: { kind: 'token', code: 'revoked' } })
  expect(await bench.asked('tiktok.token')).toBe(3)
})
