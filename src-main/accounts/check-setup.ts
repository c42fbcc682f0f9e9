import { appKeyFaultsIn } from '@shared/domain/app-keys'
import type { Provider } from '@shared/domain/provider'
import type { SetupCheck } from '@shared/domain/setup-check'
import { redirectRules } from '@shared/domain/sign-in-redirect'
import type { AppKeyStore } from './app-key-store'
import { openLoopback } from './loopback'
import { makePkce, randomText } from './pkce'
import type { GrantFault, SignInProvider } from './sign-in-provider'

type Step = SetupCheck['steps'][number]
type Options = { readonly keys: AppKeyStore; readonly providers: Readonly<Record<Provider, SignInProvider>> }

const step = (name: Step['step'], is: Step['is'], detail = ''): Step => ({
  step: name,
  is,
  detail: detail.slice(0, 200),
})

/** The status alone, where an answer made no sense: it says nothing about the keys. */
const isOdd = (code: string): boolean => /^[3-5]\d\d$/.test(code)

/** Whoever refuses the code has taken the keys that came with it: a provider looks at them first. */
function knownBy({ kind, code }: GrantFault): Step {
  if (kind === 'keys') return step('known', 'bad', code)
  const isSure = kind === 'ended' || (kind === 'refused' && !isOdd(code))
  return step('known', isSure ? 'good' : 'unknown', isSure ? '' : code)
}

/** Asks a provider by a code that it never gave. Nobody is signed in by it. */
async function checkKeys(provider: Provider, { keys, providers }: Options): Promise<Step[]> {
  const kept = await keys.keys(provider)
  const faults = kept ? appKeyFaultsIn(provider, kept) : []
  if (!kept || faults.length > 0) return [step('keys', 'bad', faults.join(' ')), step('known', 'unknown')]
  const { host, port, path } = redirectRules[provider]
  const redirect = `http://${host}:${port ?? 47_812}${path ?? '/'}`
  const verifier = makePkce(provider)?.verifier ?? null
  const grant = await providers[provider].exchange(kept, { code: randomText(), redirect, verifier })
  return [step('keys', 'good'), grant.ok ? step('known', 'good') : knownBy(grant.problem)]
}

/** Whether the browser could come back to this machine now. */
async function checkWayBack(provider: Provider): Promise<Step> {
  const rule = redirectRules[provider]
  const { signal } = new AbortController()
  const opened = await openLoopback({ rule, state: randomText(), issuer: '', patience: 1_000, signal })
  if (!opened.ok) return step('way-back', 'bad', `${opened.problem.port}`)
  opened.value.close()
  await opened.value.callback
  return step('way-back', 'good')
}

/** Looks whether signing in at a provider can work: keys, whether it knows them, and the way back. Signs nobody in and keeps nothing. */
export async function checkSetup(provider: Provider, options: Options): Promise<SetupCheck> {
  const [keys, wayBack] = await Promise.all([checkKeys(provider, options), checkWayBack(provider)])
  return { provider, steps: [...keys, wayBack] }
}
