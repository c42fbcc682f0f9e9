import type { ScriptId } from '@shared/domain/ids'
import { importScripts, type PutScript } from './import-scripts'
import { whileReading } from './reading-store'

/** Imports files and opens the script that they became, when it is one. */
export async function importAndOpen(
  files: readonly File[],
  put: PutScript,
  onOpen: (script_id: ScriptId) => void,
): Promise<void> {
  const [made, ...more] = await whileReading(importScripts(files, put))
  if (made && more.length === 0) onOpen(made)
}
