import { fineTime } from '@renderer/components/format-time'
import { IconButton } from '@renderer/components/icon-button'
import { useWords } from '@renderer/words/words'
import type { BeatFootage } from '@shared/domain/film'
import { Mic, X } from 'lucide-react'
import { takeVoice } from './edit-beat-footage'
import type { Board } from './use-board'

/** The voice that lies under a beat. */
export function VoiceChip({ board, footage }: { readonly board: Board; readonly footage: BeatFootage }) {
  const t = useWords()
  const { voice, beat_id } = footage
  if (!voice) return null
  const name = board.media.get(voice.media_id)?.name ?? t('board:unknownMedia')
  return (
    <span className="flex h-6 min-w-0 items-center gap-1 rounded-sm bg-accent-wash ps-1.5 text-small">
      <Mic className="size-3.5 shrink-0 text-accent" aria-label={t('board:voice')} />
      <bdi className="max-w-28 truncate">{name}</bdi>
      <span className="shrink-0 whitespace-nowrap text-ink-soft tabular-nums">
        {t('board:seconds', { seconds: fineTime(voice.to - voice.from) })}
      </span>
      <IconButton
        size="small"
        label={t('board:voiceRemove', { name })}
        icon={<X />}
        onPress={() => void takeVoice(board.script_id, beat_id)}
      />
    </span>
  )
}
