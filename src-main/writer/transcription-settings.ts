import { KeptJson } from '@main/store/kept-json'
import { TranscriptionState } from '@shared/bridge/transcription-calls'
import { z } from 'zod'

const Settings = z.strictObject({ ...TranscriptionState.omit({ host: true }).shape, base_url: z.string().max(500) })
export type TranscriptionSettings = z.infer<typeof Settings>

const unset: TranscriptionSettings = { base_url: '', model: '', price: null }

/** Which model listens, in one file. It is of the endpoint that it was chosen for; another one has none yet. */
export const openTranscriptionSettings = (file: string) => new KeptJson(file, Settings, unset)

/** What holds at an endpoint. */
export const transcriptionAt = (settings: TranscriptionSettings, base_url: string): TranscriptionSettings =>
  settings.base_url === base_url ? settings : { ...unset, base_url }
