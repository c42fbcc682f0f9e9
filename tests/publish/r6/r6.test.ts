import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FakePlatform, startFakePlatform } from '../../fakes/start-fake-platform'
import { type FaultProxy, startFaultProxy } from '../../fakes/start-fault-proxy'
import { subjects } from '../r2/r2-subjects'
import { openNames } from './r6-network'
import { rows } from './r6-rows'
import { type Outcome, R6Run } from './r6-run'
import { tableOf } from './r6-table'

/** One seed of each trouble, each on one platform, as a test; `npm run r6` sets more, and every platform. */
const seeds = Number(process.env.R6_SEEDS ?? 0)
const chosen = (process.env.R6_PLATFORMS ?? '').split(',').filter(name => name !== '')
const only = process.env.R6_ROWS ?? ''
const first = Number(process.env.R6_FIRST ?? 1)
const isShort = seeds === 0
const numbers = Array.from({ length: Math.max(1, seeds) }, (_, at) => first + at)

const cells = (which: number) =>
  rows
    .filter(({ name }, at) => name.includes(only) && (!isShort || at % subjects.length === which))
    .flatMap(row => numbers.map(seed => ({ row, seed, name: row.name })))

const outcomes: Outcome[] = []
const names = openNames()
afterAll(() => {
  names.close()
  if (isShort) return
  console.log(`\n${tableOf(outcomes).join('\n')}\n`)
  mkdirSync('out/r6', { recursive: true })
  writeFileSync(process.env.R6_JSON ?? 'out/r6/r6.json', JSON.stringify(outcomes))
})

const mine = subjects.filter(({ platform }) => chosen.length === 0 || chosen.includes(platform))

describe.each(mine)('$platform, over a network that goes wrong', subject => {
  let fake: FakePlatform
  let proxy: FaultProxy
  beforeAll(async () => {
    fake = await startFakePlatform(subject.fake)
    proxy = await startFaultProxy(fake.base_url)
  })
  afterAll(async () => {
    await proxy.close()
    await fake.close()
  })

  test.each(cells(subjects.indexOf(subject)))(
    '$name (seed $seed): the film goes out once, or rests in a true state',
    async cell => {
      const outcome = await R6Run.go(subject, cell, { fake, proxy, setName: names.setName })
      outcomes.push(outcome)
      if (process.env.R6_TRAILS) console.log(JSON.stringify(outcome))
      const { duplicates, isTrue, isKept, stillOpen, perMinute, resumedMs } = outcome
      expect({ duplicates, isTrue, isKept, stillOpen }, outcome.trail).toEqual({
        ...{ duplicates: 0, isTrue: true, isKept: true, stillOpen: 0 },
      })
      expect(perMinute ?? 0, outcome.trail).toBeLessThanOrEqual(4)
      if (cell.row.isOfNetwork) expect(resumedMs ?? 0, outcome.trail).toBeLessThan(10_000)
    },
    150_000,
  )
})
