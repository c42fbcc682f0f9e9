import { z } from 'zod'
import { ScriptId, VoiceId } from './ids'
import { Timestamp } from './time'

/** A synthetic voice made for a script. */
export const VoiceClone = z.strictObject({
  voice_id: VoiceId,
  script_id: ScriptId,
  voice_data_url: z.string().max(2_000),
  updated_at: Timestamp,
  sv: z.literal(1),
})
export type VoiceClone = z.infer<typeof VoiceClone>
