import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { finalise, replaceWith, writeDurably } from '@main/store/write-durably'
import { describe, expect, test, vi } from 'vitest'
import { arm, disarm } from '../support/failing-disk'
import { makeFolder } from '../support/ffmpeg-tools'

vi.mock('node:fs/promises', async load => (await import('../support/failing-disk')).failing(await load<object>()))

const codes = ['ENOSPC', 'EIO', 'EACCES'] as const
const whole = 'the whole film '.repeat(3)

type End = { readonly isTold: boolean; readonly files: Record<string, string> }

/** Does one work again and again with its first, second, … call failing, until it needs no more calls than were spared. */
async function failEachStep(
  code: (typeof codes)[number],
  work: (folder: string) => Promise<unknown>,
  unknown: readonly string[] = [],
): Promise<End[]> {
  const ends: End[] = []
  for (let at = 1; ; at += 1) {
    const folder = makeFolder('faults')
    writeFileSync(join(folder, 'film.part'), whole)
    writeFileSync(join(folder, 'older.mp4'), 'an older film')
    arm({ at, code, unknown })
    const isTold = await work(folder).then(
      () => true,
      () => false,
    )
    const calls = disarm()
    const files = readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'utf8')])
    ends.push({ isTold, files: Object.fromEntries(files) })
    if (calls.length < at) return ends
  }
}

describe.each(codes)('when any one step fails with %s', code => {
  test('a film has its name and is whole when that is said, and has no name when it is not', async () => {
    const ends = await failEachStep(code, folder => finalise(join(folder, 'film.part'), join(folder, 'film.mp4')))
    expect(ends.length).toBeGreaterThan(6)
    for (const { isTold, files } of ends) {
      expect(files['film.mp4']).toBe(isTold ? whole : undefined)
      expect(files['older.mp4']).toBe('an older film')
    }
  })

  test('the same where the disk knows no second names for a file', async () => {
    const ends = await failEachStep(code, folder => finalise(join(folder, 'film.part'), join(folder, 'film.mp4')), [
      'link',
    ])
    expect(ends.length).toBeGreaterThan(6)
    for (const { isTold, files } of ends) expect(files['film.mp4']).toBe(isTold ? whole : undefined)
  })

  test('a film that takes the place of another leaves the old one or the new one, whole', async () => {
    const ends = await failEachStep(code, folder => replaceWith(join(folder, 'film.part'), join(folder, 'older.mp4')))
    for (const { isTold, files } of ends) {
      expect(isTold ? [whole] : [whole, 'an older film']).toContain(files['older.mp4'])
    }
  })

  test('a file written durably is the old one or the new one, whole, with nothing beside it', async () => {
    const ends = await failEachStep(code, folder => writeDurably(join(folder, 'older.mp4'), whole))
    for (const { isTold, files } of ends) {
      expect(isTold ? [whole] : [whole, 'an older film']).toContain(files['older.mp4'])
      expect(Object.keys(files).sort()).toEqual(['film.part', 'older.mp4'])
    }
  })
})
