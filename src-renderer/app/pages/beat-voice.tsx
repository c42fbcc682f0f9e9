import { openSpeech } from '@renderer/features/speech/speech-store'
import { openSplit } from '@renderer/features/split-take/split-store'
import { VoiceTools } from '@renderer/features/voice/voice-tools'
import { useWords } from '@renderer/words/words'
import type { Beat } from '@shared/domain/beat'
import type { BeatFootage } from '@shared/domain/film'
import type { MediaId, ScriptId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { Speech, Split } from 'lucide-react'

type BeatVoiceProps = {
  readonly script_id: ScriptId
  readonly beat: Beat
  readonly number: number
  readonly footage: BeatFootage
  readonly media: ReadonlyMap<MediaId, Media>
}

/** Every way to a voice for one beat. */
export function BeatVoice(props: BeatVoiceProps) {
  const t = useWords()
  const { script_id, beat } = props
  const split = { id: 'split', label: t('split:menu'), icon: <Split />, act: () => openSplit(script_id, beat.id) }
  const speak = {
    ...{ id: 'speak', label: t('speech:menu'), icon: <Speech /> },
    act: () => openSpeech(script_id, beat.id),
  }
  const speakAll = {
    ...{ id: 'speak-all', label: t('speech:menuAll'), icon: <Speech /> },
    act: () => openSpeech(script_id, null),
  }
  return <VoiceTools {...props} more={[split, speak, speakAll]} />
}
