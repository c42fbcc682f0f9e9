import type { Beat } from '@shared/domain/beat'
import type { ScriptId } from '@shared/domain/ids'

type BeatFootageProps = { readonly beat: Beat; readonly script_id: ScriptId }

/** What lies on one beat. */
export function BeatFootage(_props: BeatFootageProps) {
  return <div className="h-14 rounded-md bg-wash" />
}
