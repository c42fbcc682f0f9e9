import type { ScriptId, VersionId } from '@shared/domain/ids'
import { cutToKeep, type KeptCut } from '@shared/domain/kept-cut'
import type { Script } from '@shared/domain/script'
import { type NewVersion, type ScriptVersion, type VersionReason, versionOf } from '@shared/domain/script-version'
import { now } from './clock'
import { filmRowOf } from './edit-film'
import { newId } from './new-id'
import { ownUser } from './people'
import type { RowChanges } from './write-rows'

/** A script's versions inside an edit, the newest first. */
export async function versionsIn(rows: RowChanges, script_id: ScriptId): Promise<ScriptVersion[]> {
  const versions = await rows.where('script_versions', 'script_id', script_id)
  return versions.sort((a, b) => b.number - a.number)
}

/** How a script is cut inside an edit; undefined where nothing is. */
export const cutIn = async (rows: RowChanges, script_id: ScriptId): Promise<KeptCut | undefined> =>
  cutToKeep(await filmRowOf(rows, script_id))

/** Keeps a version of a script inside a larger edit, under the next number of that script. */
export async function keepVersion(rows: RowChanges, version: NewVersion): Promise<ScriptVersion> {
  const [newest] = await versionsIn(rows, version.script_id)
  const at = now()
  const kept: ScriptVersion = {
    ...version,
    version_id: newId<VersionId>(),
    number: (newest?.number ?? 0) + 1,
    created_at: at,
    updated_at: at,
    sv: 1,
  }
  await rows.put('script_versions', kept)
  return kept
}

/** Keeps the script and its cut as they stand, inside a larger edit. */
export async function keepAsItIs(
  rows: RowChanges,
  script: Script,
  why: { readonly reason: VersionReason; readonly name: string },
): Promise<ScriptVersion> {
  const { user_id } = await ownUser(rows)
  const known = await versionsIn(rows, script.script_id)
  return keepVersion(rows, versionOf(script, await cutIn(rows, script.script_id), { ...why, user_id }, known))
}
