import { Button } from '@renderer/components/button'
import { EmptyState } from '@renderer/components/empty-state'
import { OfflineLine } from '@renderer/components/offline-line'
import { Sheet } from '@renderer/components/sheet'
import { useFilmRow } from '@renderer/database/queries'
import { studio } from '@renderer/studio'
import { useWords } from '@renderer/words/words'
import type { SpeechState } from '@shared/bridge/speech-calls'
import { isNote } from '@shared/domain/beat'
import { emptyFilm, footageOn } from '@shared/domain/film'
import type { Script } from '@shared/domain/script'
import { Settings2, Speech } from 'lucide-react'
import { useEffect, useState } from 'react'
import { BeforeSpeaking } from './before-speaking'
import { type BeatToSpeak, closeSpeech, leaveSpeech } from './speak-beats'
import { useSpeech } from './speech-store'
import { SpokenBeats } from './spoken-beats'

type SpeechSheetProps = {
  readonly script: Script
  /** Opens the settings of the model. */
  readonly onSettings: () => void
}

/** Has a model speak beats: what is sent first, then each beat to be heard, and none is laid before the user says so. Mounted once by the script's page. */
export function SpeechSheet(props: SpeechSheetProps) {
  const t = useWords()
  const isOpen = useSpeech(state => state.script_id === props.script.script_id)
  useEffect(() => () => void closeSpeech(), [])
  return (
    <Sheet title={t('speech:title')} isOpen={isOpen} onClose={() => void leaveSpeech()} closeLabel={t('speech:close')}>
      {isOpen ? <SpeechForm {...props} /> : null}
    </Sheet>
  )
}

/** The beats that are spoken, with their words of now. */
function useBeatsToSpeak({ script_id, beats }: Script): BeatToSpeak[] {
  const wanted = useSpeech(state => state.beats)
  const film = useFilmRow(script_id)?.film ?? emptyFilm
  return beats.flatMap((beat, index) => {
    const isMeant = wanted ? wanted.includes(beat.id) : footageOn(film, beat.id).voice === null
    const hasWords = beat.text.trim() !== '' && !isNote(beat.text)
    return isMeant && hasWords ? [{ script_id, beat_id: beat.id, spoken: beat.text, number: index + 1 }] : []
  })
}

function SpeechForm({ script, onSettings }: SpeechSheetProps) {
  const t = useWords()
  const [state, setState] = useState<SpeechState>()
  const beats = useBeatsToSpeak(script)
  const isAsked = useSpeech(store => store.asked.length > 0)
  useEffect(() => {
    void studio.call('speech.state', {}).then(answer => answer.ok && setState(answer.value))
  }, [])
  if (!state) return null
  if (!state.host || !state.model || !state.voice) {
    const set = async () => {
      await closeSpeech()
      onSettings()
    }
    return (
      <EmptyState icon={<Speech />} text={t('speech:notSetUp')}>
        <Button icon={<Settings2 />} onPress={() => void set()}>
          {t('speech:openSettings')}
        </Button>
      </EmptyState>
    )
  }
  return (
    <div className="flex h-full min-h-0 flex-col gap-4 p-6">
      <OfflineLine text={t('speech:offline')} />
      {isAsked ? (
        <SpokenBeats host={state.host} language={script.language} />
      ) : beats.length === 0 ? (
        <EmptyState icon={<Speech />} text={t('speech:nothing')} />
      ) : (
        <BeforeSpeaking beats={beats} language={script.language} />
      )}
    </div>
  )
}
