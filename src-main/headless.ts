import { mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { assemble } from '@main/command-line/assemble'
import { app } from 'electron'
import { findPlaces } from './places'
import { resourcesFolder } from './resources'
import { samplePath } from './sample'

const interruptions = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Whether the app was started to make the sample's film and end, without a window. */
export const isHeadless = (): boolean => app.commandLine.hasSwitch('headless-assemble')

/** Makes the sample's film with the app's own engine, `--output FILE` or among the user's videos, says so and ends. */
export async function assembleSample(): Promise<void> {
  const interrupted = new AbortController()
  for (const signal of interruptions) process.once(signal, () => interrupted.abort())
  const named = app.commandLine.getSwitchValue('output')
  const output = named === '' ? join(findPlaces().films, 'Beatreel sample.mp4') : resolve(named)
  await mkdir(dirname(output), { recursive: true })
  const exitCode = await assemble.run([samplePath(resourcesFolder()), '-o', output], {
    out: line => process.stdout.write(`${line}\n`),
    err: line => process.stderr.write(`${line}\n`),
    signal: interrupted.signal,
  })
  app.exit(exitCode)
}
