import { beforeAll, expect, test } from 'vitest'
import { damageKinds } from '../fuzz/damage'
import { type DamageReport, runDamage } from '../fuzz/damage-run'
import { damageFormats } from '../fuzz/damage-seeds'
import { damageSummary } from '../fuzz/damage-summary'
import { openFuzzEngine } from '../fuzz/fuzz-engine'
import { makeFolder } from '../support/ffmpeg-tools'

// About a minute on two cores of their own; thousands: `npm run fuzz -- --runs 3000 --seed 2`.
const order = { runs: 216, seed: 1, renderShare: 0.1 }
let report: DamageReport

beforeAll(async () => {
  const engine = await openFuzzEngine(process.cwd(), makeFolder('mutation'))
  report = await runDamage(engine, order)
  console.log([`damaged files, seed ${order.seed}:`, ...damageSummary(report)].join('\n'))
}, 1_800_000)

test('every damaged file is taken or refused in its time and its memory, and none stops the rest', () => {
  expect(report.faults).toEqual([])
  expect(report.verdicts).toHaveLength(order.runs)
})

test('every format and every kind of damage was tried, and files of all three verdicts came out', () => {
  expect(new Set(report.verdicts.map(one => one.format))).toEqual(new Set(damageFormats))
  expect(new Set(report.verdicts.map(one => one.kind))).toEqual(new Set(damageKinds))
  expect(new Set(report.verdicts.map(one => one.verdict))).toEqual(new Set(['refused', 'flagged', 'accepted']))
})

test('a film with a damaged file in it is made, or says why it could not be', () => {
  const ends = report.verdicts.flatMap(one => one.film ?? [])
  expect(ends.length).toBeGreaterThan(3)
  expect(['film', 'ffmpeg-failed', 'too-slow', 'wrong-output']).toEqual(expect.arrayContaining(ends))
})
