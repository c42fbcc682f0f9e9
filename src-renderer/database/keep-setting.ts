import { Setting, type SettingName, type SettingValue } from '@shared/domain/setting'
import { now } from './clock'
import { writeRows } from './write-rows'

/** Keeps what the user set; not an edit, so undo does not take it back. */
export async function keepSetting<N extends SettingName>(name: N, value: SettingValue<N>): Promise<void> {
  const row = Setting.parse({ name, value, updated_at: now(), sv: 1 })
  await writeRows(rows => rows.put('settings', row))
}
