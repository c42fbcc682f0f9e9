import type { ScriptId } from '@shared/domain/ids'
import type { Platform } from '@shared/domain/platform'

/** Where the composer leads, and what it asks of other parts of the app. */
export type Ways = {
  readonly toScript: (script_id: ScriptId) => void
  readonly toAccounts: () => void
  readonly toCalendar: () => void
  /** Has the film made anew, so that these platforms take it; none: any. */
  readonly makeFilm: (script_id: ScriptId, targets: readonly Platform[]) => void
}
