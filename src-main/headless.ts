import { mkdir, readdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { assemble } from '@main/command-line/assemble'
import { filmFileName } from '@shared/domain/film-name'
import { app } from 'electron'
import { findPlaces } from './places'
import { resourcesFolder } from './resources'
import { samplePath } from './sample'

const interruptions = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Whether the app was started to make the sample's film and end, without a window. */
export const isHeadless = (): boolean => app.commandLine.hasSwitch('headless-assemble')

/** Where the film lies beside all that are there already. */
async function freePath(folder: string): Promise<string> {
  const taken = await readdir(folder)
  let turn = 1
  while (taken.includes(filmFileName('Beatreel sample', turn))) turn += 1
  return join(folder, filmFileName('Beatreel sample', turn))
}

/** Makes the sample's film with the app's own engine, `--output FILE` or among the user's videos, says so and ends. */
export async function assembleSample(): Promise<void> {
  const interrupted = new AbortController()
  for (const signal of interruptions) process.once(signal, () => interrupted.abort())
  const named = app.commandLine.getSwitchValue('output')
  const films = findPlaces().films
  await mkdir(named === '' ? films : dirname(resolve(named)), { recursive: true })
  const output = named === '' ? await freePath(films) : resolve(named)
  const exitCode = await assemble.run([samplePath(resourcesFolder()), '-o', output], {
    out: line => process.stdout.write(`${line}\n`),
    err: line => process.stderr.write(`${line}\n`),
    signal: interrupted.signal,
  })
  app.exit(exitCode)
}
