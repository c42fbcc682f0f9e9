import { resolve } from 'node:path'
import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => resolve(import.meta.dirname, path)
const alias = {
  '@main': at('src-main'),
  '@preload': at('src-preload'),
  '@renderer': at('src-renderer'),
  '@shared': at('src-shared'),
}

// Targets are named because electron-vite would take them from the newest Electron; the code also runs on Electron 33.
export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: at('src-main/index.ts'),
          'command-line': at('src-main/command-line.ts'),
          'reading-process': at('src-main/web/reading-process.ts'),
        },
        external: ['electron', 'ffmpeg-static', '@ffprobe-installer/ffprobe'],
        output: { format: 'cjs' },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rolldownOptions: { input: { index: at('src-preload/index.ts') }, output: { format: 'cjs' } },
    },
  },
  renderer: {
    root: at('src-renderer'),
    publicDir: at('resources/public'),
    resolve: { alias },
    plugins: [react(), tailwind()],
    build: {
      target: 'chrome130',
      outDir: at('out/renderer'),
      rolldownOptions: { input: { index: at('src-renderer/index.html') } },
    },
    worker: { format: 'es' },
    server: { host: '127.0.0.1' },
  },
})
