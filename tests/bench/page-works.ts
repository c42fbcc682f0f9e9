import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { NamedWork } from './bench-place'
import type { Reading } from './readings'

/** The bundle lies in out/bench. */
const project = join(import.meta.dirname, '../..')

/** Reads the app's own window in a process of its own; nothing where it cannot be opened here. */
const readPage = (spec: string) => async (): Promise<Reading[]> => {
  const file = join(import.meta.dirname, 'page-readings.json')
  await rm(file, { force: true })
  const env = { ...process.env, BEATREEL_READINGS: file }
  const child = spawn(process.execPath, [join(project, 'scripts/measure-pages.mjs'), spec], {
    env,
    stdio: ['ignore', 2, 2],
  })
  const code = await new Promise(done => child.once('close', done))
  return code === 0 ? [JSON.parse(await readFile(file, 'utf8'))] : []
}

/** What is measured on a screen, without any film. */
export const pageWorks = (): NamedWork[] => [
  ['ideas page', { isOnce: false, read: readPage('ideas.bench') }],
  ['player page', { isOnce: false, read: readPage('player.bench') }],
  ['bin page', { isOnce: false, read: readPage('bin.bench') }],
]
