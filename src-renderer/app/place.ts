import { ScriptId } from '@shared/domain/ids'
import { unreachable } from '@shared/domain/unreachable'
import { useSyncExternalStore } from 'react'

/** Which screen is shown. It stands in the address, so that a reload and Back find it again. */
export type Place =
  | { readonly screen: 'ideas' }
  | { readonly screen: 'scripts' }
  | { readonly screen: 'script'; readonly script_id: ScriptId }

const readHash = () => window.location.hash

function follow(listen: () => void): () => void {
  window.addEventListener('hashchange', listen)
  return () => window.removeEventListener('hashchange', listen)
}

/** The screen that an address stands for; the list of scripts for one that is not known. */
export function readPlace(hash: string): Place {
  if (hash === '#ideas') return { screen: 'ideas' }
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
      return 'ideas'
    case 'scripts':
      return ''
    case 'script':
      return `script/${place.script_id}`
    default:
      return unreachable(place)
  }
}
