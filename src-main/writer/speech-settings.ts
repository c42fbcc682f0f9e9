import { KeptJson } from '@main/store/kept-json'
import { SpeechState } from '@shared/bridge/speech-calls'
import { z } from 'zod'

const Settings = z.strictObject({ ...SpeechState.omit({ host: true }).shape, base_url: z.string().max(500) })
export type SpeechSettings = z.infer<typeof Settings>

const unset: SpeechSettings = { base_url: '', model: '', voice: '', price: null }

/** Which model speaks, in one file. It is of the endpoint that it was chosen for; another one has none yet. */
export const openSpeechSettings = (file: string) => new KeptJson(file, Settings, unset)

/** What holds at an endpoint. */
export const speechAt = (settings: SpeechSettings, base_url: string): SpeechSettings =>
  settings.base_url === base_url ? settings : { ...unset, base_url }

/** Whether what is priced would be counted at less against a budget than so far. */
export const countsLess = (now: Pick<SpeechSettings, 'price'>, price: number | null, cap: number | null): boolean =>
  cap !== null && now.price !== null && (price ?? 0) < now.price
