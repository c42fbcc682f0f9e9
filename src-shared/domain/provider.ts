import { z } from 'zod'
import type { ConnectedPlatform } from './post-order'

/** Who lets us in: one set of app keys and one way of signing in for each. Instagram and Facebook are both entered by Meta's. */
export const providers = ['TikTok', 'Google', 'Meta'] as const
export const Provider = z.enum(providers)
export type Provider = z.infer<typeof Provider>

export const providerOf = {
  TikTok: 'TikTok',
  YouTube: 'Google',
  Instagram: 'Meta',
  Facebook: 'Meta',
} as const satisfies Record<ConnectedPlatform, Provider>
