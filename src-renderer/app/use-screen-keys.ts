import { askForIdea } from '@renderer/features/ideas/quick-add-store'
import { showKeys } from '@renderer/features/keys/key-sheet-store'
import { showPalette } from '@renderer/features/keys/palette-store'
import { useAction } from '@renderer/keymap/use-action'
import { goTo } from './place'
import { showSettings } from './settings-store'

/** What leads anywhere from anywhere: the screens, and the boxes over them. */
export function useScreenKeys(): void {
  useAction('screen.ideas', () => goTo({ screen: 'ideas' }))
  useAction('screen.scripts', () => goTo({ screen: 'scripts' }))
  useAction('screen.calendar', () => goTo({ screen: 'calendar' }))
  useAction('screen.accounts', () => goTo({ screen: 'accounts' }))
  useAction('settings.open', () => showSettings())
  useAction('idea.new', askForIdea)
  useAction('keys.sheet', showKeys)
  useAction('palette.open', showPalette)
}
