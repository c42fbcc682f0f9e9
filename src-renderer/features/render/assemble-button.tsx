import type { ScriptId } from '@shared/domain/ids'

/** Starts the film. */
export function AssembleButton(_props: { readonly script_id: ScriptId }) {
  return null
}
