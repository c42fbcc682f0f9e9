import { useHotkeys } from 'react-hotkeys-hook'
import { goTo } from './place'

const everywhere = { preventDefault: true, enableOnFormTags: true, enableOnContentEditable: true } as const

/** The keys that lead from screen to screen. */
export function useScreenKeys(): void {
  useHotkeys('mod+1', () => goTo({ screen: 'ideas' }), everywhere)
  useHotkeys('mod+2', () => goTo({ screen: 'scripts' }), everywhere)
}
