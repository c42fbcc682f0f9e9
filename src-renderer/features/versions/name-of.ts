import type { usePeople } from '@renderer/database/people'
import type { Words } from '@renderer/words/words'
import type { UserId } from '@shared/domain/ids'

/** What a person is called: by name, else `You` for whoever sits here. */
export function nameOf(t: Words, people: ReturnType<typeof usePeople>, user_id: UserId): string {
  return people.names.get(user_id) || t(user_id === people.own ? 'versions:you' : 'versions:somebody')
}
