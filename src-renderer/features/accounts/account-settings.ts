import { now } from '@renderer/database/clock'
import type { RowChanges } from '@renderer/database/write-rows'
import type { AccountId } from '@shared/domain/ids'
import { Setting, type SettingName, type SettingValue } from '@shared/domain/setting'

/** Changes a setting inside a larger write; one that was never set stays so. */
async function changeSetting<N extends SettingName>(
  rows: RowChanges,
  name: N,
  edit: (value: SettingValue<N>) => SettingValue<N>,
): Promise<void> {
  const row = await rows.get('settings', name)
  if (!row) return
  const value = edit(row.value as SettingValue<N>)
  await rows.put('settings', Setting.parse({ ...row, value, updated_at: now() }))
}

/** What was set for one account holds for another id from now on. */
export async function moveSettings(rows: RowChanges, from: AccountId, to: AccountId): Promise<void> {
  const moved = (id: AccountId) => (id === from ? to : id)
  await changeSetting(rows, 'posting_times', all => all.map(one => ({ ...one, account_id: moved(one.account_id) })))
  await changeSetting(rows, 'approved_accounts', all => [...new Set(all.map(moved))])
}

/** Lets go of what was set for an account. */
export async function dropSettings(rows: RowChanges, id: AccountId): Promise<void> {
  await changeSetting(rows, 'posting_times', all => all.filter(one => one.account_id !== id))
  await changeSetting(rows, 'approved_accounts', all => all.filter(one => one !== id))
}
