import type { ScriptId } from '@shared/domain/ids'
import type { ScriptVersion } from '@shared/domain/script-version'
import { create } from 'zustand'
import { saveVersion } from './edit-versions'

type Kept = {
  /** The version kept last, while its card is shown. */
  readonly version: ScriptVersion | null
  /** Raised each time its name is asked for. */
  readonly asked: number
}

export const useKeptStore = create<Kept>(() => ({ version: null, asked: 0 }))

export const forgetKept = (): void => useKeptStore.setState({ version: null })

/**
 * Keeps a named version and shows it; asked again with nothing changed meanwhile, its name is to be given. False where there was
 * nothing to keep.
 */
export async function keepNamed(script_id: ScriptId): Promise<boolean> {
  const saved = await saveVersion(script_id)
  if (!saved) return false
  useKeptStore.setState(({ asked }) => ({ version: saved.version, asked: saved.isNew ? 0 : asked + 1 }))
  return true
}
