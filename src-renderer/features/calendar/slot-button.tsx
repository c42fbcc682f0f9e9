import { joinClasses } from '@renderer/components/join-classes'
import { PlatformMark } from '@renderer/publishing/platform-mark'
import { useWords } from '@renderer/words/words'
import { timeOf } from '@shared/domain/wall-time'
import type { CSSProperties } from 'react'
import { showBox } from './calendar-store'
import { shortTimeText } from './day-words'
import type { FreeSlot } from './use-slots'

type SlotButtonProps = {
  readonly slot: FreeSlot
  readonly shape: 'line' | 'block'
  readonly isStop: boolean
  readonly style?: CSSProperties
}

/** A free posting time of an account; a press begins a post for it. */
export function SlotButton({ slot, shape, isStop, style }: SlotButtonProps) {
  const t = useWords()
  const { account_id, platform, name, day, wall } = slot
  return (
    <button
      type="button"
      data-slot={slot.at}
      tabIndex={isStop ? 0 : -1}
      style={style}
      title={t('calendar:freeSlot')}
      onClick={() => showBox({ kind: 'new', beginning: { video_id: null, account_id, day, time: timeOf(wall) } })}
      className={joinClasses(
        'flex min-w-0 cursor-default items-center gap-1 overflow-hidden rounded-md border border-line-strong border-dashed px-1 text-ink-faint text-small hover:bg-wash hover:text-ink',
        shape === 'line' ? 'h-6 w-full shrink-0' : 'absolute h-6',
      )}
    >
      <span className="sr-only">{t('calendar:freeSlot')}</span>
      <PlatformMark platform={platform} />
      <span className="shrink-0 tabular-nums">{shortTimeText(wall)}</span>
      <span dir="auto" className="min-w-0 truncate">
        {name}
      </span>
    </button>
  )
}
