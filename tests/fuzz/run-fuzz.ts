import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runDamage } from './damage-run'
import { damageFormats } from './damage-seeds'
import { damageSummary } from './damage-summary'
import { openFuzzEngine } from './fuzz-engine'

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: process.cwd() },
    runs: { type: 'string' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
})

async function run(folder: string): Promise<void> {
  const engine = await openFuzzEngine(values.root, folder)
  const only = damageFormats.find(format => format === values.only)
  const report = await runDamage(engine, {
    runs: Number(values.runs ?? 3_000),
    seed: Number(values.seed),
    renderShare: 0.1,
    ...(only ? { only } : {}),
  })
  const out = join(values.root, 'out/fuzz')
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'fuzz.json'), JSON.stringify(report, null, 1))
  console.log(damageSummary(report).join('\n'))
}

const folder = mkdtempSync(join(tmpdir(), 'beatreel-fuzz-'))
void run(folder).finally(() => rmSync(folder, { recursive: true, force: true }))
