import { z } from 'zod'
import { Provider } from './provider'

/** What a provider knows an app of the user's own by. The secret is Main's alone. */
export const AppKeys = z.strictObject({ id: z.string().max(300), secret: z.string().max(500) })
export type AppKeys = z.infer<typeof AppKeys>

/** Why keys cannot be right as they stand. */
export const appKeyFaults = ['no-id', 'id-form', 'no-secret', 'secret-form', 'same'] as const
export const AppKeyFault = z.enum(appKeyFaults)
export type AppKeyFault = z.infer<typeof AppKeyFault>

/** How each provider's ids look: Google's "Desktop app" client, TikTok's client key (`sb…` in its sandbox), Meta's app number. */
const idForms: Readonly<Record<Provider, RegExp>> = {
  Google: /^\d{6,}(-[a-z0-9]+)?\.apps\.googleusercontent\.com$/,
  TikTok: /^[a-z0-9]{12,40}$/,
  Meta: /^\d{9,20}$/,
}

/** One word of what can stand in a form: neither blanks in it nor a line pasted along. */
const secretForm = /^[\x21-\x7e]{12,500}$/

/** Everything that is wrong with keys as they were typed; empty when they may be tried. Blanks around them are taken off before. */
export function appKeyFaultsIn(provider: Provider, { id, secret }: AppKeys): AppKeyFault[] {
  const faults: AppKeyFault[] = []
  if (id === '') faults.push('no-id')
  else if (!idForms[provider].test(id)) faults.push('id-form')
  if (secret === '') faults.push('no-secret')
  else if (secret === id) faults.push('same')
  else if (!secretForm.test(secret)) faults.push('secret-form')
  return faults
}

/** What the page is told of a provider's keys: never the secret. */
export const AppKeyFacts = z.strictObject({
  provider: Provider,
  /** Null while there are none, or none that this system can open. */
  id: z.string().max(300).nullable(),
  held: z.enum(['none', 'sealed', 'session', 'weak']),
  /** What has to be registered with the provider, letter by letter; null where nothing has to. */
  register: z.string().max(300).nullable(),
})
export type AppKeyFacts = z.infer<typeof AppKeyFacts>
