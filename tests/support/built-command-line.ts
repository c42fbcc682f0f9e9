import { symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { makeFolder } from './ffmpeg-tools'

const root = resolve(import.meta.dirname, '../..')

/** The command line as one file that plain Node runs, built as for the app; its folder is cleared away with the test. */
export async function buildCommandLine(): Promise<string> {
  const folder = makeFolder('command-line')
  symlinkSync(join(root, 'resources'), join(folder, 'resources'))
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@main': join(root, 'src-main'), '@shared': join(root, 'src-shared') } },
    ssr: { noExternal: true, external: ['ffmpeg-static', '@ffprobe-installer/ffprobe'] },
    build: {
      ssr: join(root, 'src-main/command-line.ts'),
      outDir: join(folder, 'out/main'),
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'command-line.cjs' } },
    },
  })
  return join(folder, 'out/main/command-line.cjs')
}
