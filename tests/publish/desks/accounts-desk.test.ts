import { AccountsDesk, type AccountsOptions } from '@main/accounts-desk'
import type { Connectors } from '@main/publish/platform-hosts'
import { events } from '@shared/bridge/contract'
import type { EventName, EventValue } from '@shared/bridge/studio'
import { fail, ok } from '@shared/domain/result'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { AccountsBench } from '../../accounts/accounts-bench'
import { type FakePlatform, startFakePlatform } from '../../fakes/start-fake-platform'
import { ModelPlatform } from '../../support/model-platform'
import { aProblem } from '../../support/outbox-builders'
import { noKeyring } from '../../support/writer-bench'

let fake: FakePlatform
beforeAll(async () => {
  fake = await startFakePlatform('identity')
})
afterAll(() => fake.close())
beforeEach(() => fake.reset())

/** A desk with a person who says yes, a clipboard, and posts that wait. */
function openDesk(given: ConstructorParameters<typeof AccountsBench>[1] = {}) {
  const told: [EventName, unknown][] = []
  const person = { answer: true, clipboard: '', keepsWeakly: false, asked: [] as unknown[][] }
  const ask = async (...question: unknown[]) => {
    person.asked.push(question)
    return person.answer
  }
  const model = new ModelPlatform()
  const posts = { waiting: async () => 2, withdrawAll: vi.fn(async () => 1), reconnected: vi.fn(async () => undefined) }
  const bench = new AccountsBench(fake, {
    ...given,
    mayKeepWeakly: async () => person.keepsWeakly,
    onChanged: () => desk.tellChanged(),
  })
  const desk: AccountsDesk = new AccountsDesk({
    accounts: bench.accounts,
    vault: bench.vault,
    connectors: { YouTube: model, TikTok: model, Instagram: model, Facebook: model } as unknown as Connectors,
    posts,
    emit: (name, value) => told.push([name, events[name].parse(structuredClone(value))]),
    keepsWeakly: {
      read: async () => person.keepsWeakly,
      change: async weak => {
        person.keepsWeakly = weak
      },
    },
    readClipboard: async () => person.clipboard,
    confirmKeys: ask,
    confirmForget: ask,
    confirmDisconnect: ask,
    reportBug: (_where: string, error: unknown) => {
      throw error
    },
  } satisfies AccountsOptions)
  const heard = <N extends EventName>(name: N) =>
    told.filter(([one]) => one === name).map(([, value]) => value as EventValue<N>)
  const connect = async () => {
    await bench.keepKeys()
    desk.signIn({ platform: 'YouTube', account_id: null })
    // The first one loads the client for it, which takes its time on a busy machine.
    await vi.waitFor(() => expect(heard('accounts.signed-in')).toHaveLength(1), 10_000)
    const [account] = await bench.accounts.list()
    if (!account) throw new Error('nobody was signed in')
    return account
  }
  return { desk, bench, person, model, posts, told, heard, connect }
}

const id = '123456789012-fakefakefake.apps.googleusercontent.com'
const secret = 'FAKE-SECRET-0123456789'
const wish = { provider: 'Google', id, weak: false } as const

describe('keys', () => {
  test('the secret comes from the clipboard, once the user has said yes, and is told to nobody', async () => {
    const { desk, person, told } = openDesk()
    person.clipboard = ` ${secret}\n`
    const kept = await desk.keepKeys(wish)
    expect(kept).toEqual(ok({ provider: 'Google', id, held: 'sealed', register: null }))
    expect(person.asked).toEqual([['Google', id, false]])
    await vi.waitFor(() => expect(told).toHaveLength(1))
    expect(JSON.stringify([kept, told, await desk.state()])).not.toContain(secret)
  })

  test('without a yes the clipboard is not read', async () => {
    const { desk, person, bench } = openDesk()
    person.answer = false
    Object.defineProperty(person, 'clipboard', { get: () => expect.fail('the clipboard was read') })
    expect(await desk.keepKeys(wish)).toEqual(fail({ kind: 'declined' }))
    expect(await bench.accounts.keys.keys('Google')).toBeUndefined()
  })

  test('an empty clipboard, and what cannot be a secret, are told', async () => {
    const { desk, person } = openDesk()
    expect(await desk.keepKeys(wish)).toEqual(fail({ kind: 'clipboard-empty' }))
    person.clipboard = 'two words'
    expect(await desk.keepKeys(wish)).toEqual(fail({ kind: 'faults', faults: ['secret-form'] }))
    person.clipboard = secret
    expect(await desk.keepKeys({ ...wish, id: 'x' })).toEqual(fail({ kind: 'faults', faults: ['id-form'] }))
  })

  test('where nothing can seal, the user’s choice of keeping them weakly holds for tokens too', async () => {
    const { desk, person, connect } = openDesk({ sealer: noKeyring })
    person.clipboard = secret
    expect(await desk.keepKeys({ ...wish, weak: true })).toMatchObject({ value: { held: 'weak' } })
    expect(await desk.state()).toMatchObject({ can_seal: false, keeps_weakly: true })
    expect((await connect()).held).toBe('weak')
  })

  test('are forgotten when the user says yes, who hears how many accounts hang on them', async () => {
    const { desk, person, connect, bench } = openDesk()
    await connect()
    person.answer = false
    expect(await desk.forgetKeys('Google')).toEqual(fail({ kind: 'declined' }))
    expect(await bench.accounts.keys.keys('Google')).toBeDefined()
    person.answer = true
    expect(await desk.forgetKeys('Google')).toMatchObject({ value: { id: null, held: 'none' } })
    expect(person.asked.at(-1)).toEqual(['Google', 1])
    expect((await desk.state()).accounts).toMatchObject([{ ended: 'other-keys' }])
  })
})

describe('signing in', () => {
  test('its end comes as an event, the state after it, and what waited for the account goes on', async () => {
    const { heard, connect, posts, told } = openDesk()
    const account = await connect()
    expect(heard('accounts.signed-in')).toMatchObject([{ how: { kind: 'connected', accounts: [account] } }])
    expect(posts.reconnected).toHaveBeenCalledWith(account.account_id)
    await vi.waitFor(() => expect(heard('accounts.changed').at(-1)?.accounts).toEqual([account]))
    for (const given of await fake.secrets()) expect(JSON.stringify(told)).not.toContain(given)
  })

  test('several accounts are chosen from', async () => {
    const { desk, bench, heard, posts } = openDesk()
    await bench.keepKeys()
    const { attempt_id } = desk.signIn({ platform: 'Facebook', account_id: null })
    await vi.waitFor(() => expect(heard('accounts.signed-in')).toHaveLength(1))
    expect(heard('accounts.signed-in')[0]).toMatchObject({ attempt_id, how: { kind: 'choose' } })
    const chosen = await desk.choose({ attempt_id, remote_ids: ['102'] })
    expect(chosen).toMatchObject({ ok: true, value: [{ username: 'Page Two' }] })
    expect(posts.reconnected).toHaveBeenCalledTimes(1)
  })

  test('what goes wrong, and what is cancelled, is said', async () => {
    const { desk, bench, heard } = openDesk()
    desk.signIn({ platform: 'TikTok', account_id: null })
    await vi.waitFor(() => expect(heard('accounts.signed-in')).toHaveLength(1))
    expect(heard('accounts.signed-in')[0]?.how).toEqual({ kind: 'failed', problem: { kind: 'keys' } })
    await bench.keepKeys()
    bench.browse = async () => undefined
    const { attempt_id } = desk.signIn({ platform: 'TikTok', account_id: null })
    await vi.waitFor(() => expect(bench.visited).toHaveLength(1))
    desk.cancel(attempt_id)
    await vi.waitFor(() => expect(heard('accounts.signed-in')).toHaveLength(2))
    expect(heard('accounts.signed-in')[1]?.how).toEqual({ kind: 'failed', problem: { kind: 'cancelled' } })
  })
})

describe('an account', () => {
  test('is asked with a new token where the platform takes the old one no more, once', async () => {
    const { desk, model, connect } = openDesk()
    const { account_id } = await connect()
    const refused = async () => aProblem('token')
    model.next('check', 'before', refused)
    expect(await desk.mayPost(account_id)).toMatchObject({ ok: true, value: { postsLeft: 9 } })
    expect(model.calls).toEqual(['check', 'check'])
    model.next('check', 'before', refused)
    model.next('check', 'before', refused)
    expect(await desk.mayPost(account_id)).toMatchObject({ problem: { kind: 'token' } })
  })

  test('that is not there may not post', async () => {
    const { desk } = openDesk()
    const other = (await new AccountsBench(fake).connect('YouTube')).account_id
    expect(await desk.mayPost(other)).toMatchObject({ problem: { kind: 'token', code: 'not-connected' } })
  })

  test('is disconnected with what waits for it, posts first; not without a yes', async () => {
    const { desk, bench, person, posts, connect } = openDesk()
    const account = await connect()
    person.answer = false
    expect(await desk.disconnect(account.account_id)).toEqual(fail({ kind: 'declined' }))
    expect([posts.withdrawAll.mock.calls.length, person.asked.at(-1)]).toEqual([0, [account, 2]])
    person.answer = true
    posts.withdrawAll.mockImplementation(async () => (await bench.accounts.list()).length)
    expect(await desk.disconnect(account.account_id)).toEqual(ok({ permission: 'revoked', still_out: 1 }))
    expect(await bench.accounts.list()).toEqual([])
    expect(await desk.disconnect(account.account_id)).toEqual(ok({ permission: 'gone', still_out: 0 }))
  })
})
