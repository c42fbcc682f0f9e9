import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { makeFolder } from '../support/ffmpeg-tools'

const root = resolve(import.meta.dirname, '../..')
const isRoot = process.getuid?.() === 0
/** A net of its own; who is not root must first be that in a space of its own. */
const apart = isRoot ? ['--net'] : ['--user', '--map-root-user', '--net']
const addresses = ['169.254.169.254', '10.0.0.1', '192.168.1.1', '8.8.8.8']
const lay = ['ip link set lo up', ...addresses.map(address => `ip addr add ${address}/32 dev lo`)].join(' && ')

type Said = { readonly unguarded: string[]; readonly ends: Record<string, string>; readonly heard: string[] }

const trial = spawnSync('unshare', [...apart, 'sh', '-c', lay], { encoding: 'utf8' })
const reason = trial.status === 0 ? undefined : trial.error?.message || trial.stderr.trim() || 'not permitted'
const name = 'N1: where every address answers, only the public one is reached'

// Who may make no network of their own learns why, and has one test less.
test.skipIf(reason !== undefined)(reason ? `${name} (${reason})` : name, async () => {
  const outDir = makeFolder('namespace')
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@main': join(root, 'src-main'), '@shared': join(root, 'src-shared') } },
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'tests/web/namespace/run.ts'),
      outDir,
      rolldownOptions: { output: { entryFileNames: 'run.mjs' } },
    },
  })
  const run = spawnSync(
    'unshare',
    [...apart, 'sh', '-c', `${lay} && exec "$0" "$1"`, process.execPath, join(outDir, 'run.mjs')],
    {
      encoding: 'utf8',
      timeout: 50_000,
    },
  )
  expect(run.stderr).toBe('')
  const { unguarded, ends, heard } = JSON.parse(run.stdout) as Said
  expect(unguarded).toEqual(['192.168.1.1', '169.254.169.254', '10.0.0.1', '127.0.0.1'])
  const read = Object.entries(ends).flatMap(([link, end]) => (end === 'read' ? [link] : []))
  expect(read).toEqual([
    'http://open.example.com/',
    'http://8.8.8.8/',
    expect.stringMatching(/^http:\/\/turning\.example\.com\/to\//),
  ])
  expect(Object.values(ends).filter(end => end !== 'read')).toEqual(Array(13).fill('forbidden'))
  expect(new Set(heard)).toEqual(new Set(['8.8.8.8']))
})
