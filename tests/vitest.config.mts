import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const at = (path: string) => resolve(import.meta.dirname, '..', path)
const alias = {
  '@main': at('src-main'),
  '@preload': at('src-preload'),
  '@renderer': at('src-renderer'),
  '@shared': at('src-shared'),
}
const common = { environment: 'node', testTimeout: 60_000, hookTimeout: 120_000 } as const

export default defineConfig({
  root: at('.'),
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          ...common,
          name: 'unit',
          setupFiles: ['fake-indexeddb/auto'],
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/architecture/**', 'tests/e2e/**'],
        },
      },
      { resolve: { alias }, test: { ...common, name: 'architecture', include: ['tests/architecture/**/*.test.ts'] } },
    ],
  },
})
