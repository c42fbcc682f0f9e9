import { z } from 'zod'
import { Beat } from './beat'
import { ScriptId, UserId, VersionId } from './ids'
import { Language, tones } from './manner'
import { Timestamp } from './time'

/** Why a version was kept. */
export const versionReasons = ['written', 'saved', 'approved', 'imported', 'before-restore'] as const
export type VersionReason = (typeof versionReasons)[number]

/** A script as it once stood. Never changed afterwards, but for its name. */
export const ScriptVersion = z.strictObject({
  version_id: VersionId,
  script_id: ScriptId,
  /** Counted from 1 within its script. */
  number: z.int().min(1),
  /** As the user called it; '' for one without a name. */
  name: z.string().max(200),
  reason: z.enum(versionReasons),
  title: z.string().max(200),
  tone: z.enum(tones),
  language: Language,
  beats: z.array(Beat).min(1).max(300),
  generated_by: z.enum(['AI', 'user']),
  /** The model that wrote it, or `built-in`; '' for words of a person. */
  model: z.string().max(200),
  user_id: UserId,
  created_at: Timestamp,
  updated_at: Timestamp,
  sv: z.literal(1),
})
export type ScriptVersion = z.infer<typeof ScriptVersion>
