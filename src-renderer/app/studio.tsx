import { KeySheet } from '@renderer/features/keys/key-sheet'
import { useSaveKey } from '@renderer/features/undo/use-save-key'
import { useUndoKeys } from '@renderer/features/undo/use-undo-keys'
import { WritingDialogs } from '@renderer/features/write/writing-dialogs'
import { unreachable } from '@shared/domain/unreachable'
import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { listen } from './listen'
import { ScriptPage } from './pages/script-page'
import { ScriptsPage } from './pages/scripts-page'
import { goTo, type Place, usePlace } from './place'
import { SettingsDialog } from './settings-dialog'
import { showSettings } from './settings-store'
import { useAppearance } from './use-appearance'

/** The app with its library open. */
export function Studio() {
  const place = usePlace()
  const locale = useAppearance()
  useUndoKeys()
  useSaveKey()
  useEffect(listen, [])
  return (
    <I18nProvider locale={locale}>
      {pageOf(place)}
      <KeySheet />
      <SettingsDialog />
      <WritingDialogs
        onWritten={script_id => goTo({ screen: 'script', script_id })}
        onSettings={() => showSettings('writing')}
      />
    </I18nProvider>
  )
}

function pageOf(place: Place) {
  switch (place.screen) {
    case 'scripts':
      return <ScriptsPage />
    case 'script':
      return <ScriptPage key={place.script_id} script_id={place.script_id} />
    default:
      return unreachable(place)
  }
}
