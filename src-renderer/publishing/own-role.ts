import { library } from '@renderer/database/database'
import type { Role } from '@shared/domain/post-approval'
import type { User } from '@shared/domain/user'
import { useLiveQuery } from 'dexie-react-hooks'

/** The person at this machine: the first of the workspace. */
export async function userHere(): Promise<User | undefined> {
  const users = await library().users.toArray()
  return users.sort((a, b) => a.created_at.localeCompare(b.created_at))[0]
}

/** What the person at this machine may do; undefined while the database is asked. */
export const useOwnRole = (): Role | undefined => useLiveQuery(async () => (await userHere())?.role)
