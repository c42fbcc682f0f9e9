import { useWords } from '@renderer/words/words'
import { timeAt } from '@shared/domain/calendar-grid'
import type { RefObject } from 'react'
import { useCalendarStore } from './calendar-store'
import { dayText, wallText } from './day-words'
import { movesTo, usualTime } from './drop'
import { faultWords } from './move-posts'
import { type Calendar, postsById, titleOf } from './use-calendar'

/** What is in the hand, beside the pointer: its name, and when it would go out. */
export function DragGhost({
  calendar,
  ghost,
}: {
  readonly calendar: Calendar
  readonly ghost: RefObject<HTMLDivElement | null>
}) {
  const t = useWords()
  const hand = useCalendarStore(state => state.hand)
  const isShown = hand?.by === 'pointer'
  return (
    <div
      ref={ghost}
      aria-hidden
      className={
        isShown
          ? 'pointer-events-none fixed top-0 left-0 z-50 flex max-w-72 flex-col rounded-md bg-raised px-2.5 py-1.5 shadow-float'
          : 'hidden'
      }
    >
      {isShown && hand ? <Held calendar={calendar} hand={hand} t={t} /> : null}
    </div>
  )
}

type Shown = NonNullable<ReturnType<typeof useCalendarStore.getState>['hand']>

function Held({
  calendar,
  hand,
  t,
}: {
  readonly calendar: Calendar
  readonly hand: Shown
  readonly t: ReturnType<typeof useWords>
}) {
  const { carried, over } = hand
  const posts = carried.kind === 'posts' ? postsById(calendar, carried.ids) : []
  const [first] = posts
  const name =
    carried.kind === 'film'
      ? (calendar.films.get(carried.video_id)?.title ?? '')
      : first
        ? titleOf(calendar, first)
        : ''
  return (
    <>
      <span dir="auto" className="truncate font-medium">
        {posts.length > 1 ? t('calendar:postCount', { count: posts.length }) : name || t('calendar:untitled')}
      </span>
      <span className="text-ink-soft text-small">{over ? whereText(calendar, hand) : t('calendar:dropBeside')}</span>
    </>
  )
}

/** When the first of it would go out, or why it would not. */
function whereText(calendar: Calendar, { carried, over }: Shown): string {
  if (!over) return ''
  if (carried.kind === 'film') {
    const time = over.minute === null ? usualTime(calendar, null, over.day) : timeAt(over.minute)
    return wallText(`${over.day}T${time}`)
  }
  const { moves, refused } = movesTo(calendar, postsById(calendar, carried.ids), over)
  const [move] = moves
  if (move) return wallText(move.to.moment.wall)
  return refused[0] ? faultWords(refused[0].why) : dayText(over.day, 'short')
}
