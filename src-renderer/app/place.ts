import { PostSetId, ScriptId } from '@shared/domain/ids'
import { unreachable } from '@shared/domain/unreachable'
import { useSyncExternalStore } from 'react'

/** Which screen is shown. It stands in the address, so that a reload and Back find it again. */
export type Place =
  | { readonly screen: 'ideas' }
  | { readonly screen: 'scripts' }
  | { readonly screen: 'script'; readonly script_id: ScriptId }
  | { readonly screen: 'calendar' }
  | { readonly screen: 'accounts' }
  | { readonly screen: 'compose'; readonly set_id: PostSetId }

const readHash = () => window.location.hash

function follow(listen: () => void): () => void {
  window.addEventListener('hashchange', listen)
  return () => window.removeEventListener('hashchange', listen)
}

const plainScreens = { '#ideas': 'ideas', '#calendar': 'calendar', '#accounts': 'accounts' } as const

/** The screen that an address stands for; the list of scripts for one that is not known. */
export function readPlace(hash: string): Place {
  if (hash === '#ideas' || hash === '#calendar' || hash === '#accounts') return { screen: plainScreens[hash] }
  const set_id = PostSetId.safeParse(/^#compose\/(.+)$/.exec(hash)?.[1])
  if (set_id.success) return { screen: 'compose', set_id: set_id.data }
  const script_id = ScriptId.safeParse(/^#script\/(.+)$/.exec(hash)?.[1])
  return script_id.success ? { screen: 'script', script_id: script_id.data } : { screen: 'scripts' }
}

export const usePlace = (): Place => readPlace(useSyncExternalStore(follow, readHash))

export function goTo(place: Place): void {
  window.location.hash = hashOf(place)
}

function hashOf(place: Place): string {
  switch (place.screen) {
    case 'ideas':
    case 'calendar':
    case 'accounts':
      return place.screen
    case 'scripts':
      return ''
    case 'script':
      return `script/${place.script_id}`
    case 'compose':
      return `compose/${place.set_id}`
    default:
      return unreachable(place)
  }
}
