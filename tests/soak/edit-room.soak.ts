import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { playhead, stage } from '../e2e/preview-page'
import { launchApp, project, removeHome } from '../support/launch'
import { layRows, rowsIn } from '../support/lay-rows'
import { longFilm } from './long-film'

const minutes = Number(process.env.BEATREEL_SOAK_MINUTES ?? 30)
const beats = 60
/** In milliseconds. */
const sampleEvery = 15_000

type Sample = { readonly at: number; readonly megabytes: Readonly<Record<string, number>> }

/** Memory of each kind of process, in megabytes. */
const memoryOf = (app: ElectronApplication): Promise<Record<string, number>> =>
  app.evaluate(({ app: electron }) => {
    const sums: Record<string, number> = {}
    for (const { type, memory } of electron.getAppMetrics()) {
      sums[type] = (sums[type] ?? 0) + memory.workingSetSize / 1_024
    }
    return sums
  })

/** What the page cannot let go of, in megabytes: without a lack of memory the rest lies there until somebody needs it. */
async function keptBy(page: Page, app: ElectronApplication): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.detach()
  await page.waitForTimeout(2_000)
  return Math.round((await memoryOf(app)).Tab ?? 0)
}

/** The same edits in every run. */
function* numbers(): Generator<number> {
  let state = 20_261_128
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

const random = numbers()
const chance = () => random.next().value as number

async function jump(page: Page): Promise<void> {
  const last = Number(await playhead(page).getAttribute('max'))
  await playhead(page).fill(String(Math.floor(chance() * last)))
}

/** Does somewhere in the film what a key does, and takes it back. */
async function tryOut(page: Page, key: string): Promise<void> {
  await jump(page)
  await page.keyboard.press(key)
  await page.waitForTimeout(200)
  await page.keyboard.press('ControlOrMeta+z')
}

/** What an editor does, over and over; each leaves the film about as long as it was. */
const deeds: readonly ((page: Page) => Promise<void>)[] = [
  jump,
  async page => {
    await page.keyboard.press('Space')
    await page.waitForTimeout(1_500)
    await page.keyboard.press('Space')
  },
  page => tryOut(page, 'KeyS'),
  page => tryOut(page, chance() < 0.5 ? 'KeyQ' : 'KeyW'),
  page => tryOut(page, 'KeyM'),
  async page => {
    const field = page.getByRole('textbox', { name: `Words of beat ${1 + Math.floor(chance() * 5)} of ${beats}` })
    if ((await field.count()) === 0) return
    await field.first().focus()
    await page.keyboard.press('End')
    await page.keyboard.type(' and more', { delay: 20 })
    await page.waitForTimeout(300)
    for (let letter = 0; letter < 9; letter += 1) await page.keyboard.press('Backspace')
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  },
  async page => {
    await page.keyboard.press(chance() < 0.5 ? 'ControlOrMeta+=' : 'ControlOrMeta+-')
  },
]

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

test('memory stays bounded while a film of 60 beats is edited', async () => {
  const { app, page, home, close } = await launchApp()
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  await page
    .getByRole('button', { name: /sample/i })
    .first()
    .click()
  await expect(stage(page)).toHaveAttribute('data-painted', '0')
  const [[script], [row]] = [await rowsIn(page, 'scripts'), await rowsIn(page, 'video_assets')]
  if (!script || !row) throw new Error('The sample is not there')
  const long = longFilm(script, row, beats)
  await layRows(page, { scripts: [long.script], video_assets: [long.row] })
  await expect(stage(page)).toHaveAttribute('data-painted', /\d/)
  const samples: Sample[] = []
  const start = Date.now()
  let [deedsDone, sampled] = [0, 0]
  let keptHalfway = 0
  while (Date.now() - start < minutes * 60_000) {
    await deeds[Math.floor(chance() * deeds.length)]?.(page)
    deedsDone += 1
    if (keptHalfway === 0 && Date.now() - start > minutes * 30_000) keptHalfway = await keptBy(page, app)
    if (Date.now() - sampled < sampleEvery) continue
    sampled = Date.now()
    // Now and then Playwright loses the answer.
    const megabytes = await memoryOf(app).catch(() => null)
    if (megabytes) samples.push({ at: Math.round((sampled - start) / 1_000), megabytes })
  }
  const kept = { halfway: keptHalfway, atTheEnd: await keptBy(page, app) }
  const quarter = (from: number, kind: string) =>
    median(samples.slice(samples.length * from, samples.length * (from + 0.25)).map(one => one.megabytes[kind] ?? 0))
  const kinds = Object.keys(samples.at(-1)?.megabytes ?? {})
  const figures = kinds.map(kind => ({
    kind,
    secondQuarter: Math.round(quarter(0.25, kind)),
    lastQuarter: Math.round(quarter(0.75, kind)),
    most: Math.round(Math.max(...samples.map(one => one.megabytes[kind] ?? 0))),
  }))
  mkdirSync(join(project, 'out'), { recursive: true })
  writeFileSync(join(project, 'out/soak.json'), JSON.stringify({ minutes, deedsDone, figures, kept, samples }, null, 1))
  console.log(JSON.stringify({ minutes, deedsDone, figures, kept }))
  expect(faults).toEqual([])
  for (const { kind, secondQuarter, lastQuarter } of figures) {
    expect(lastQuarter, `${kind} grows`).toBeLessThan(secondQuarter * 1.25 + 40)
  }
  expect(kept.atTheEnd, 'the page keeps more').toBeLessThan(kept.halfway * 1.1 + 40)
  await close()
  await removeHome(home)
})
