import { createHash, randomBytes } from 'node:crypto'
import { challengeForms } from '@shared/domain/authorize-url'
import type { Provider } from '@shared/domain/provider'

/** 32 random bytes in 43 characters that may stand in any address. */
export const randomText = (): string => randomBytes(32).toString('base64url')

export type Pkce = { readonly verifier: string; readonly challenge: string }

/** A fresh pair in the provider's form; null where it has no PKCE. */
export function makePkce(provider: Provider): Pkce | null {
  const form = challengeForms[provider]
  if (form === null) return null
  const verifier = randomText()
  return { verifier, challenge: createHash('sha256').update(verifier).digest(form) }
}
