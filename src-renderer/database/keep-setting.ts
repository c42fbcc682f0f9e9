import { Setting, type SettingName } from '@shared/domain/setting'
import { now } from './clock'
import { writeRows } from './write-rows'

/** Keeps what the user set; not an edit, so undo does not take it back. */
export async function keepSetting(name: SettingName, value: string): Promise<void> {
  const row = Setting.parse({ name, value, updated_at: now(), sv: 1 })
  await writeRows(rows => rows.put('settings', row))
}
