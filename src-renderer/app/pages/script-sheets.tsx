import { closeCaptions } from '@renderer/features/captions/captions-store'
import { FilmPlayer } from '@renderer/features/render/film-player'
import { SpeechSheet } from '@renderer/features/speech/speech-sheet'
import { SplitSheet } from '@renderer/features/split-take/split-sheet'
import { TranscriptionSheet } from '@renderer/features/transcription/transcription-sheet'
import { KeptCard } from '@renderer/features/versions/kept-card'
import { RecorderSheet } from '@renderer/features/voice/recorder-sheet'
import type { Script } from '@shared/domain/script'
import { showSettings } from '../settings-store'

const showModels = () => {
  closeCaptions()
  showSettings('writing')
}

/** What opens over a script's page. */
export function ScriptSheets({ script }: { readonly script: Script }) {
  return (
    <>
      <FilmPlayer />
      <KeptCard />
      <RecorderSheet script={script} />
      <SplitSheet script={script} />
      <SpeechSheet script={script} onSettings={showModels} />
      <TranscriptionSheet script={script} onSettings={showModels} />
    </>
  )
}
