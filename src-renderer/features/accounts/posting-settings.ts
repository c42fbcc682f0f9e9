import { now } from '@renderer/database/clock'
import { ownUser } from '@renderer/database/people'
import { useSetting } from '@renderer/database/queries'
import { writeRows } from '@renderer/database/write-rows'
import type { PostingTimes } from '@shared/domain/free-slots'
import type { AccountId } from '@shared/domain/ids'
import { mayDo } from '@shared/domain/post-approval'
import { noPostingTimes, postingTimesOf, withPostingTimes } from '@shared/domain/posting-week'
import { Setting } from '@shared/domain/setting'

/** The zone that this machine's clock is in. */
export const machineZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** By which zone the workspace plans. */
export const useWorkspaceZone = (): string => useSetting('workspace_zone') ?? machineZone()

/** An account's usual week; undefined where none was chosen. */
export function usePostingTimes(account_id: AccountId): PostingTimes | undefined {
  return postingTimesOf(useSetting('posting_times') ?? [], account_id)
}

const none: readonly AccountId[] = []

/** Accounts to which nothing goes without an approval. */
export const useApproved = (): readonly AccountId[] => useSetting('approved_accounts') ?? none

/** Changes an account's usual week as it is by then, beside those of the others; not an edit, so undo does not take it back. */
export async function editPostingTimes(
  account_id: AccountId,
  zone: string,
  edit: (posting: PostingTimes) => PostingTimes,
): Promise<void> {
  await writeRows(async rows => {
    const row = await rows.get('settings', 'posting_times')
    const all = row?.name === 'posting_times' ? row.value : []
    const value = withPostingTimes(all, edit(postingTimesOf(all, account_id) ?? noPostingTimes(account_id, zone)))
    await rows.put('settings', Setting.parse({ name: 'posting_times', value, updated_at: now(), sv: 1 }))
  })
}

/** Says whether posts to an account wait for an approval. Only who may approve may say so: of others, nothing is kept. */
export async function keepApproved(account_id: AccountId, isOn: boolean): Promise<void> {
  await writeRows(async rows => {
    const { role } = await ownUser(rows)
    if (!mayDo(role, 'approve')) return
    const row = await rows.get('settings', 'approved_accounts')
    const others = row?.name === 'approved_accounts' ? row.value.filter(one => one !== account_id) : []
    const value = isOn ? [...others, account_id] : others
    await rows.put('settings', Setting.parse({ name: 'approved_accounts', value, updated_at: now(), sv: 1 }))
  })
}
