import { FilmPlayer } from '@renderer/features/render/film-player'
import { SpeechSheet } from '@renderer/features/speech/speech-sheet'
import { SplitSheet } from '@renderer/features/split-take/split-sheet'
import { KeptCard } from '@renderer/features/versions/kept-card'
import { RecorderSheet } from '@renderer/features/voice/recorder-sheet'
import type { Script } from '@shared/domain/script'
import { showSettings } from '../settings-store'

/** What opens over a script's page. */
export function ScriptSheets({ script }: { readonly script: Script }) {
  return (
    <>
      <FilmPlayer />
      <KeptCard />
      <RecorderSheet script={script} />
      <SplitSheet script={script} />
      <SpeechSheet script={script} onSettings={() => showSettings('writing')} />
    </>
  )
}
