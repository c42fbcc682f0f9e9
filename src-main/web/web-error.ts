import { codeOf } from '@main/store/error-code'
import type { WebProblem } from '@shared/bridge/web-calls'

/** A host that leads to an address of this machine or a private network. */
export class ForbiddenAddress extends Error {
  readonly code = 'FORBIDDEN_ADDRESS'
}

/** More came than is taken. */
export class TooLarge extends Error {
  readonly code = 'TOO_LARGE'
}

const kindByCode: Readonly<Record<string, 'forbidden' | 'too-large' | 'too-slow' | 'offline'>> = {
  FORBIDDEN_ADDRESS: 'forbidden',
  TOO_LARGE: 'too-large',
  UND_ERR_CONNECT_TIMEOUT: 'too-slow',
  UND_ERR_HEADERS_TIMEOUT: 'too-slow',
  UND_ERR_BODY_TIMEOUT: 'too-slow',
  ETIMEDOUT: 'too-slow',
  // What Linux says of any name when there is no network to ask on.
  EAI_AGAIN: 'offline',
  ENETUNREACH: 'offline',
  ENETDOWN: 'offline',
}

/** What a request failed of. An error without a code comes from nobody's network: it is a bug and thrown on. */
export function webProblemOf(error: unknown, signal: AbortSignal): WebProblem {
  if (signal.aborted) return { kind: 'too-slow' }
  const code = codeOf(error)
  if (code === '') throw error
  return { kind: kindByCode[code] ?? 'unreachable' }
}
