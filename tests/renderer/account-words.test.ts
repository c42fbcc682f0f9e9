import { checkWords } from '@renderer/features/accounts/check-words'
import { gridStep } from '@renderer/features/accounts/grid-step'
import { healthWords } from '@renderer/features/accounts/health-words'
import { keyFaultWords } from '@renderer/features/accounts/key-words'
import { providerFacts, scopesOfProvider } from '@renderer/features/accounts/provider-facts'
import type { SignInFailure } from '@renderer/features/accounts/sign-in-store'
import { signInWords } from '@renderer/features/accounts/sign-in-words'
import { startWords, words } from '@renderer/words/words'
import { accountHealth } from '@shared/domain/account-health'
import { scopesToAsk } from '@shared/domain/account-scopes'
import { appKeyFaults } from '@shared/domain/app-keys'
import { tokenEnds } from '@shared/domain/connected-account'
import { connectedPlatforms } from '@shared/domain/post-order'
import { providers } from '@shared/domain/provider'
import { publishProblems } from '@shared/domain/publish-problem'
import { beforeAll, describe, expect, test } from 'vitest'
import { aConnected, aSocialAccount } from '../support/account-builders'

const holes = /accounts:|failed\.|failedNext\.|health\.|\{\{|undefined|null/

beforeAll(startWords)

const said = { code: 'invalid_client', said: 'No such app' }
const failures: readonly SignInFailure[] = [
  ...(['keys', 'browser', 'cancelled', 'too-late', 'denied', 'no-account', 'offline', 'broken'] as const).map(kind => ({
    kind,
  })),
  { kind: 'port', port: 47_811 },
  { kind: 'scopes', missing: ['video.publish'] },
  { kind: 'other-account', username: 'miller' },
  { kind: 'keys-refused', ...said },
  { kind: 'refused', ...said },
]

describe.each(connectedPlatforms)('signing in to %s that failed', platform => {
  test.each(failures)('says what, what is safe and what next: $kind', problem => {
    for (const isAgain of [true, false]) {
      const told = signInWords(words, problem, { platform, isAgain })
      expect(`${told.what} ${told.safe} ${told.next} ${told.said}`).not.toMatch(holes)
      expect(told.steps.length).toBeGreaterThan(0)
    }
  })
})

test('a failure names what it is about, with the provider’s own words', () => {
  const about = (problem: SignInFailure) => signInWords(words, problem, { platform: 'TikTok', isAgain: false })
  expect(about({ kind: 'port', port: 47_811 }).what).toContain('47811')
  expect(about({ kind: 'scopes', missing: ['video.publish'] }).what).toContain('post films')
  expect(about({ kind: 'other-account', username: 'miller' }).what).toContain('miller')
  expect(about({ kind: 'refused', ...said }).said).toBe('No such app (invalid_client)')
})

describe('how an account is', () => {
  const now = Date.parse('2026-11-22T12:00:00Z')
  const tell = (given: Parameters<typeof aConnected>[1]) => {
    const connected = aConnected(1, given)
    return healthWords(words, { row: aSocialAccount(1), connected, health: accountHealth(connected, now) }, now)
  }

  test.each(tokenEnds)('that has to be signed in again says why: %s', ended => {
    const told = tell({ ended })
    expect(told).toMatchObject({ tone: 'bad', isSignIn: true })
    expect(told.detail).not.toMatch(holes)
  })

  test('names what is missing, by what it is for and by the platform’s own name', () => {
    const told = tell({ scopes: scopesToAsk('TikTok').filter(one => one !== 'video.list') })
    expect(told).toMatchObject({ tone: 'warn', isSignIn: true })
    expect(told.detail).toContain('read numbers (video.list)')
    expect(tell({ scopes: ['user.info.basic'] })).toMatchObject({ tone: 'bad' })
  })

  test('an end that is past is no end until the platform says so', () => {
    expect(tell({ ends_at: now - 1 }).title).toBe('May have ended')
    expect(tell({ ends_at: now + 1 }).title).toMatch(/^Ends on /)
    expect(tell({}).tone).toBe('good')
  })

  test('by hand, or not signed in here, is no fault of the account', () => {
    const byHand = { row: aSocialAccount(1, { platform: 'FanBase' }), connected: null, health: null }
    expect(healthWords(words, byHand, now)).toMatchObject({ tone: 'plain', isSignIn: false })
    const elsewhere = { row: aSocialAccount(1), connected: null, health: null }
    expect(healthWords(words, elsewhere, now)).toMatchObject({ tone: 'warn', isSignIn: true })
  })
})

test.each(publishProblems)('a look that came to nothing is told in words: %s', kind => {
  const told = checkWords(words, { kind, code: '', said: '', retryAt: null }, 'TikTok')
  expect(told).not.toMatch(holes)
  // Trouble with the network never sounds like a permission that is gone.
  if (kind === 'offline' || kind === 'busy') expect(told).toContain('changed')
})

test.each(providers)('each fault in keys of %s stands at its own field', provider => {
  for (const fault of appKeyFaults) {
    const { id, secret } = keyFaultWords(words, provider, { kind: 'faults', faults: [fault] })
    expect(`${id ?? secret}`).not.toMatch(holes)
    expect(id === null).toBe(fault !== 'no-id' && fault !== 'id-form')
    expect(secret === null).toBe(id !== null)
  }
  expect(keyFaultWords(words, provider, { kind: 'declined' })).toEqual({ id: null, secret: null })
  expect(providerFacts[provider].steps.some(step => step.copy === 'scopes')).toBe(true)
  expect(new Set(scopesOfProvider(provider)).size).toBe(scopesOfProvider(provider).length)
})

describe('walking the week', () => {
  const size = { rows: 7, columns: 24, isRightToLeft: false }
  test.each([
    ['ArrowRight', { row: 0, column: 23 }, { row: 0, column: 23 }],
    ['ArrowRight', { row: 0, column: 1 }, { row: 0, column: 2 }],
    ['ArrowLeft', { row: 0, column: 0 }, { row: 0, column: 0 }],
    ['ArrowDown', { row: 6, column: 1 }, { row: 6, column: 1 }],
    ['ArrowUp', { row: 3, column: 1 }, { row: 2, column: 1 }],
    ['End', { row: 3, column: 1 }, { row: 3, column: 23 }],
    ['Home', { row: 3, column: 9 }, { row: 3, column: 0 }],
    ['a', { row: 3, column: 9 }, null],
  ])('%s from %o leads to %o', (key, from, to) => {
    expect(gridStep(key, from, size)).toEqual(to)
  })

  test('goes by the direction of the words', () => {
    const from = { row: 0, column: 5 }
    expect(gridStep('ArrowRight', from, { ...size, isRightToLeft: true })).toEqual({ row: 0, column: 4 })
  })
})
