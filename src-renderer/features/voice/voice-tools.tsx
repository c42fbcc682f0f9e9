import { fineTime } from '@renderer/components/format-time'
import { MenuButton, type MenuEntry } from '@renderer/components/menu-button'
import { useWords } from '@renderer/words/words'
import type { Beat } from '@shared/domain/beat'
import type { BeatFootage } from '@shared/domain/film'
import type { MediaId, ScriptId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { takesOf } from '@shared/domain/takes'
import { isSameTake, isVoiceStale } from '@shared/domain/voice'
import { AudioLines, Check, Mic } from 'lucide-react'
import { pickTake } from './edit-voice'
import { openRecorder } from './recorder'
import { StaleMark } from './stale-mark'

type VoiceToolsProps = {
  readonly script_id: ScriptId
  readonly beat: Beat
  /** Counted from 1. */
  readonly number: number
  readonly footage: BeatFootage
  readonly media: ReadonlyMap<MediaId, Media>
  /** Other ways to a voice. */
  readonly more?: readonly MenuEntry[]
}

/** What a beat's voice is made with: the recorder, its takes, and the mark that its words have changed. */
export function VoiceTools({ script_id, beat, number, footage, media, more = [] }: VoiceToolsProps) {
  const t = useWords()
  const record = () => openRecorder(script_id, beat.id)
  const takes = takesOf(footage)
  const entries: MenuEntry[] = takes.map(take => {
    const name = media.get(take.media_id)?.name ?? t('voice:unknown')
    const isInUse = footage.voice !== null && isSameTake(footage.voice, take)
    return {
      id: `${take.media_id} ${take.from}`,
      label: t(isInUse ? 'voice:takeInUse' : 'voice:takeNamed', { name, seconds: fineTime(take.to - take.from) }),
      icon: isInUse ? <Check /> : <AudioLines />,
      act: () => void pickTake(script_id, beat.id, take),
    }
  })
  return (
    <>
      {isVoiceStale(footage.voice, beat.text) ? (
        <StaleMark script_id={script_id} beat={beat} number={number} onRecord={record} />
      ) : null}
      <MenuButton
        size="small"
        label={t('voice:menu', { number })}
        icon={<Mic />}
        entries={[{ id: 'record', label: t('voice:record'), icon: <Mic />, act: record }, ...more, ...entries]}
      />
    </>
  )
}
