import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importFiles } from '@main/media/import'
import { Library } from '@main/media/library'
import { OutboxTeller } from '@main/outbox-teller'
import { PostedBook } from '@main/publish/posted-book'
import { PublishDesk, type PublishOptions } from '@main/publish-desk'
import { events } from '@shared/bridge/contract'
import type { SendWish } from '@shared/bridge/publish-calls'
import type { EventName, EventValue } from '@shared/bridge/studio'
import type { ConnectedAccount } from '@shared/domain/connected-account'
import { MediaId } from '@shared/domain/ids'
import { fail, ok } from '@shared/domain/result'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ffmpegTools, makeFolder } from '../../support/ffmpeg-tools'
import { OutboxBench } from '../../support/outbox-bench'
import { accountId, aProblem, aWish, noon, postId } from '../../support/outbox-builders'
import { makeRedBlueFilm, makeStill } from '../../support/small-media'

const tools = await ffmpegTools()
const folder = makeFolder('publish-desk')
const at = (name: string) => join(folder, name)
makeRedBlueFilm(tools.ffmpeg, at('film.mp4'))
makeStill(tools.ffmpeg, at('still.png'))
copyFileSync(at('film.mp4'), at('changed.mp4'))
const library = await Library.open(at('library.json'))

async function idOf(name: string): Promise<MediaId> {
  const { outcomes } = await importFiles({ tools, library, paths: [at(name)], origin: 'drop' })
  if (outcomes[0]?.kind !== 'imported') throw new Error(`${name} was not taken in`)
  return outcomes[0].media_id
}
const film = await idOf('film.mp4')

const account: ConnectedAccount = {
  ...{
    account_id: accountId(1),
    platform: 'YouTube',
    provider: 'Google',
    remote_id: 'UC',
    username: 'me',
    grant: 'UC',
  },
  ...{ scopes: [], held: 'sealed', ends_at: null, ended: null, checked_at: null },
}

let bench: OutboxBench
let told: [EventName, unknown][]
beforeEach(async () => {
  bench = await OutboxBench.make()
  told = []
})
afterEach(() => bench.end())

async function openDesk(given: Partial<PublishOptions> = {}) {
  const emit = (name: EventName, value: unknown) => told.push([name, events[name].parse(structuredClone(value))])
  const teller = new OutboxTeller(emit, () => undefined)
  const session = ok({ accessToken: 'x', remoteId: 'me', username: 'me' })
  const needs = { connectors: { YouTube: bench.platform }, sessionFor: async () => session }
  const outbox = await bench.start({ emit: teller.hear })
  const desk = new PublishDesk({
    ...needs,
    outbox: Promise.resolve(outbox),
    teller,
    posted: new PostedBook(join(makeFolder('posted'), 'posted.json')),
    library: Promise.resolve(library),
    accounts: async () => [account],
    sayInUse: async () => undefined,
    confirmRemove: async () => true,
    now: () => bench.now,
    ...given,
  })
  return { desk, outbox }
}

const heard = <N extends EventName>(name: N) =>
  told.filter(([one]) => one === name).map(([, value]) => value as EventValue<N>)

const { order } = aWish()
const wish = (given: Partial<SendWish> = {}): SendWish => ({
  ...{ post_id: postId(1), account_id: account.account_id, media_id: film, cover_id: null },
  order: { text: order.text, title: order.title, coverMs: 0, choices: order.choices },
  ...{ due_at: null, late: 'ask', ...given },
})

describe('a post that is sent', () => {
  test('is never sent again once it is out and let go of, though an older library says that it is a draft', async () => {
    const { desk } = await openDesk()
    await desk.send(wish())
    await bench.until(() => bench.item().state.at === 'live')
    await desk.acknowledge(postId(1))
    expect((await desk.list()).items).toEqual([])
    expect(await desk.send(wish())).toEqual(fail({ kind: 'out-already' }))
    expect((await desk.send(wish({ post_id: postId(2) }))).ok).toBe(true)
  })

  test('may be sent again once it was taken back and let go of', async () => {
    const { desk } = await openDesk()
    await desk.send(wish({ due_at: bench.now + 3_600_000 }))
    expect((await desk.withdraw(postId(1))).ok).toBe(true)
    await desk.acknowledge(postId(1))
    expect((await desk.send(wish({ due_at: bench.now + 3_600_000 }))).ok).toBe(true)
  })

  test('goes out with the file that the library knows; the page hears of each state and of no path', async () => {
    const { desk } = await openDesk()
    expect(await desk.send(wish())).toMatchObject({ ok: true, value: { platform: 'YouTube', by: 'app' } })
    expect(bench.item().file).toMatchObject({ path: at('film.mp4'), mime: 'video/mp4', durationMs: 1_000 })
    await bench.until(() => bench.item().state.at === 'live')
    expect(heard('publish.changed').map(one => one.state.at)).toContain('committing')
    expect(heard('publish.progress').length).toBeGreaterThan(0)
    expect(JSON.stringify([told, await desk.list()])).not.toMatch(/film\.mp4|FAKE-SECRET/)
    expect((await desk.list()).progress).toEqual([])
    await desk.acknowledge(postId(1))
    expect(heard('publish.gone')).toEqual([{ post_id: postId(1) }])
    expect((await desk.list()).items).toEqual([])
  })

  test.each([
    ['to an account that is not connected', { account_id: accountId(2) }, 'no-account'],
    [
      'to an account of another platform',
      { order: { ...wish().order, choices: { platform: 'Facebook' } } },
      'no-account',
    ],
    ['of a file that nobody gave', { media_id: MediaId.parse(crypto.randomUUID()) }, 'no-file'],
  ] satisfies [string, Partial<SendWish>, string][])('%s is not taken', async (_what, given, kind) => {
    const { desk } = await openDesk()
    expect(await desk.send(wish(given))).toEqual(fail({ kind }))
    expect((await desk.list()).items).toEqual([])
  })

  test('of a picture, or of a file that has changed, is not taken', async () => {
    const { desk } = await openDesk()
    expect(await desk.send(wish({ media_id: await idOf('still.png') }))).toEqual(fail({ kind: 'not-a-film' }))
    const changed = await idOf('changed.mp4')
    writeFileSync(at('changed.mp4'), 'something else')
    expect(await desk.send(wish({ media_id: changed }))).toEqual(fail({ kind: 'no-file' }))
  })

  test('is refused where the disk takes nothing, and is then not on its way', async () => {
    const { desk } = await openDesk()
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' })
    vi.spyOn(bench.outbox, 'add').mockRejectedValueOnce(full)
    expect(await desk.send(wish())).toEqual(fail({ kind: 'no-disk' }))
  })
})

describe('where another process has the outbox', () => {
  test('every call answers, and the user is told once', async () => {
    const sayInUse = vi.fn(async () => undefined)
    const { desk } = await openDesk({ outbox: Promise.resolve('in-use'), sayInUse })
    expect(await desk.send(wish())).toEqual(fail({ kind: 'in-use' }))
    expect(await desk.list()).toEqual({ items: [], progress: [] })
    await desk.list()
    expect(await desk.withdraw(postId(1))).toEqual(fail({ kind: 'not-asked' }))
    expect(await desk.remove(postId(1))).toEqual(fail({ kind: 'not-asked' }))
    expect(await desk.answer({ post_id: postId(1), answer: 'skip', permalink: null })).toMatchObject({ ok: false })
    await Promise.all([desk.acknowledge(postId(1)), desk.networkBack(), desk.wake(), desk.close()])
    expect(sayInUse).toHaveBeenCalledTimes(1)
  })
})

describe('a post is taken back', () => {
  const held = (given: Partial<PublishOptions> = {}) =>
    openDesk(given).then(async ({ desk }) => {
      bench.platform.schedules = true
      const scheduled = { kind: 'scheduled', remoteId: 'r9' } as const
      Object.assign(bench.platform, { commit: async () => ok(scheduled), status: async () => ok({ kind: 'ready' }) })
      await desk.send(wish({ due_at: noon + 86_400_000 }))
      await bench.until(() => bench.item().state.at === 'scheduled')
      return desk
    })
  const removes = (answer: ReturnType<typeof ok<null>> | ReturnType<typeof fail>) => {
    const remove = vi.fn(async () => answer)
    Object.assign(bench.platform, { remove })
    return remove
  }

  test('at its platform, which holds it, when the user says yes', async () => {
    const remove = removes(ok(null))
    const declining = await held({ confirmRemove: async () => false })
    expect(await declining.remove(postId(1))).toEqual(fail({ kind: 'declined' }))
    expect(remove).not.toHaveBeenCalled()
  })

  test('and is a draft then', async () => {
    const remove = removes(ok(null))
    const desk = await held()
    expect(await desk.withdraw(postId(1))).toEqual(fail({ kind: 'not-asked' }))
    expect(await desk.remove(postId(1))).toMatchObject({ ok: true, value: { state: { at: 'draft' } } })
    expect(remove).toHaveBeenCalledWith(expect.anything(), 'r9')
  })

  test('not where the platform refuses, lets nobody do it, or has shown it already', async () => {
    const desk = await held()
    expect(await desk.remove(postId(1))).toEqual(fail({ kind: 'cannot' }))
    const problem = aProblem('permission', { code: 'insufficientPermissions' })
    const remove = removes(fail(problem))
    expect(await desk.remove(postId(1))).toEqual(fail({ kind: 'refused', problem }))
    expect(bench.item().state.at).toBe('scheduled')
    remove.mockClear()
    bench.now = noon + 86_400_000
    expect(await desk.remove(postId(1))).toEqual(fail({ kind: 'not-asked' }))
    expect(remove).not.toHaveBeenCalled()
  })

  test('with its account: what nobody can see is a draft, what the platform holds is counted', async () => {
    const desk = await held()
    await desk.send(wish({ post_id: postId(2), due_at: noon + 2 * 86_400_000 }))
    expect(await desk.waiting(account.account_id)).toBe(2)
    expect(await desk.withdrawAll(account.account_id)).toBe(1)
    expect([bench.item(1).state.at, bench.item(2).state.at]).toEqual(['scheduled', 'draft'])
    expect(await desk.withdrawAll(accountId(9))).toBe(0)
  })
})
