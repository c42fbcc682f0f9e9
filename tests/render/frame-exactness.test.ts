import { expect, test } from 'vitest'
import { frameLines, runFrames } from '../fuzz/frame-run'
import { openFuzzEngine } from '../fuzz/fuzz-engine'
import { makeFolder } from '../support/ffmpeg-tools'

const [cuts, seed] = [60, 1]

// More: `npm run fuzz -- --frames 600 --seed 2`.
test(`${cuts} random cuts (seed ${seed}) of ten numbered films show on every frame the very frame that the plan says`, async () => {
  const engine = await openFuzzEngine(process.cwd(), makeFolder('frames'))
  const reports = await runFrames(engine, cuts, seed)
  console.log(frameLines(reports).join('\n'))
  expect(reports.flatMap(report => report.misses)).toEqual([])
}, 1_800_000)
