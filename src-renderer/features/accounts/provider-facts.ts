import type { WordKey } from '@renderer/words/words'
import { scopesToAsk } from '@shared/domain/account-scopes'
import type { ConnectedPlatform } from '@shared/domain/post-order'
import { connectedPlatforms } from '@shared/domain/post-order'
import { type Provider, providerOf } from '@shared/domain/provider'

/** The platforms that a provider's keys open. */
export const platformsOf = (provider: Provider): ConnectedPlatform[] =>
  connectedPlatforms.filter(platform => providerOf[platform] === provider)

/** All scopes that an app of a provider has to have, each once. */
export const scopesOfProvider = (provider: Provider): string[] => [
  ...new Set(platformsOf(provider).flatMap(scopesToAsk)),
]

/** A step of a guide: what to do, how, and what of it is to be copied there. */
export type GuideStep = {
  readonly title: WordKey
  readonly text: WordKey
  readonly copy?: 'register' | 'scopes'
  /** A page of the provider's to begin at. */
  readonly link?: string
}

type ProviderFacts = {
  /** What the provider's own pages call the two halves of the keys. */
  readonly idName: WordKey
  readonly secretName: WordKey
  readonly idHint: WordKey
  readonly steps: readonly GuideStep[]
  /** What holds as long as the provider has not looked at the app. */
  readonly limits: readonly WordKey[]
}

export const providerFacts: Readonly<Record<Provider, ProviderFacts>> = {
  TikTok: {
    idName: 'accounts:id.TikTok',
    secretName: 'accounts:secret.TikTok',
    idHint: 'accounts:idHint.TikTok',
    steps: [
      {
        title: 'accounts:tiktok.open',
        text: 'accounts:tiktok.openText',
        link: 'https://developers.tiktok.com/apps/',
      },
      { title: 'accounts:tiktok.details', text: 'accounts:tiktok.detailsText' },
      { title: 'accounts:tiktok.products', text: 'accounts:tiktok.productsText' },
      { title: 'accounts:tiktok.redirect', text: 'accounts:tiktok.redirectText', copy: 'register' },
      { title: 'accounts:tiktok.scopes', text: 'accounts:tiktok.scopesText', copy: 'scopes' },
      { title: 'accounts:tiktok.sandbox', text: 'accounts:tiktok.sandboxText' },
    ],
    limits: ['accounts:tiktok.limitPrivate', 'accounts:tiktok.limitPeople', 'accounts:tiktok.limitSignIn'],
  },
  Google: {
    idName: 'accounts:id.Google',
    secretName: 'accounts:secret.Google',
    idHint: 'accounts:idHint.Google',
    steps: [
      {
        title: 'accounts:google.open',
        text: 'accounts:google.openText',
        link: 'https://console.cloud.google.com/projectcreate',
      },
      { title: 'accounts:google.apis', text: 'accounts:google.apisText' },
      { title: 'accounts:google.audience', text: 'accounts:google.audienceText' },
      { title: 'accounts:google.scopes', text: 'accounts:google.scopesText', copy: 'scopes' },
      { title: 'accounts:google.client', text: 'accounts:google.clientText' },
    ],
    limits: ['accounts:google.limitTesting', 'accounts:google.limitWarning', 'accounts:google.limitUploads'],
  },
  Meta: {
    idName: 'accounts:id.Meta',
    secretName: 'accounts:secret.Meta',
    idHint: 'accounts:idHint.Meta',
    steps: [
      { title: 'accounts:meta.open', text: 'accounts:meta.openText', link: 'https://developers.facebook.com/apps/' },
      { title: 'accounts:meta.login', text: 'accounts:meta.loginText' },
      { title: 'accounts:meta.redirect', text: 'accounts:meta.redirectText', copy: 'register' },
      { title: 'accounts:meta.scopes', text: 'accounts:meta.scopesText', copy: 'scopes' },
      { title: 'accounts:meta.roles', text: 'accounts:meta.rolesText' },
      { title: 'accounts:meta.page', text: 'accounts:meta.pageText' },
    ],
    limits: ['accounts:meta.limitDevelopment', 'accounts:meta.limitSeen', 'accounts:meta.limitSignIn'],
  },
}
