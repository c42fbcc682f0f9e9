import { setTimeout as wait } from 'node:timers/promises'
import { library } from '@renderer/database/database'
import { writeRows } from '@renderer/database/write-rows'
import { addByHand } from '@renderer/features/accounts/add-by-hand'
import { checkAccount, useChecksStore } from '@renderer/features/accounts/checks-store'
import { keepAccounts } from '@renderer/features/accounts/keep-accounts'
import { editPostingTimes, keepApproved } from '@renderer/features/accounts/posting-settings'
import { removeAccount } from '@renderer/features/accounts/remove-account'
import { cancelSignIn, chooseAccounts, signIn, takeEnd } from '@renderer/features/accounts/sign-in'
import { setSigningIn, useSignInStore } from '@renderer/features/accounts/sign-in-store'
import { startWords } from '@renderer/words/words'
import type { AccountsState } from '@shared/bridge/account-calls'
import type { ConnectedAccount } from '@shared/domain/connected-account'
import { noPostingTimes, toggleHour } from '@shared/domain/posting-week'
import { providers } from '@shared/domain/provider'
import { fail, ok } from '@shared/domain/result'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aConnected, anAccountPost, aSocialAccount } from '../support/account-builders'
import { accountId } from '../support/builders'
import { LoopbackStudio } from '../support/loopback-studio'
import { offerStudio, openStudio } from '../support/open-studio'

const attempt = '01890000-0000-4000-8000-000000000001'
const another = '01890000-0000-4000-8000-000000000002'

const stateOf = (accounts: ConnectedAccount[]): AccountsState => ({
  keys: providers.map(provider => ({ provider, id: null, held: 'none', register: null })),
  ...{ accounts, can_seal: true, keeps_weakly: false },
})

type Answers = ConstructorParameters<typeof LoopbackStudio>[0]

/** Main with these accounts, and other answers where a test is about them. */
const main = (accounts: ConnectedAccount[], answers: Answers = {}) =>
  offerStudio(new LoopbackStudio({ 'accounts.state': () => ok(stateOf(accounts)), ...answers }))

const rows = () => library().social_accounts.orderBy('account_id').toArray()
const own = async () => (await library().users.toArray())[0]
const now = () => useSignInStore.getState().now

beforeAll(startWords)
beforeEach(async () => {
  await openStudio()
  setSigningIn({ kind: 'idle' })
  useChecksStore.setState({ checks: new Map(), asked: new Map() })
})

describe('rows of accounts', () => {
  test('follow what main has connected, and the person has them', async () => {
    main([aConnected(1), aConnected(2, { username: 'miller' })])
    await keepAccounts()
    expect((await rows()).map(row => row.username)).toEqual(['baker', 'miller'])
    expect((await own())?.connected_accounts).toEqual([accountId(1), accountId(2)])
    main([aConnected(1, { username: 'baker2' }), aConnected(2, { username: 'miller' })])
    await keepAccounts()
    expect((await rows()).map(row => row.username)).toEqual(['baker2', 'miller'])
  })

  test('that come from another machine keep posts, times and rules under the id they have here', async () => {
    await writeRows(async all => {
      const user = (await all.all('users'))[0]
      await all.put('social_accounts', aSocialAccount(1, { user_id: user?.user_id ?? aSocialAccount(1).user_id }))
      await all.put('posts', anAccountPost(1, { delivery: 'published', status: 'published' }))
      await all.put('settings', {
        ...{ name: 'approved_accounts', value: [accountId(1)], updated_at: '2026-11-22T12:00:00.000Z', sv: 1 },
      })
    })
    await editPostingTimes(accountId(1), 'Etc/UTC', one => toggleHour(one, 1, 9))
    main([aConnected(7)])
    await keepAccounts()
    expect((await rows()).map(row => row.account_id)).toEqual([accountId(7)])
    expect((await library().posts.toArray()).map(post => post.account_id)).toEqual([accountId(7)])
    expect((await library().settings.get('approved_accounts'))?.value).toEqual([accountId(7)])
    expect((await library().settings.get('posting_times'))?.value).toEqual([
      toggleHour(noPostingTimes(accountId(7), 'Etc/UTC'), 1, 9),
    ])
    expect((await own())?.connected_accounts).toEqual([accountId(7)])
  })

  test('stay where main does not answer', async () => {
    main([aConnected(1)])
    await keepAccounts()
    offerStudio(new LoopbackStudio())
    await keepAccounts()
    expect(await rows()).toHaveLength(1)
  })

  test('of one added by its name are there once', async () => {
    main([])
    expect((await addByHand('FanBase', ' @baker ')).ok).toBe(true)
    expect(await addByHand('FanBase', 'Baker')).toEqual(fail('taken'))
    expect(await rows()).toMatchObject([{ platform: 'FanBase', username: 'baker', auth_token: '' }])
    expect((await own())?.connected_accounts).toHaveLength(1)
  })
})

describe('removing an account', () => {
  const connectedOnce = async (answers: Answers) => {
    let accounts = [aConnected(1)]
    main([], {
      // Slow, so that what it says is old by the time it is heard.
      'accounts.state': async () => {
        const told = ok(stateOf(accounts))
        await wait(20)
        return told
      },
      'accounts.disconnect': input => {
        const answer = answers?.['accounts.disconnect']?.(input)
        accounts = []
        return answer ?? ok({ permission: 'revoked', still_out: 1 })
      },
    })
    await keepAccounts()
    await writeRows(async all => {
      await all.put('posts', anAccountPost(1, { delivery: 'queued' }))
      await all.put('posts', anAccountPost(2, { delivery: 'held-by-platform' }))
    })
    await editPostingTimes(accountId(1), 'Etc/UTC', one => toggleHour(one, 1, 9))
  }
  const posts = async () => (await library().posts.toArray()).map(post => [post.delivery, post.account_id])

  test('makes drafts of what was on its way, and lets go of all that was set for it', async () => {
    await connectedOnce({})
    // Something tells of the accounts in the middle of it: the row does not come back.
    const [, removed] = await Promise.all([keepAccounts(), removeAccount(accountId(1), true)])
    expect(removed).toEqual(ok({ permission: 'revoked', still_out: 1 }))
    expect(await posts()).toEqual([
      ['draft', null],
      ['held-by-platform', accountId(1)],
    ])
    expect(await rows()).toEqual([])
    expect((await own())?.connected_accounts).toEqual([])
    expect((await library().settings.get('posting_times'))?.value).toEqual([])
  })

  test('leaves everything where the person says no to main', async () => {
    await connectedOnce({ 'accounts.disconnect': () => fail({ kind: 'declined' }) })
    expect(await removeAccount(accountId(1), true)).toEqual(fail('declined'))
    expect(await rows()).toHaveLength(1)
    expect(await posts()).toEqual([
      ['queued', accountId(1)],
      ['held-by-platform', accountId(1)],
    ])
  })
})

describe('signing in', () => {
  const wish = { platform: 'TikTok', account_id: null } as const
  const begins = { 'accounts.sign-in': () => ok({ attempt_id: attempt }) }

  test('waits for the browser, and writes the row at its end', async () => {
    main([aConnected(1)], begins)
    await signIn(wish)
    expect(now()).toMatchObject({ kind: 'waiting', attempt_id: attempt })
    await takeEnd({ attempt_id: attempt, how: { kind: 'connected', accounts: [aConnected(1)] } })
    expect(now()).toEqual({ kind: 'idle' })
    expect(await rows()).toHaveLength(1)
  })

  test('hears of an end that comes before it knows its attempt, and of none that is another’s', async () => {
    main([], {
      'accounts.sign-in': async () => {
        await takeEnd({ attempt_id: attempt, how: { kind: 'failed', problem: { kind: 'keys' } } })
        await takeEnd({ attempt_id: another, how: { kind: 'failed', problem: { kind: 'cancelled' } } })
        return ok({ attempt_id: attempt })
      },
    })
    await signIn(wish)
    expect(now()).toMatchObject({ kind: 'failed', problem: { kind: 'keys' } })
    main([], begins)
    await signIn(wish)
    await takeEnd({ attempt_id: another, how: { kind: 'failed', problem: { kind: 'denied' } } })
    expect(now()).toMatchObject({ kind: 'waiting' })
  })

  test('lets choose among several, and says why that came to nothing', async () => {
    let chosen: readonly string[] = []
    main([], {
      ...begins,
      'accounts.choose': ({ remote_ids }) => {
        chosen = remote_ids
        return fail({ kind: 'cancelled' })
      },
    })
    await signIn(wish)
    const choices = [{ remote_id: 'a', username: 'A', isConnected: false }]
    await takeEnd({ attempt_id: attempt, how: { kind: 'choose', choices } })
    expect(now()).toMatchObject({ kind: 'choosing', choices })
    await chooseAccounts(['a'])
    expect(chosen).toEqual(['a'])
    expect(now()).toMatchObject({ kind: 'failed', problem: { kind: 'cancelled' } })
  })

  test('ends in main too where it is given up, also before main answered', async () => {
    const studio = main([], {
      'accounts.sign-in': () => {
        cancelSignIn()
        return ok({ attempt_id: attempt })
      },
      'accounts.cancel': () => ok({}),
    })
    await signIn(wish)
    expect(now()).toEqual({ kind: 'idle' })
    expect(studio.asked).toContain('accounts.cancel')
  })
})

test.each([
  ['Founder', [accountId(1), accountId(2)], [accountId(2)]],
  ['Editor', undefined, undefined],
] as const)(
  'whether posts need an approval is kept where a %s says so, each account beside the others',
  async (role, both, left) => {
    await writeRows(async rows => {
      for (const user of await rows.all('users')) await rows.put('users', { ...user, role })
    })
    const kept = async () => (await library().settings.get('approved_accounts'))?.value
    await Promise.all([keepApproved(accountId(1), true), keepApproved(accountId(2), true)])
    expect(await kept()).toEqual(both)
    await keepApproved(accountId(1), false)
    expect(await kept()).toEqual(left)
  },
)

test('a look at an account that comes to nothing is told, and goes with the next that succeeds', async () => {
  const offline = { kind: 'offline', code: '', said: '', retryAt: null } as const
  main([aConnected(1)], { 'accounts.check': () => fail(offline) })
  expect(await checkAccount(accountId(1))).toBe(false)
  expect(useChecksStore.getState().checks.get(accountId(1))).toMatchObject({ kind: 'failed', problem: offline })
  expect((await rows())[0]?.last_synced_at).toBeNull()
  const well = aConnected(1, { checked_at: Date.parse('2026-11-22T12:00:00.000Z') })
  main([well], { 'accounts.check': () => ok(well) })
  expect(await checkAccount(accountId(1))).toBe(true)
  expect(useChecksStore.getState().checks.size).toBe(0)
  expect((await rows())[0]?.last_synced_at).toBe('2026-11-22T12:00:00.000Z')
})
