import { z } from 'zod'
import { Provider } from './provider'

/** `keys`: there are some, and they look right · `known`: the provider knows them · `way-back`: the browser can come back to this machine. */
export const setupSteps = ['keys', 'known', 'way-back'] as const

/** What is between the user and signing in at a provider. `unknown` where it could not be found out, as without a network. */
export const SetupCheck = z.strictObject({
  provider: Provider,
  steps: z.array(
    z.strictObject({
      step: z.enum(setupSteps),
      is: z.enum(['good', 'bad', 'unknown']),
      /** The provider's code or the port that is taken; '' where there is nothing to say. */
      detail: z.string().max(200),
    }),
  ),
})
export type SetupCheck = z.infer<typeof SetupCheck>
