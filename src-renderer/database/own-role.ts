import type { Role } from '@shared/domain/post-approval'
import { useLiveQuery } from 'dexie-react-hooks'
import { library } from './database'

/** What the person at this machine may do: the first of the workspace. Until the database has answered, only reading. */
export function useOwnRole(): Role {
  const role = useLiveQuery(async () => {
    const [first] = await library().users.orderBy('created_at').toArray()
    return first?.role
  })
  return role ?? 'Analyst'
}
