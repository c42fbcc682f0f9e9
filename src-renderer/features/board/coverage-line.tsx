import type { ScriptId } from '@shared/domain/ids'

/** How many beats have footage, and how much is missing. */
export function CoverageLine(_props: { readonly script_id: ScriptId }) {
  return null
}
