import type { UserId } from '@shared/domain/ids'
import { mayDo, type Role } from '@shared/domain/post-approval'
import type { User } from '@shared/domain/user'
import { useLiveQuery } from 'dexie-react-hooks'
import { library } from './database'
import type { RowChanges } from './write-rows'

/** The person at this machine: the first of the workspace. */
export async function ownUser(rows: RowChanges): Promise<User> {
  const [user] = (await rows.all('users')).sort((a, b) => a.created_at.localeCompare(b.created_at))
  if (!user) throw new Error('A workspace has no user')
  return user
}

type People = { readonly own: UserId | undefined; readonly names: ReadonlyMap<UserId, string> }

const nobody: People = { own: undefined, names: new Map() }

/** The people of the workspace by name, '' for one who gave none, and which of them is at this machine. */
export function usePeople(): People {
  const people = useLiveQuery(async (): Promise<People> => {
    const users = await library().users.toArray()
    const [first] = [...users].sort((a, b) => a.created_at.localeCompare(b.created_at))
    return { own: first?.user_id, names: new Map(users.map(user => [user.user_id, user.name])) }
  })
  return people ?? nobody
}

/** The person at this machine; undefined in a library without people. */
export async function userHere(): Promise<User | undefined> {
  const users = await library().users.toArray()
  return users.sort((a, b) => a.created_at.localeCompare(b.created_at))[0]
}

/** What the person at this machine is in the workspace; undefined until the database has answered. */
export const useOwnRole = (): Role | undefined => useLiveQuery(async () => (await userHere())?.role)

/** May whoever sits here change posts? An Analyst reads. In a library without people nobody is kept out. */
export async function mayEditHere(): Promise<boolean> {
  const user = await userHere()
  return user === undefined || mayDo(user.role, 'edit')
}
