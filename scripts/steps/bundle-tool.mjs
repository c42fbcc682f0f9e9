import { basename, join } from 'node:path'
import { projectFolder } from './folders.mjs'

/**
 * Bundles a TypeScript tool of ours into one file that plain Node runs. Our packages go into it; those that look for
 * their own files stay outside.
 * @param {string} entryTs path from the project's folder
 * @param {string} outFolder path from the project's folder
 * @returns {Promise<string>} the bundle's absolute path
 */
export async function bundleTool(entryTs, outFolder) {
  // Loaded late, so that scripts run before any package is there.
  const { build } = await import('vite')
  const name = `${basename(entryTs, '.ts')}.cjs`
  await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'error',
    resolve: {
      alias: { '@main': join(projectFolder, 'src-main'), '@shared': join(projectFolder, 'src-shared') },
    },
    ssr: { noExternal: true, external: ['ffmpeg-static', '@ffprobe-installer/ffprobe'] },
    build: {
      ssr: join(projectFolder, entryTs),
      outDir: join(projectFolder, outFolder),
      emptyOutDir: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: name } },
    },
  })
  return join(projectFolder, outFolder, name)
}
