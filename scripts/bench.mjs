import { join } from 'node:path'
import { projectFolder } from './steps/folders.mjs'
import { doStep, runScript } from './steps/report.mjs'
import { runInTerminal } from './steps/run-command.mjs'
import { setUp } from './steps/set-up.mjs'

const at = path => join(projectFolder, path)
const output = at('out/bench')

/** The benchmark and the engine in one bundle for plain Node; packages stay where they are. */
async function bundle() {
  // Not before set-up: until then there may be no packages.
  const { build } = await import('vite')
  await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'warn',
    resolve: { alias: { '@main': at('src-main'), '@shared': at('src-shared') } },
    build: {
      ssr: true,
      target: 'node20.18',
      outDir: output,
      // The footage made by earlier runs lies there too.
      emptyOutDir: false,
      rolldownOptions: {
        input: { bench: at('tests/bench/bench.ts'), 'measured-process': at('tests/bench/measured-process.ts') },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'parts/[name].mjs' },
      },
    },
  })
  return 'vite'
}

await runScript(async () => {
  await setUp()
  await doStep({ name: 'bundle', byHand: 'npm run bench' }, bundle)
  return runInTerminal(process.execPath, [join(output, 'bench.mjs'), ...process.argv.slice(2)])
})
