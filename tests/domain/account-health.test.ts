import { accountHealth } from '@shared/domain/account-health'
import { canDoWithout, grantedUses, missingScopes, scopesToAsk, useOf } from '@shared/domain/account-scopes'
import { authorizeUrl } from '@shared/domain/authorize-url'
import { connectedPlatforms } from '@shared/domain/post-order'
import { describe, expect, test } from 'vitest'

const day = 24 * 3_600_000
const well = { platform: 'TikTok', scopes: scopesToAsk('TikTok'), ends_at: null, ended: null } as const

describe('how an account is', () => {
  test.each([
    ['all is there', {}, { kind: 'well' }],
    ['an end far away', { ends_at: 8 * day }, { kind: 'well' }],
    ['an end within a week', { ends_at: 7 * day }, { kind: 'renew-by', at: 7 * day }],
    // The platform alone says that it is over.
    ['an end that is past', { ends_at: -day }, { kind: 'renew-by', at: -day }],
    ['the platform said no', { ended: 'revoked', ends_at: day } as const, { kind: 'sign-in-again', why: 'revoked' }],
    [
      'numbers are not granted',
      { scopes: scopesToAsk('TikTok').filter(one => one !== 'video.list') },
      { kind: 'does-less', missing: ['video.list'] },
    ],
    [
      'posting is not granted',
      { scopes: ['user.info.basic', 'user.info.profile', 'user.info.stats', 'video.list'], ends_at: day },
      { kind: 'cannot-post', missing: ['video.publish', 'video.upload'] },
    ],
  ])('%s', (_name, given, health) => {
    expect(accountHealth({ ...well, ...given }, 0)).toEqual(health)
  })
})

describe('scopes', () => {
  test.each(connectedPlatforms)(
    '%s: with all that is asked nothing is missing; without any nothing works',
    platform => {
      const asked = scopesToAsk(platform)
      expect(new Set(asked).size).toBe(asked.length)
      expect(missingScopes(platform, [...asked].reverse().concat('more'))).toEqual([])
      expect(canDoWithout(missingScopes(platform, []))).toBe(false)
    },
  )

  test('a TikTok app that may only leave drafts can post', () => {
    const drafts = scopesToAsk('TikTok').filter(one => one !== 'video.publish')
    expect(missingScopes('TikTok', drafts)).toEqual([])
  })
})

describe('the page on which a person lets the app in', () => {
  const wanted = {
    origin: 'https://pages.example.com',
    clientId: 'me',
    redirect: 'http://127.0.0.1:1/x/',
    state: 's',
    challenge: 'c',
    scopes: ['a', 'b'],
    isAgain: true,
  }

  test.each([
    [
      'Google',
      'https://pages.example.com/o/oauth2/v2/auth?client_id=me&scope=a%20b&access_type=offline&prompt=consent&redirect_uri=http%3A%2F%2F127.0.0.1%3A1%2Fx%2F&response_type=code&state=s&code_challenge=c&code_challenge_method=S256',
    ],
    [
      'TikTok',
      'https://pages.example.com/v2/auth/authorize/?client_key=me&scope=a%2Cb&redirect_uri=http%3A%2F%2F127.0.0.1%3A1%2Fx%2F&response_type=code&state=s&code_challenge=c&code_challenge_method=S256',
    ],
    [
      'Meta',
      'https://pages.example.com/v26.0/dialog/oauth?client_id=me&scope=a%2Cb&auth_type=rerequest&redirect_uri=http%3A%2F%2F127.0.0.1%3A1%2Fx%2F&response_type=code&state=s',
    ],
  ] as const)('%s', (provider, url) => {
    expect(authorizeUrl(provider, { ...wanted, challenge: provider === 'Meta' ? null : 'c' })).toBe(url)
  })
})

describe('what was granted, in plain words', () => {
  test('a use counts where all that it takes was granted', () => {
    expect(grantedUses('TikTok', scopesToAsk('TikTok'))).toEqual(['know', 'post', 'draft', 'numbers'])
    expect(grantedUses('TikTok', ['user.info.basic', 'video.upload', 'video.list'])).toEqual(['draft'])
  })

  test('each scope that is asked for says what it is for', () => {
    const asked = connectedPlatforms.flatMap(one => scopesToAsk(one).map(scope => useOf(one, scope)))
    expect(asked).not.toContain(undefined)
    expect(useOf('TikTok', 'another')).toBeUndefined()
  })
})
