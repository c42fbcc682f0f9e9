import type { VersionId } from '@shared/domain/ids'
import type { NewVersion, ScriptVersion } from '@shared/domain/script-version'
import { now } from './clock'
import { newId } from './new-id'
import type { RowChanges } from './write-rows'

/** Keeps a version of a script inside a larger edit, under the next number of that script. */
export async function keepVersion(rows: RowChanges, version: NewVersion): Promise<ScriptVersion> {
  const known = await rows.where('script_versions', 'script_id', version.script_id)
  const at = now()
  const kept: ScriptVersion = {
    ...version,
    version_id: newId<VersionId>(),
    number: Math.max(0, ...known.map(one => one.number)) + 1,
    created_at: at,
    updated_at: at,
    sv: 1,
  }
  await rows.put('script_versions', kept)
  return kept
}
