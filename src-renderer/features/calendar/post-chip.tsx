import { joinClasses } from '@renderer/components/join-classes'
import type { TitledFilm } from '@renderer/database/calendar-rows'
import { useOutboxItem } from '@renderer/publishing/outbox-store'
import { PlatformMark } from '@renderer/publishing/platform-mark'
import { PostState } from '@renderer/publishing/post-state'
import { useWords } from '@renderer/words/words'
import { type CalendarEntry, groupOf } from '@shared/domain/calendar-entries'
import { whyStays } from '@shared/domain/calendar-move'
import type { WhoPosts } from '@shared/domain/who-posts'
import { TriangleAlert } from 'lucide-react'
import { type CSSProperties, memo } from 'react'
import { noteCurrent, useCalendarStore } from './calendar-store'
import { shortTimeText, wallText, wallTimeText } from './day-words'
import { FilmPicture } from './film-picture'
import { lookOf } from './post-look'
import { WhoMark } from './who-mark'

export type PostChipProps = {
  readonly entry: CalendarEntry
  readonly film: TitledFilm | undefined
  readonly title: string
  readonly account: string
  readonly who: WhoPosts
  /** Sentences about its time, joined; empty where there is nothing to say. */
  readonly note: string
  /** `line` in a month, `tall` on a day of it with room, `block` among hours, `row` in a list. */
  readonly shape: 'line' | 'tall' | 'block' | 'row'
  /** Whether the Tab key stops at it. */
  readonly isStop: boolean
  readonly style?: CSSProperties
}

/** A post on its place. Presses, keys and drags on it are heard by the calendar around it. */
export const PostChip = memo(function PostChip(props: PostChipProps) {
  const { entry, shape, isStop, style, note } = props
  const { post } = entry
  const t = useWords()
  // On a crowded day there is no room for its name, and only its cell tells its day.
  const name = [wallText(entry.wall), props.account, props.title || t('calendar:untitled')].filter(Boolean).join(' · ')
  const tip = note ? `${name}\n${note}` : name
  const isChosen = useCalendarStore(state => state.chosen.has(post.post_id))
  const isHeld = useCalendarStore(
    ({ hand }) => hand?.carried.kind === 'posts' && hand.carried.ids.includes(post.post_id),
  )
  return (
    <button
      type="button"
      data-post={post.post_id}
      data-carry="post"
      aria-pressed={isChosen}
      tabIndex={isStop ? 0 : -1}
      title={tip}
      style={style}
      onFocus={() => noteCurrent(post.post_id)}
      className={joinClasses(
        'group/chip min-w-0 cursor-default overflow-hidden rounded-md text-start text-small outline-offset-0 hover:ring-1 hover:ring-line-strong aria-pressed:ring-2 aria-pressed:ring-accent',
        shapes[shape],
        lookOf(entry),
        isHeld && 'opacity-40',
        whyStays(post) === null ? 'touch-none' : '',
      )}
    >
      {shape === 'line' ? <Line {...props} /> : shape === 'row' ? <Row {...props} /> : <Block {...props} />}
    </button>
  )
})

const shapes = {
  line: '@container flex h-6 w-full shrink-0 items-center gap-1 px-1 [&_svg]:size-3.5',
  tall: '@container flex h-11 w-full shrink-0 flex-col justify-center gap-px px-1.5 [&_svg]:size-3.5',
  block: '@container absolute flex flex-col gap-0.5 px-1 py-1 [&_svg]:size-3.5',
  row: 'flex h-12 w-full items-center gap-3 px-2',
}

function Line({ entry, film, title, account, who, note }: PostChipProps) {
  const t = useWords()
  const item = useOutboxItem(entry.post.post_id)
  const isOut = groupOf(entry.post.delivery) === 'out'
  return (
    <>
      <PlatformMark platform={entry.post.platform} />
      <span className="hidden shrink-0 @[13rem]:flex">
        <FilmPicture film={film} className="h-5 w-3.5" />
      </span>
      <span className="shrink-0 font-medium tabular-nums">{shortTimeText(entry.wall)}</span>
      <span dir="auto" className="min-w-0 grow truncate">
        {title || t('calendar:untitled')}
      </span>
      <span className="sr-only">{account}</span>
      {note ? <Note note={note} /> : null}
      {isOut ? null : (
        <span className="flex shrink-0">
          <WhoMark who={who} />
        </span>
      )}
      <span className="flex shrink-0">
        <PostState post={entry.post} item={item} isIconOnly />
      </span>
    </>
  )
}

function Block({ entry, film, title, account, who, note }: PostChipProps) {
  const t = useWords()
  const item = useOutboxItem(entry.post.post_id)
  const isOut = groupOf(entry.post.delivery) === 'out'
  return (
    <>
      <span className="flex w-full min-w-0 items-center gap-0.5">
        <PlatformMark platform={entry.post.platform} />
        <span className="shrink-0 font-medium tabular-nums">{shortTimeText(entry.wall)}</span>
        <span dir="auto" className="min-w-0 grow truncate text-ink-soft">
          <span className="sr-only @[10rem]:not-sr-only">{account}</span>
        </span>
        {note ? <Note note={note} /> : null}
        {isOut ? null : (
          <span className="flex shrink-0">
            <WhoMark who={who} />
          </span>
        )}
        <span className="flex shrink-0">
          <PostState post={entry.post} item={item} isIconOnly />
        </span>
      </span>
      <span className="flex w-full min-w-0 items-center gap-1.5">
        <span className="hidden shrink-0 @[7rem]:flex">
          <FilmPicture film={film} className="h-6 w-4" />
        </span>
        <span dir="auto" className="min-w-0 truncate">
          {title || t('calendar:untitled')}
        </span>
      </span>
    </>
  )
}

function Row({ entry, film, title, account, who, note }: PostChipProps) {
  const t = useWords()
  const item = useOutboxItem(entry.post.post_id)
  const isOut = groupOf(entry.post.delivery) === 'out'
  return (
    <>
      <span className="w-16 shrink-0 font-medium text-base tabular-nums">{wallTimeText(entry.wall)}</span>
      <FilmPicture film={film} className="h-9 w-7" />
      <span className="flex w-44 min-w-0 shrink-0 items-center gap-1.5 text-ink-soft">
        <PlatformMark platform={entry.post.platform} isNamed />
        <span dir="auto" className="min-w-0 truncate">
          {account}
        </span>
      </span>
      <span className="flex min-w-0 grow flex-col">
        <span dir="auto" className="truncate text-base">
          {title || t('calendar:untitled')}
        </span>
        {note ? <span className="truncate text-micro text-warn">{note}</span> : null}
      </span>
      <span className="flex w-40 shrink-0 max-[64rem]:hidden">{isOut ? null : <WhoMark who={who} isNamed />}</span>
      <span className="flex w-52 min-w-0 shrink-0">
        <PostState post={entry.post} item={item} />
      </span>
    </>
  )
}

function Note({ note }: { readonly note: string }) {
  return (
    <span title={note} className="flex shrink-0">
      <TriangleAlert className="size-3.5 text-warn" aria-hidden />
      <span className="sr-only">{note}</span>
    </span>
  )
}
