import { expect, test } from 'vitest'
import { runFilms } from '../fuzz/film-run'
import { openFuzzEngine } from '../fuzz/fuzz-engine'
import { makeFolder } from '../support/ffmpeg-tools'

const [count, seed] = [16, 1]

// More: `npm run fuzz -- --films 200 --seed 2`.
test(`${count} random films (seed ${seed}) have every frame in its place, tracks of one length, and nothing a decoder complains of`, async () => {
  const engine = await openFuzzEngine(process.cwd(), makeFolder('any-film'))
  const verdicts = await runFilms(engine, count, seed)
  const frames = verdicts.reduce((sum, one) => sum + one.frames, 0)
  console.log(`random films, seed ${seed}: ${verdicts.length} films, ${frames} frames`)
  expect(verdicts.filter(one => one.faults.length > 0)).toEqual([])
  expect(verdicts).toHaveLength(count)
}, 1_800_000)
