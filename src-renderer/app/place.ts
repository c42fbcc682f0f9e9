import { ScriptId } from '@shared/domain/ids'
import { useSyncExternalStore } from 'react'

/** Which screen is shown. It stands in the address, so that a reload and Back find it again. */
export type Place = { readonly screen: 'scripts' } | { readonly screen: 'script'; readonly script_id: ScriptId }

const readHash = () => window.location.hash

function follow(listen: () => void): () => void {
  window.addEventListener('hashchange', listen)
  return () => window.removeEventListener('hashchange', listen)
}

/** The screen that an address stands for; the list of scripts for one that is not known. */
export function readPlace(hash: string): Place {
  const script_id = ScriptId.safeParse(/^#script\/(.+)$/.exec(hash)?.[1])
  return script_id.success ? { screen: 'script', script_id: script_id.data } : { screen: 'scripts' }
}

export const usePlace = (): Place => readPlace(useSyncExternalStore(follow, readHash))

export function goTo(place: Place): void {
  window.location.hash = place.screen === 'script' ? `script/${place.script_id}` : ''
}
