import { changeRows } from '@renderer/database/change'
import { library } from '@renderer/database/database'
import { openLibrary } from '@renderer/database/open-library'
import { recordLibrary, saveSnapshot } from '@renderer/database/record'
import { keepWhatIsThere, restoreSnapshot, snapshotsHere, startFresh } from '@renderer/database/repair'
import { fail } from '@shared/domain/result'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, test } from 'vitest'
import { aScript, aVideo, scriptId } from '../support/builders'
import { LoopbackStudio } from '../support/loopback-studio'
import { closePage, forgetDatabases, offerStudio, openStudio } from '../support/open-studio'

let studio: LoopbackStudio

const putScript = (number: number) =>
  changeRows('scripts:edit.new', rows => rows.put('scripts', aScript({ script_id: scriptId(number) })))

/** Changes the database behind the app's back, as damage does. */
async function damage(harm: (database: Dexie) => Promise<unknown>): Promise<void> {
  const name = library().name
  closePage()
  const raw = await new Dexie(name).open()
  await harm(raw)
  raw.close()
}

beforeEach(async () => {
  studio = await openStudio()
  await putScript(1)
  await putScript(2)
  await recordLibrary(library())
})

describe('a first start', () => {
  test('makes a workspace with a founder, and main knows it before the user does anything', async () => {
    await forgetDatabases()
    studio = offerStudio(studio)
    studio.manifest = null
    expect(await openLibrary()).toEqual({ kind: 'ready' })
    expect((await library().rowsOf('users').toArray()).map(user => 'role' in user && user.role)).toEqual(['Founder'])
    expect(studio.manifest).toMatchObject({ database_id: library().database_id, change: 1 })
  })

  test('that was cut off before anything was written is begun again', async () => {
    await damage(raw =>
      Promise.all([raw.table('_meta').clear(), raw.table('users').clear(), raw.table('scripts').clear()]),
    )
    studio.manifest = null
    expect(await openLibrary()).toEqual({ kind: 'ready' })
    expect(await library().rowsOf('users').count()).toBe(1)
  })
})

describe('a whole library', () => {
  test('opens with its rows', async () => {
    closePage()
    expect(await openLibrary()).toEqual({ kind: 'ready' })
    expect(await library().scripts.count()).toBe(2)
  })

  test.each([
    ['put', () => putScript(3)],
    ['deleted', () => changeRows('scripts:edit.delete', rows => rows.delete('scripts', scriptId(1)))],
    ['changed', () => changeRows('script:edit.title', rows => rows.put('scripts', aScript({ title: 'Other' })))],
  ])('killed right after a row was %s, before main was told, raises no alarm', async (_what, edit) => {
    await edit()
    closePage()
    expect(await openLibrary()).toEqual({ kind: 'ready' })
  })

  test('is found again when it is main that lost its record', async () => {
    closePage()
    studio.manifest = null
    expect(await openLibrary()).toEqual({ kind: 'ready' })
    expect(await library().scripts.count()).toBe(2)
  })
})

describe('damage is noticed', () => {
  test('when the database is gone', async () => {
    closePage()
    await forgetDatabases()
    const opened = await openLibrary()
    expect(opened).toMatchObject({
      kind: 'damaged',
      damage: { kind: 'gone', missing: expect.arrayContaining([{ table: 'scripts', rows: 2 }]) },
    })
    expect(await Dexie.getDatabaseNames()).toEqual([])
  })

  test.each<[string, (raw: Dexie) => Promise<unknown>, object]>([
    ['every row is gone', raw => Promise.all(raw.tables.map(table => table.clear())), { kind: 'gone' }],
    [
      'one row is gone',
      raw => raw.table('scripts').delete(scriptId(2)),
      { kind: 'incomplete', missing: [{ table: 'scripts', rows: 1 }] },
    ],
    [
      'a row is an older one',
      raw => raw.table('scripts').update(scriptId(2), { updated_at: '2020-01-01T00:00:00.000Z' }),
      { kind: 'incomplete', missing: [] },
    ],
    [
      'a whole table is gone',
      raw => raw.table('users').clear(),
      { kind: 'incomplete', missing: [{ table: 'users', rows: 1 }] },
    ],
    [
      'the database fell back to an older state',
      raw => raw.table('_meta').update('library', { change: 1 }),
      { kind: 'older' },
    ],
  ])('when %s', async (_what, harm, found) => {
    await damage(harm)
    expect(await openLibrary()).toMatchObject({ kind: 'damaged', damage: found })
  })

  test('when the database forgot what it is but still holds rows, also if main lost its record too', async () => {
    await damage(raw => raw.table('_meta').clear())
    studio.manifest = null
    expect(await openLibrary()).toMatchObject({ kind: 'damaged', damage: { kind: 'incomplete' } })
  })

  test('also in what was written after main was last told', async () => {
    await putScript(3)
    await damage(raw => raw.table('scripts').delete(scriptId(1)))
    expect(await openLibrary()).toMatchObject({
      damage: { kind: 'incomplete', missing: [{ table: 'scripts', rows: 1 }] },
    })
  })

  test('a library of a newer version is left alone', async () => {
    const name = library().name
    closePage()
    const newer = new Dexie(name)
    newer.version(99).stores({ scripts: 'script_id' })
    await newer.open()
    newer.close()
    expect(await openLibrary()).toEqual({ kind: 'newer' })
  })
})

describe('repair', () => {
  test('restores the newest copy, after the damaged files were kept aside', async () => {
    await changeRows('app:edit.place', rows => rows.put('video_assets', aVideo()))
    await saveSnapshot()
    await recordLibrary(library())
    await damage(raw => raw.table('scripts').clear())
    await openLibrary()
    const [copy] = await snapshotsHere()
    if (!copy) throw new Error('No copy was kept')
    expect(await restoreSnapshot(copy.snapshot_id, studio.manifest)).toEqual({ ok: true, value: { unreadable: 0 } })
    expect(studio.asked).toContain('library.set-aside')
    expect(await library().scripts.toArray()).toEqual([
      aScript({ script_id: scriptId(1) }),
      aScript({ script_id: scriptId(2) }),
    ])
    closePage()
    expect(await openLibrary()).toEqual({ kind: 'ready' })
  })

  test('leaves out the lines of a copy that are no rows any more, and counts them', async () => {
    await saveSnapshot()
    const [kept] = studio.snapshots
    if (!kept) throw new Error('No copy was kept')
    studio.snapshots[0] = { ...kept, lines: `${kept.lines}\n{"table":"scripts","row":{"script_id":"no"}}\n{"tab` }
    const restored = await restoreSnapshot(kept.summary.snapshot_id, studio.manifest)
    expect(restored).toEqual({ ok: true, value: { unreadable: 2 } })
    expect(await library().scripts.count()).toBe(2)
  })

  test('can go on with what is there, and the next start raises no alarm', async () => {
    await damage(raw => raw.table('scripts').delete(scriptId(2)))
    await openLibrary()
    expect((await keepWhatIsThere(studio.manifest)).ok).toBe(true)
    expect(studio.asked).toContain('library.set-aside')
    closePage()
    expect(await openLibrary()).toEqual({ kind: 'ready' })
    expect(await library().scripts.count()).toBe(1)
  })

  test.each([
    ['goes on with what is there', () => keepWhatIsThere(studio.manifest)],
    ['starts empty', startFresh],
  ])('that %s changes nothing when the damaged files cannot be kept aside', async (_what, repair) => {
    await damage(raw => raw.table('scripts').delete(scriptId(2)))
    offerStudio(new LoopbackStudio({ 'library.set-aside': () => fail({ kind: 'busy' }) }))
    expect(await repair()).toEqual({ ok: false, problem: { kind: 'not-set-aside' } })
    offerStudio(studio)
    expect(await openLibrary()).toMatchObject({ kind: 'damaged', damage: { kind: 'incomplete' } })
  })

  test('can start empty', async () => {
    await damage(raw => raw.table('scripts').clear())
    await openLibrary()
    await startFresh()
    expect(await library().scripts.count()).toBe(0)
    expect(studio.manifest?.database_id).toBe(library().database_id)
  })
})
