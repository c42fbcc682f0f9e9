import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLog } from '@main/log/log'
import { logLine } from '@main/log/log-line'
import { afterEach, beforeEach, expect, test } from 'vitest'

let folder = ''

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'beatreel-log-')), 'logs')
})

afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }))

const lines = async () => (await readFile(join(folder, 'beatreel.log'), 'utf8')).split('\n').filter(line => line !== '')

test('L1: every entry is one line of JSON, in order, that its owner alone can read', async () => {
  const { log, written } = openLog(folder, '/home/ada')
  for (let index = 0; index < 50; index += 1) log('info', `line ${index}\n`, { path: '/home/ada/a\x1b[2J', token: 'x' })
  await written()
  const entries = (await lines()).map(line => JSON.parse(line))
  expect(entries.map(({ message }) => message)).toEqual(
    Array.from({ length: 50 }, (_one, index) => `line ${index}\\x0a`),
  )
  expect(entries[0]).toMatchObject({ level: 'info', path: '~/a\\x1b[2J', token: '[redacted]' })
  expect((await stat(join(folder, 'beatreel.log'))).mode & 0o777).toBe(0o600)
})

test('L1: a line is at most 8 KB', () => {
  const long = { time: '', level: 'error', message: '\x1b'.repeat(4_000), more: 'é'.repeat(9_000) }
  const line = logLine(long, '')
  expect(Buffer.byteLength(line)).toBeLessThanOrEqual(8_192)
  expect(JSON.parse(line)).toMatchObject({ level: 'error', cut: true })
})

test('L1: a full file makes room, and at most three are kept', async () => {
  const { log, written } = openLog(folder, '')
  for (const name of ['first', 'second', 'third', 'fourth']) {
    log('info', name)
    await written()
    await writeFile(join(folder, 'beatreel.log'), `${name}\n`.padEnd(10_000_001, ' '))
  }
  log('info', 'last')
  await written()
  expect((await readdir(folder)).sort()).toEqual(['beatreel.1.log', 'beatreel.2.log', 'beatreel.log'])
  expect(await lines()).toHaveLength(1)
  expect((await readFile(join(folder, 'beatreel.1.log'), 'utf8')).slice(0, 6)).toBe('fourth')
  expect((await readFile(join(folder, 'beatreel.2.log'), 'utf8')).slice(0, 5)).toBe('third')
})

test('a log that cannot be written takes nothing with it', async () => {
  await writeFile(folder, 'a file where the folder should be')
  const { log, written } = openLog(folder, '')
  log('error', 'lost')
  await expect(written()).resolves.toBeUndefined()
})
