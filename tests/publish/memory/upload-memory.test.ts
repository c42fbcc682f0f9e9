import { expect, test } from 'vitest'
import { bundleTool } from '../../../scripts/steps/bundle-tool.mjs'
import { measureUpload, tenths } from './measure-upload'

/** `npm run upload-memory` sets 4 GB and prints the curve. */
const isLong = process.env.UPLOAD_BYTES !== undefined
const bytes = Number(process.env.UPLOAD_BYTES ?? 300_000_000)
const platform = process.env.UPLOAD_PLATFORM ?? 'YouTube'
const mega = (count: number) => `${(count / 1e6).toFixed(0)} MB`.padStart(8)

test('memory stays flat while a large film is uploaded', async () => {
  const bundle = await bundleTool('tests/publish/memory/upload-child.ts', 'out/r2')
  const samples = await measureUpload(bundle, platform, bytes)
  const curve = tenths(samples, bytes)
  const most = Math.max(...curve)
  if (isLong) {
    const lines = curve.map((rss, at) => `${10 * (at + 1)} % ${mega(rss)} ${'█'.repeat(Math.round(rss / 4e6))}`)
    console.log(`\n${platform}, a film of ${mega(bytes).trim()}; resident memory by tenths:\n${lines.join('\n')}\n`)
  }
  expect(samples.at(-1)?.sent).toBe(bytes)
  // Node itself takes some 70 MB: what comes on top is far below the film.
  expect(most).toBeLessThan(260e6)
  const seen = curve.filter(rss => rss > 0)
  expect(Math.max(...seen.slice(-3)) - Math.max(...seen.slice(0, -3))).toBeLessThan(60e6)
}, 1_200_000)
