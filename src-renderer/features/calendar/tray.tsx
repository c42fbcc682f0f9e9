import { joinClasses } from '@renderer/components/join-classes'
import type { TitledFilm } from '@renderer/database/calendar-rows'
import { PlatformMark } from '@renderer/publishing/platform-mark'
import { useWords } from '@renderer/words/words'
import { isShown } from '@shared/domain/calendar-entries'
import type { Post } from '@shared/domain/post'
import { type ReactNode, useMemo } from 'react'
import { noteCurrent, showBox, useCalendarStore } from './calendar-store'
import { FilmPicture } from './film-picture'
import { finished } from './new-post-dialog'
import { accountOf, type Calendar, titleOf } from './use-calendar'

/** Drafts without a time that the filters let through, and finished films without a post. */
export function useWaiting(calendar: Calendar) {
  const { posts, look } = calendar
  const drafts = useMemo(
    () => posts.filter(post => post.scheduled_time === null && post.published_time === null && isShown(post, look)),
    [posts, look],
  )
  const films = useMemo(() => {
    const used = new Set(posts.map(post => post.video_id))
    return finished(calendar).filter(film => !used.has(film.video_id))
  }, [posts, calendar])
  return { drafts, films }
}

/** What has no day yet, at the side: drafts, and finished films that nothing was made of. */
export function Tray({ calendar }: { readonly calendar: Calendar }) {
  const t = useWords()
  const { drafts, films } = useWaiting(calendar)
  return (
    <aside
      data-tray
      aria-label={t('calendar:tray')}
      className="flex w-60 shrink-0 flex-col gap-4 overflow-y-auto border-line border-s bg-surface p-3 max-[60rem]:hidden"
    >
      <Part title={t('calendar:drafts')} empty={t('calendar:noDrafts')} count={drafts.length}>
        {drafts.map(post => (
          <DraftItem key={post.post_id} calendar={calendar} post={post} />
        ))}
      </Part>
      <Part title={t('calendar:films')} empty={t('calendar:noNewFilms')} count={films.length}>
        {films.map(film => (
          <FilmItem key={film.video_id} film={film} />
        ))}
      </Part>
      {drafts.length + films.length > 0 ? <p className="text-ink-faint text-small">{t('calendar:trayHint')}</p> : null}
    </aside>
  )
}

type PartProps = {
  readonly title: string
  readonly empty: string
  readonly count: number
  readonly children: ReactNode
}

function Part({ title, empty, count, children }: PartProps) {
  return (
    <section className="flex flex-col gap-1.5">
      <h2 className="flex items-baseline gap-2 font-medium text-small">
        {title}
        {count > 0 ? <span className="text-ink-faint tabular-nums">{count}</span> : null}
      </h2>
      {count > 0 ? children : <p className="text-ink-faint text-small">{empty}</p>}
    </section>
  )
}

const item =
  'flex w-full min-w-0 shrink-0 cursor-default touch-none items-center gap-2 rounded-md bg-raised p-1.5 text-start shadow-lift ring-1 ring-line ring-inset hover:ring-line-strong aria-pressed:ring-2 aria-pressed:ring-accent'

function DraftItem({ calendar, post }: { readonly calendar: Calendar; readonly post: Post }) {
  const t = useWords()
  const isChosen = useCalendarStore(state => state.chosen.has(post.post_id))
  return (
    <button
      type="button"
      data-carry="post"
      data-post={post.post_id}
      aria-pressed={isChosen}
      onFocus={() => noteCurrent(post.post_id)}
      className={item}
    >
      <FilmPicture film={calendar.films.get(post.video_id)} className="h-10 w-7" />
      <span className="flex min-w-0 grow flex-col">
        <span dir="auto" className="truncate">
          {titleOf(calendar, post) || t('calendar:untitled')}
        </span>
        <span className="flex min-w-0 items-center gap-1 text-ink-soft text-small">
          <PlatformMark platform={post.platform} />
          <span dir="auto" className="truncate">
            {accountOf(calendar, post) || t('calendar:noAccount')}
          </span>
        </span>
      </span>
    </button>
  )
}

function FilmItem({ film }: { readonly film: TitledFilm }) {
  const t = useWords()
  const isHeld = useCalendarStore(
    ({ hand }) => hand?.carried.kind === 'film' && hand.carried.video_id === film.video_id,
  )
  const begin = () =>
    showBox({ kind: 'new', beginning: { video_id: film.video_id, account_id: null, day: null, time: null } })
  return (
    <button
      type="button"
      data-carry="film"
      data-film={film.video_id}
      onClick={begin}
      className={joinClasses(item, isHeld && 'opacity-40')}
    >
      <FilmPicture film={film} className="h-10 w-7" />
      <span dir="auto" className="min-w-0 truncate">
        {film.title || t('calendar:untitled')}
      </span>
    </button>
  )
}
