import { readScript } from '@renderer/database/script-queries'
import { QuickAddDialog } from '@renderer/features/ideas/quick-add-dialog'
import { KeySheet } from '@renderer/features/keys/key-sheet'
import { Palette } from '@renderer/features/keys/palette'
import { useProxyRule } from '@renderer/features/player/use-proxy-rule'
import { wantCaret } from '@renderer/features/script/caret-store'
import { confirmSaved, useSaveKey } from '@renderer/features/undo/use-save-key'
import { useUndoKeys } from '@renderer/features/undo/use-undo-keys'
import { keepNamed } from '@renderer/features/versions/kept-store'
import { WritingDialogs } from '@renderer/features/write/writing-dialogs'
import { useKeyHearing } from '@renderer/keymap/hear-keys'
import { useKeymap } from '@renderer/keymap/keymap-store'
import { widgetLocale } from '@renderer/words/words'
import type { ScriptId } from '@shared/domain/ids'
import { unreachable } from '@shared/domain/unreachable'
import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { listen } from './listen'
import { AccountsPage } from './pages/accounts-page'
import { CalendarPage } from './pages/calendar-page'
import { ComposePage } from './pages/compose-page'
import { IdeasPage } from './pages/ideas-page'
import { ScriptPage } from './pages/script-page'
import { ScriptsPage } from './pages/scripts-page'
import { goTo, type Place, usePlace } from './place'
import { PostSheet } from './post-sheet'
import { SettingsDialog } from './settings-dialog'
import { showSettings } from './settings-store'
import { useAppearance } from './use-appearance'
import { useScreenKeys } from './use-screen-keys'

/** The app with its library open. */
export function Studio() {
  const place = usePlace()
  const locale = useAppearance()
  useKeymap()
  useKeyHearing()
  useUndoKeys()
  useSaveKey(() => save(place))
  useScreenKeys()
  useProxyRule()
  useEffect(listen, [])
  return (
    <I18nProvider locale={widgetLocale(locale)}>
      {pageOf(place)}
      <QuickAddDialog onOpenIdeas={() => goTo({ screen: 'ideas' })} />
      <KeySheet onChange={() => showSettings('keys')} />
      <Palette />
      <PostSheet />
      <SettingsDialog />
      <WritingDialogs onWritten={script_id => void showWritten(script_id)} onSettings={() => showSettings('writing')} />
    </I18nProvider>
  )
}

/** Shows a script that was just written, with the caret where it begins. */
async function showWritten(script_id: ScriptId): Promise<void> {
  goTo({ screen: 'script', script_id })
  const [first] = (await readScript(script_id))?.beats ?? []
  if (first) wantCaret(first.id, 0)
}

/** Keeps a version of the script on the screen; where there is none, says that all is saved. */
async function save(place: Place): Promise<void> {
  const isKept = place.screen === 'script' && (await keepNamed(place.script_id))
  if (!isKept) await confirmSaved()
}

function pageOf(place: Place) {
  switch (place.screen) {
    case 'ideas':
      return <IdeasPage />
    case 'scripts':
      return <ScriptsPage />
    case 'script':
      return <ScriptPage key={place.script_id} script_id={place.script_id} />
    case 'calendar':
      return <CalendarPage />
    case 'accounts':
      return <AccountsPage />
    case 'compose':
      return <ComposePage key={place.set_id} set_id={place.set_id} />
    default:
      return unreachable(place)
  }
}
