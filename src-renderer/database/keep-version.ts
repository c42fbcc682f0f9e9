import type { VersionId } from '@shared/domain/ids'
import type { ScriptVersion } from '@shared/domain/script-version'
import { now } from './clock'
import { newId } from './new-id'
import type { RowChanges } from './write-rows'

type Facts = Omit<ScriptVersion, 'number' | 'version_id' | 'created_at' | 'updated_at' | 'sv'>

/** Keeps a version of a script under the next number of that script, inside a larger edit. */
export async function keepVersion(rows: RowChanges, version: Facts): Promise<ScriptVersion> {
  const kept = await rows.where('script_versions', 'script_id', version.script_id)
  const number = Math.max(0, ...kept.map(one => one.number)) + 1
  const at = now()
  const row: ScriptVersion = {
    ...version,
    number,
    version_id: newId<VersionId>(),
    created_at: at,
    updated_at: at,
    sv: 1,
  }
  await rows.put('script_versions', row)
  return row
}
