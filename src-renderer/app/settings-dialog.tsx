import { AboutDialog } from '@renderer/features/about/about-dialog'
import { PublishingSettings } from '@renderer/features/accounts/publishing-settings'
import { KeySettings } from '@renderer/features/keys/key-settings'
import { showKeys } from '@renderer/features/keys/key-sheet-store'
import { SpeechSettings } from '@renderer/features/speech/speech-settings'
import { TranscriptionSettings } from '@renderer/features/transcription/transcription-settings'
import { WriterSettings } from '@renderer/features/writer-settings/writer-settings'
import { useWords } from '@renderer/words/words'
import { Keyboard, PenLine, Send } from 'lucide-react'
import { closeSettings, showSettings, useSettingsStore } from './settings-store'

/** The settings of every part; once for the whole page. */
export function SettingsDialog() {
  const t = useWords()
  const { isOpen, section } = useSettingsStore()
  return (
    <AboutDialog
      isOpen={isOpen}
      onClose={closeSettings}
      onKeys={showKeys}
      section={section ?? 'general'}
      onSection={showSettings}
      sections={[
        {
          ...{ id: 'writing', title: t('writer:title'), icon: <PenLine /> },
          content: (
            <WriterSettings
              more={
                <>
                  <SpeechSettings />
                  <TranscriptionSettings />
                </>
              }
            />
          ),
        },
        { id: 'publishing', title: t('accounts:settings'), icon: <Send />, content: <PublishingSettings /> },
        { id: 'keys', title: t('keys:settings'), icon: <Keyboard />, content: <KeySettings /> },
      ]}
    />
  )
}
