import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { useWords } from '@renderer/words/words'
import { stepBetween } from '@shared/domain/calendar-grid'
import { carryAll, type Moves, whyStays } from '@shared/domain/calendar-move'
import type { Post } from '@shared/domain/post'
import { dayOf, timeOf } from '@shared/domain/wall-time'
import { useState } from 'react'
import { closeBox } from './calendar-store'
import { followMoved, slotsOf, usualTime } from './drop'
import { faultWords, movePosts } from './move-posts'
import { accountOf, type Calendar, titleOf } from './use-calendar'
import { isOverLimit } from './use-slots'
import { momentOf, type When, WhenFields } from './when-fields'

type RescheduleProps = { readonly calendar: Calendar; readonly posts: readonly Post[] }

const firstWhen = (calendar: Calendar, post: Post): When =>
  post.wall === null
    ? {
        day: calendar.today,
        time: usualTime(calendar, post.account_id, calendar.today),
        zone: calendar.zone,
        side: undefined,
      }
    : { day: dayOf(post.wall), time: timeOf(post.wall), zone: post.zone, side: undefined }

/** What its platform holds can be moved here: main asks before it is taken away there. */
const staysHere = (post: Post) => {
  const stays = whyStays(post)
  return stays === 'held' ? null : stays
}

/** Gives a post another time by hand; chosen along with it, others keep their distance. */
export function RescheduleDialog({ calendar, posts }: RescheduleProps) {
  const [first] = posts
  return first ? <Reschedule calendar={calendar} posts={posts} first={first} /> : null
}

function Reschedule({ calendar, posts, first }: RescheduleProps & { readonly first: Post }) {
  const t = useWords()
  const [when, setWhen] = useState(() => firstWhen(calendar, first))
  const { now, zone } = calendar
  const stays = staysHere(first)
  const read = momentOf(when, Date.now())
  const next = first.account_id ? (slotsOf(calendar, first.account_id)[0] ?? null) : null
  const move = async () => {
    if (!read.ok) return
    closeBox()
    const plan = movesOf(posts, first, read.value, now)
    followMoved(calendar, plan, await movePosts(plan))
  }
  const isTooMuch =
    read.ok &&
    first.account_id !== null &&
    isOverLimit(withoutPost(calendar, first), first.account_id, first.platform, read.value.moment.at)
  return (
    <Dialog
      title={posts.length > 1 ? t('calendar:rescheduleMany', { count: posts.length }) : t('calendar:reschedule')}
      isOpen
      onClose={closeBox}
      closeLabel={t('calendar:close')}
      isWide
      actions={
        <>
          <Button onPress={closeBox}>{t('calendar:leave')}</Button>
          <Button variant="primary" isDisabled={!read.ok || stays !== null} onPress={() => void move()}>
            {t('calendar:move')}
          </Button>
        </>
      }
    >
      <p dir="auto" className="text-ink-soft">
        {titleOf(calendar, first) || t('calendar:untitled')} · {t(`posts:platform.${first.platform}`)}{' '}
        {accountOf(calendar, first)}
      </p>
      {stays ? (
        <p role="alert" className="text-bad">
          {faultWords(stays)}
        </p>
      ) : (
        <WhenFields when={when} workspaceZone={zone} now={now} onChange={setWhen} next={next} />
      )}
      {first.delivery === 'held-by-platform' ? <p className="text-warn">{t('calendar:heldMoves')}</p> : null}
      {isTooMuch ? <p className="text-warn">{t('calendar:tooMany', { platform: first.platform })}</p> : null}
      {posts.length > 1 ? <p className="text-ink-soft text-small">{t('calendar:keepDistance')}</p> : null}
    </Dialog>
  )
}

const withoutPost = (calendar: Calendar, { post_id }: Post): Calendar => ({
  ...calendar,
  entries: calendar.entries.filter(({ post }) => post.post_id !== post_id),
})

function movesOf(
  posts: readonly Post[],
  first: Post,
  to: Moves<Post>['moves'][number]['to'],
  now: number,
): Moves<Post> {
  const others = posts.slice(1)
  const rest =
    first.wall === null || others.length === 0
      ? { moves: [], refused: others.map(post => ({ post, why: 'no-time' as const })) }
      : carryAll(others, stepBetween(first.wall, to.moment.wall), now)
  return { moves: [{ post: first, to }, ...rest.moves], refused: rest.refused }
}
