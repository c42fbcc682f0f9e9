import { expect, test } from 'vitest'
import { openFuzzEngine } from '../fuzz/fuzz-engine'
import { runKills } from '../fuzz/kill-run'
import { buildCommandLine } from '../support/built-command-line'
import { makeFolder } from '../support/ffmpeg-tools'

const [kills, seed] = [9, 1]

// More: `npm run fuzz -- --kills 100 --seed 2`.
test.runIf(process.platform === 'linux')(
  `R1: a render killed at ${kills} random moments (seed ${seed}) leaves nothing half, and begun again makes the very same film`,
  async () => {
    const engine = await openFuzzEngine(process.cwd(), makeFolder('kills'))
    const verdicts = await runKills({ engine, commandLine: await buildCommandLine(), seed }, kills)
    console.log(
      verdicts.map(one => `${one.victim} after ${one.afterMs} ms${one.cameTooLate ? ', too late' : ''}`).join('; '),
    )
    expect(verdicts.filter(one => one.faults.length > 0)).toEqual([])
    expect(verdicts.filter(one => !one.cameTooLate).length).toBeGreaterThan(2)
  },
  1_800_000,
)
