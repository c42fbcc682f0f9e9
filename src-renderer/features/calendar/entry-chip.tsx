import { useWords } from '@renderer/words/words'
import type { CalendarEntry } from '@shared/domain/calendar-entries'
import type { CSSProperties } from 'react'
import { PostChip, type PostChipProps } from './post-chip'
import { notesOf } from './post-look'
import { accountOf, type Calendar, titleOf, whoOf } from './use-calendar'
import type { Crowding } from './use-slots'

/** What every view needs to draw posts and free times. */
export type Drawn = { readonly calendar: Calendar; readonly crowding: Crowding }

type EntryChipProps = Drawn &
  Pick<PostChipProps, 'shape' | 'isStop'> & { readonly entry: CalendarEntry; readonly style?: CSSProperties }

/** A post of the calendar, with all that stands on it found. */
export function EntryChip({ calendar, crowding, entry, shape, isStop, style }: EntryChipProps) {
  const t = useWords()
  const { post } = entry
  return (
    <PostChip
      {...{ entry, shape, isStop }}
      {...(style ? { style } : {})}
      film={calendar.films.get(post.video_id)}
      title={titleOf(calendar, post)}
      account={accountOf(calendar, post)}
      who={whoOf(calendar, post)}
      note={notesOf(t, entry, crowding).join(' ')}
    />
  )
}
