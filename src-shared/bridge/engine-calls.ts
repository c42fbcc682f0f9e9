import { z } from 'zod'
import { EngineSettings } from '../domain/engine-settings'
import { FilmWish } from '../domain/film-wish'

/** The settings, and how many bytes of films' finished pieces are kept for the next time. */
const EngineState = z.strictObject({ ...EngineSettings.shape, kept_bytes: z.number().min(0) })
export type EngineState = z.infer<typeof EngineState>

export const engineCalls = {
  /** The film that is being edited, as it stands: its pieces are made while nobody waits for them. Replaces the one before. */
  'engine.prepare': {
    input: FilmWish,
    output: z.strictObject({}),
    problem: z.never(),
  },
  'engine.state': { input: z.strictObject({}), output: EngineState, problem: z.never() },
  'engine.change': { input: EngineSettings, output: EngineState, problem: z.never() },
  /** Lets go of all kept pieces; finished films stay. */
  'engine.clear': { input: z.strictObject({}), output: EngineState, problem: z.never() },
}
