import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type ReaderProcess, readerMemoryMegabytes } from '@main/web/reader-jobs'
import { build } from 'vite'
import { makeFolder } from './ffmpeg-tools'

const root = resolve(import.meta.dirname, '../..')

/** The reading process as one file, built as for the app. Cleared away with the test. */
async function buildReader(): Promise<string> {
  const folder = makeFolder('reader')
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@main': join(root, 'src-main'), '@shared': join(root, 'src-shared') } },
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'src-main/web/reading-process.ts'),
      outDir: folder,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'reading-process.cjs' } },
    },
  })
  return join(folder, 'reading-process.cjs')
}

/** How plain Node starts the process that the app starts through Electron; the same limits. */
export async function readerStarter(): Promise<() => ReaderProcess> {
  const path = await buildReader()
  return () => startFrom(path)
}

/** A process that takes jobs and never answers: the hardest page there is, on the fastest machine there is. */
export function startHanging(): ReaderProcess {
  const path = join(makeFolder('hanging'), 'hanging.cjs')
  writeFileSync(path, "process.on('message', () => { for (;;); })")
  return startFrom(path)
}

function startFrom(path: string): ReaderProcess {
  const child = fork(path, {
    serialization: 'advanced',
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [`--max-old-space-size=${readerMemoryMegabytes}`],
  })
  return {
    send: message => void child.send(message),
    onAnswer: listen => void child.on('message', listen),
    onGone: listen => void child.on('exit', listen),
    kill: () => void child.kill('SIGKILL'),
  }
}
