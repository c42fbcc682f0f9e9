import type { PromptId, ScriptId } from '@shared/domain/ids'
import { create } from 'zustand'

export type WritingSubject = { readonly prompt_ids: readonly PromptId[]; readonly script_id: ScriptId | null }

type DeskStore = {
  /** What a script is asked for right now. */
  readonly subject: WritingSubject | null
  /** The script that is to be translated. */
  readonly translated: ScriptId | null
}

export const useDeskStore = create<DeskStore>(() => ({ subject: null, translated: null }))

/** Opens the dialog that has a script written: a new one, or with a `script_id` that script's next version. */
export const askToWrite = (subject: WritingSubject): void => useDeskStore.setState({ subject })

export const askToTranslate = (script_id: ScriptId): void => useDeskStore.setState({ translated: script_id })

export const closeDesk = (): void => useDeskStore.setState({ subject: null, translated: null })
