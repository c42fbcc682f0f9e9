import type { VersionId } from './ids'
import type { ScriptVersion } from './script-version'

/** What is told of a version without its words and its cut. */
export type VersionFacts = Pick<
  ScriptVersion,
  'version_id' | 'script_id' | 'number' | 'name' | 'reason' | 'created_at' | 'updated_at'
>

/** A save gets the time for a name by itself, and only a later change of it is one of the user's. */
const isNamed = ({ name, reason, created_at, updated_at }: VersionFacts) =>
  name !== '' && (reason !== 'saved' || updated_at !== created_at)

/**
 * Which versions keep their cut in a copy of the library: every approved and named one, and of each script the newest others. A cut is
 * several times as long as the words, and a copy of all that were ever saved grows too large to be written.
 * @param newest how many of each script's other versions
 */
export function cutsToCopy(versions: readonly VersionFacts[], newest: number): ReadonlySet<VersionId> {
  const isMarked = (version: VersionFacts) => version.reason === 'approved' || isNamed(version)
  const passed = new Map<string, number>()
  const recent = versions
    .filter(version => !isMarked(version))
    .sort((a, b) => b.number - a.number)
    .filter(({ script_id }) => {
      const place = (passed.get(script_id) ?? 0) + 1
      passed.set(script_id, place)
      return place <= newest
    })
  return new Set([...versions.filter(isMarked), ...recent].map(({ version_id }) => version_id))
}
