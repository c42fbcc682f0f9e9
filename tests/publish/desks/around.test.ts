import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { providerHosts } from '@main/accounts/sign-in-provider'
import { Background, type BackgroundOptions } from '@main/background'
import { coverPicture } from '@main/cover-picture'
import { outboxSealer } from '@main/outbox-sealer'
import { platformHosts } from '@main/publish/platform-hosts'
import { publishingHosts } from '@main/test-platforms'
import { MediaId } from '@shared/domain/ids'
import type { OutboxItem, OutboxState } from '@shared/domain/outbox-item'
import { wantedCover } from '@shared/domain/outbox-item'
import { needsApp, openWork } from '@shared/domain/outbox-open'
import { fail, ok } from '@shared/domain/result'
import { describe, expect, test, vi } from 'vitest'
import { makeFolder } from '../../support/ffmpeg-tools'
import { anItem, noon } from '../../support/outbox-builders'
import { aKeyring, noKeyring } from '../../support/writer-bench'

describe('with the window closed', () => {
  const hour = 3_600_000
  const live: OutboxState = { at: 'live', handle: 'h', remoteId: 'r', permalink: 'https://x.test', since: noon }

  function aDesk(posts: readonly OutboxItem[], knows = false) {
    const told = { shown: [] as unknown[], removed: 0, notices: 0, hidden: 0 }
    let knows_of_tray = knows
    let isShown = false
    let onShow: () => void = () => undefined
    const window = {
      hide: () => {
        told.hidden += 1
      },
      once: (_event: 'show', then: () => void) => {
        onShow = then
      },
    }
    const tell = () => {
      told.notices += 1
    }
    const show = (work: unknown) => {
      isShown = true
      told.shown.push(work)
    }
    const remove = () => {
      isShown = false
      told.removed += 1
    }
    const tray = {
      show,
      remove,
      get isShown() {
        return isShown
      },
    }
    const settings = {
      read: async () => ({ knows_of_tray }),
      change: async () => {
        knows_of_tray = true
      },
    } as unknown as BackgroundOptions['settings']
    const given = { posts: () => posts, tray, settings, now: () => noon, reportBug: () => '' }
    const background = new Background({ ...given, tell })
    return { background, told, window, showAgain: () => onShow() }
  }

  test('a post that needs the app hides it, with what waits in the tray; the first time the user is told', async () => {
    const { background, told, window, showAgain } = aDesk([
      anItem({ at: 'queued' }, { dueAt: noon + hour }),
      anItem(live),
    ])
    expect(background.hides(window)).toBe(true)
    expect(told).toMatchObject({ hidden: 1, shown: [{ posts: 1, next: noon + hour }] })
    await vi.waitFor(() => expect(told.notices).toBe(1))
    background.follow()
    expect(told.shown).toHaveLength(2)
    showAgain()
    expect(told.removed).toBe(1)
    background.follow()
    expect(told.shown).toHaveLength(2)
    background.hides(window)
    await vi.waitFor(() => expect(told.shown).toHaveLength(3))
    expect(told.notices).toBe(1)
  })

  test('without such a post it is closed as ever', () => {
    const { background, told, window } = aDesk([anItem(live), anItem({ at: 'draft' })])
    expect(background.hides(window)).toBe(false)
    expect(told).toMatchObject({ hidden: 0, shown: [] })
  })

  test('which posts need the app', () => {
    const handle = 'h'
    const since = noon
    const needing: OutboxState[] = [
      { at: 'queued' },
      { at: 'uploading', handle },
      { at: 'committing', handle, begunAt: noon },
      { at: 'processing', handle, since },
      { at: 'unknown', handle, begunAt: noon, since, looks: 0 },
    ]
    const others: OutboxState[] = [
      { at: 'draft' },
      live,
      { at: 'scheduled', handle, remoteId: 'r', since },
      { at: 'inbox', handle, since },
      { at: 'rejected' },
      { at: 'missed' },
      { at: 'needs-you', question: 'late', back: { at: 'queued' } },
    ]
    expect(needing.map(state => needsApp(anItem(state)))).toEqual(needing.map(() => true))
    expect(others.map(state => needsApp(anItem(state)))).toEqual(others.map(() => false))
    expect(needsApp(anItem(live, { cover: wantedCover }))).toBe(true)
    expect(openWork([anItem({ at: 'queued' }, { dueAt: noon - 1 })], noon)).toEqual({ posts: 1, next: null })
  })
})

describe('where the platforms are', () => {
  const here = 'http://127.0.0.1:8123'

  test('tests name some, by provider or by platform, and the others stay where they are', () => {
    const { providers, platforms } = publishingHosts(JSON.stringify({ Google: here, Facebook: `${here}4` }), false)
    expect(providers.Google).toEqual({ pages: here, tokens: here, api: here })
    expect(providers.Meta).toEqual(providerHosts.Meta)
    expect(platforms.YouTube).toEqual({ api: here, uploads: [] })
    expect(platforms.Facebook.api).toBe(`${here}4`)
    expect(platforms.Instagram).toEqual(platformHosts.Instagram)
  })

  test.each([
    ['a packaged app', JSON.stringify({ Google: here }), true],
    ['no JSON', '{', false],
    ['a list', '["x"]', false],
    ['nothing', undefined, false],
    ['another machine', JSON.stringify({ Google: 'http://10.0.0.1:80' }), false],
    ['a name for this machine', JSON.stringify({ Google: 'http://localhost:80' }), false],
    ['more than an origin', JSON.stringify({ Google: `${here}/x` }), false],
    ['no text', JSON.stringify({ Google: 8 }), false],
    ['no own field', `{"__proto__":{"Google":"${here}"}}`, false],
  ])('%s changes nothing', (_what, named, isPackaged) => {
    expect(publishingHosts(named, isPackaged)).toEqual({ providers: providerHosts, platforms: platformHosts })
  })
})

describe('the address of an upload on the disk', () => {
  const never = async () => false
  const always = async () => true

  test('is sealed where the system seals, and opened with its own key store alone', async () => {
    const sealed = await outboxSealer(aKeyring(), always).seal('FAKE-SECRET-1')
    expect(Buffer.from(sealed ?? []).toString()).not.toContain('FAKE-SECRET-1')
    expect(await outboxSealer(aKeyring(), never).open(sealed ?? new Uint8Array())).toBe('FAKE-SECRET-1')
    expect(await outboxSealer(aKeyring('kwallet6'), never).open(sealed ?? new Uint8Array())).toBeNull()
  })

  test('is kept nowhere where nothing seals, unless the user chose otherwise', async () => {
    expect(await outboxSealer(noKeyring, never).seal('FAKE-SECRET-1')).toBeNull()
    const weak = await outboxSealer(noKeyring, always).seal('FAKE-SECRET-1')
    expect(await outboxSealer(noKeyring, never).open(weak ?? new Uint8Array())).toBe('FAKE-SECRET-1')
  })
})

test('a cover is the largest that every platform takes', async () => {
  const folder = makeFolder('covers')
  const sizes: Record<number, number> = { 1920: 2_000_001, 1280: 2_000_000, 640: 10 }
  const draw = async (_id: MediaId, _ms: number, side: number) => {
    const path = join(folder, `${side}.jpg`)
    writeFileSync(path, Buffer.alloc(sizes[side] ?? 0))
    return ok(path)
  }
  const id = MediaId.parse(crypto.randomUUID())
  const jpeg = await coverPicture(draw, id, 0)
  expect(jpeg.ok && jpeg.value.length).toBe(2_000_000)
  expect(await coverPicture(async () => undefined, id, 0)).toEqual(fail({ kind: 'no-ffmpeg' }))
})
