import { z } from 'zod'
import { Beat } from './beat'
import { ScriptId, UserId, VersionId } from './ids'
import { isSameCut, KeptCut } from './kept-cut'
import { Language, tones } from './manner'
import type { Script } from './script'
import { Timestamp } from './time'

/** Why a version was kept. */
export const versionReasons = ['written', 'saved', 'approved', 'imported', 'before-restore'] as const
export type VersionReason = (typeof versionReasons)[number]

/** A script as it once stood, with its cut. Never changed afterwards, but for its name and media whose file another one took the place of. */
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
  /** How it was cut; left out where nothing was, and by versions kept before they held cuts. */
  cut: KeptCut.optional(),
  /** The model that wrote it, or `built-in`; '' for words of a person. */
  model: z.string().max(200),
  user_id: UserId,
  created_at: Timestamp,
  updated_at: Timestamp,
  sv: z.literal(1),
})
export type ScriptVersion = z.infer<typeof ScriptVersion>

/** What a caller says of a version; its number, key and times are given when it is kept. */
export type NewVersion = Omit<ScriptVersion, 'number' | 'version_id' | 'created_at' | 'updated_at' | 'sv'>

type Kept = Pick<ScriptVersion, 'title' | 'tone' | 'language' | 'beats'>

/** Do two states of a script say the same, beat for beat? Beats that were only numbered anew are the same. */
export function isSameScript(a: Kept, b: Kept): boolean {
  const said = ({ title, tone, language, beats }: Kept) =>
    JSON.stringify([title, tone, language, beats.map(({ id, kind, text }) => [id, kind, text])])
  return said(a) === said(b)
}

/** Does a version hold all that is there now, the words and the cut? */
export const holdsAll = (version: ScriptVersion | undefined, script: Script, cut: KeptCut | undefined): boolean =>
  version !== undefined && isSameScript(version, script) && isSameCut(version.cut, cut)

/** The version that a script of now with its cut would be. `known` are its versions: where one says the same, its model wrote these words. */
export function versionOf(
  script: Script,
  cut: KeptCut | undefined,
  kept: { readonly reason: VersionReason; readonly name: string; readonly user_id: UserId },
  known: readonly ScriptVersion[],
): NewVersion {
  const { script_id, title, tone, language, beats, generated_by } = script
  const model = known.find(version => version.model !== '' && isSameScript(version, script))?.model ?? ''
  return { script_id, title, tone, language, beats, generated_by, model, ...kept, ...(cut && { cut }) }
}
