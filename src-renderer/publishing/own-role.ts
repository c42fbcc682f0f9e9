import { library } from '@renderer/database/database'
import { mayDo, type Role } from '@shared/domain/post-approval'
import type { User } from '@shared/domain/user'
import { useLiveQuery } from 'dexie-react-hooks'

/** The person at this machine: the first of the workspace. */
export async function userHere(): Promise<User | undefined> {
  const users = await library().users.toArray()
  return users.sort((a, b) => a.created_at.localeCompare(b.created_at))[0]
}

/** May whoever sits here change posts? An Analyst reads. In a library without people nobody is kept out. */
export async function mayEditHere(): Promise<boolean> {
  const user = await userHere()
  return user === undefined || mayDo(user.role, 'edit')
}

/** What the person at this machine may do; undefined while the database is asked. */
export const useOwnRole = (): Role | undefined => useLiveQuery(async () => (await userHere())?.role)
