import type { PromptId } from '@shared/domain/ids'
import type { Prompt } from '@shared/domain/prompt'
import type { SettingName, SettingValue } from '@shared/domain/setting'
import type { WaitingWriting } from '@shared/domain/writing'
import { useLiveQuery } from 'dexie-react-hooks'
import { library } from './database'

/** The ideas of these ids in their order, without those that are gone. */
export async function readPrompts(prompt_ids: readonly PromptId[]): Promise<Prompt[]> {
  const rows = await library().prompts.bulkGet([...prompt_ids])
  return rows.filter(row => row !== undefined)
}

/** Undefined until the database has answered. */
export function usePrompts(prompt_ids: readonly PromptId[]): Prompt[] | undefined {
  return useLiveQuery(() => readPrompts(prompt_ids), [prompt_ids.join()])
}

/** Writings that wait until a model can be reached, the one asked for first at the front. */
export const readWaiting = (): Promise<WaitingWriting[]> => library().waiting_writings.orderBy('created_at').toArray()

/** The same, kept true; undefined until the database has answered. */
export const useWaiting = (): WaitingWriting[] | undefined => useLiveQuery(readWaiting)

/** A setting's value once; null where it was never set. */
export async function readSetting<N extends SettingName>(name: N): Promise<SettingValue<N> | null> {
  const row = await library().settings.get(name)
  return (row?.value ?? null) as SettingValue<N> | null
}
