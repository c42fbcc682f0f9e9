import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundleTool } from '../../../scripts/steps/bundle-tool.mjs'
import { type FakePlatform, startFakePlatform } from '../../fakes/start-fake-platform'
import { fates, type Outcome, points, R2Run } from './r2-run'
import { subjects } from './r2-subjects'
import { tableOf } from './r2-table'

/** One seed at each stop point as a test; `npm run r2` sets more, and every fate. */
const seeds = Number(process.env.R2_SEEDS ?? 0)
const chosen = (process.env.R2_PLATFORMS ?? '').split(',').filter(name => name !== '')
const first = Number(process.env.R2_FIRST ?? 1)
const isShort = seeds === 0
const numbers = Array.from({ length: Math.max(1, seeds) }, (_, at) => first + at)

/** In the short form each point has one fate, another for each platform, so that all are seen. */
const cells = (shift: number) =>
  points.flatMap((point, at) =>
    fates
      .filter((_, which) => !isShort || which === (at + shift) % fates.length)
      .flatMap(fate => numbers.map(seed => ({ point, fate, seed }))),
  )

const outcomes: Outcome[] = []
let bundle = ''
beforeAll(async () => {
  bundle = await bundleTool('tests/publish/r2/r2-child.ts', 'out/r2')
})
afterAll(() => {
  if (isShort) return
  console.log(`\n${tableOf(outcomes).join('\n')}\n`)
  writeFileSync(process.env.R2_JSON ?? 'out/r2/r2.json', JSON.stringify(outcomes))
})

const mine = subjects.filter(({ platform }) => chosen.length === 0 || chosen.includes(platform))

describe.each(mine)('$platform, stopped anywhere', subject => {
  let fake: FakePlatform
  beforeAll(async () => {
    fake = await startFakePlatform(subject.fake)
  })
  afterAll(() => fake.close())

  test.each(cells(subjects.indexOf(subject)))(
    'at $point, and the app $fate (seed $seed): the film is there once, and known to be',
    async cell => {
      const outcome = await R2Run.go(subject, cell, fake, bundle)
      outcomes.push(outcome)
      const { duplicates, isLost, isHanging } = outcome
      expect({ duplicates, isLost, isHanging }, outcome.trail).toEqual({
        duplicates: 0,
        isLost: false,
        isHanging: false,
      })
    },
    150_000,
  )
})
