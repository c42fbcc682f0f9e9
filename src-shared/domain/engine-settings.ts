import { z } from 'zod'

/** How films are made on this machine, as the user has set it. */
export const EngineSettings = z.strictObject({
  /** Whether the film being edited is made ready while nobody waits for it. */
  prepares: z.boolean(),
  /** Whether the machine's own video encoder may be used where one works. */
  hardware: z.boolean(),
})
export type EngineSettings = z.infer<typeof EngineSettings>

/** What holds until the user sets it otherwise. An encoder in hardware makes larger files for the same picture, so it is asked for. */
export const usualEngineSettings: EngineSettings = { prepares: true, hardware: false }
