import { Button } from '@renderer/components/button'
import { joinClasses } from '@renderer/components/join-classes'
import { itemLook, popoverLook } from '@renderer/components/popover-look'
import { useOutboxItems } from '@renderer/publishing/outbox-store'
import { showKit } from '@renderer/publishing/shown-post'
import { useWords } from '@renderer/words/words'
import { type Attention, attentionOf } from '@shared/domain/calendar-attention'
import type { PostId } from '@shared/domain/ids'
import { dayOf, momentIn } from '@shared/domain/wall-time'
import { BadgeCheck, CircleHelp, Clock, ClockAlert, Hand, MonitorUp, TriangleAlert, UserRoundX } from 'lucide-react'
import { useMemo } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { goToDay, showBox } from './calendar-store'
import { wallText } from './day-words'
import { keepClockTimes } from './keep-clock-times'
import { type Calendar, titleOf, whoOf } from './use-calendar'

type StripProps = {
  readonly calendar: Calendar
  readonly mayApprove: boolean
  readonly onOpen: (post_id: PostId) => void
  readonly onAccounts: () => void
}

const icons = {
  unknown: CircleHelp,
  account: UserRoundX,
  failed: TriangleAlert,
  missed: Clock,
  late: Clock,
  handed: Hand,
  slipped: ClockAlert,
  rules: ClockAlert,
  approval: BadgeCheck,
  computer: MonitorUp,
}

/** What somebody has to see to, with the next step of each; nothing while all is well. */
export function AttentionStrip({ calendar, mayApprove, onOpen, onAccounts }: StripProps) {
  const t = useWords()
  const found = useAttention(calendar, mayApprove)
  if (found.length === 0) return null
  return (
    <section
      aria-label={t('calendar:attention')}
      className="flex shrink-0 flex-wrap items-center gap-x-5 gap-y-1.5 border-line border-b bg-surface px-3 py-1.5"
    >
      {found.map(one => (
        <Line key={one.kind} {...{ one, calendar, onOpen, onAccounts }} />
      ))}
    </section>
  )
}

function useAttention(calendar: Calendar, mayApprove: boolean): Attention[] {
  const items = useOutboxItems()
  return useMemo(
    () =>
      attentionOf(calendar.posts, {
        now: calendar.now,
        mayApprove,
        isBroken: id => {
          const kind = calendar.accounts.get(id)?.health?.kind
          return kind === 'sign-in-again' || kind === 'cannot-post'
        },
        questionOf: ({ post_id }) => {
          const state = items.get(post_id)?.state
          return state?.at === 'needs-you' ? state.question : null
        },
        whoOf: post => whoOf(calendar, post),
        fileOf: ({ video_id }) => calendar.films.get(video_id)?.file ?? null,
      }),
    [calendar, items, mayApprove],
  )
}

type LineProps = Pick<StripProps, 'calendar' | 'onOpen' | 'onAccounts'> & { readonly one: Attention }

function Line({ one, calendar, onOpen, onAccounts }: LineProps) {
  const t = useWords()
  const { kind, posts } = one
  const Icon = icons[kind]
  const isCalm = kind === 'computer' || kind === 'approval'
  const [first] = posts
  return (
    <span className="flex items-center gap-2">
      <Icon
        className={joinClasses(
          'size-4 shrink-0',
          isCalm ? 'text-ink-soft' : kind === 'handed' || kind === 'rules' ? 'text-warn' : 'text-bad',
        )}
        aria-hidden
      />
      <span>
        {t(`calendar:attention.${kind}`, { count: posts.length })}
        {kind === 'computer' && first ? (
          <span className="text-ink-soft">
            {' '}
            {t('calendar:nextOne', { when: whenText(calendar, first.scheduled_time) })}
          </span>
        ) : null}
      </span>
      {kind === 'account' ? (
        <Button size="small" onPress={onAccounts}>
          {t('calendar:toAccounts')}
        </Button>
      ) : kind === 'rules' ? (
        <Button size="small" onPress={() => void keepClockTimes(calendar, posts)}>
          {t('calendar:step.rules')}
        </Button>
      ) : posts.length === 1 && first ? (
        <Button size="small" onPress={() => nextStep(kind, onOpen)(first.post_id)}>
          {t(`calendar:step.${kind}`)}
        </Button>
      ) : (
        <Several {...{ one, calendar, onOpen }} />
      )}
    </span>
  )
}

/** What is done about a post of a kind: the kit of one to be made by hand, another time for a draft whose own is over, else all about it. */
function nextStep(kind: Attention['kind'], onOpen: StripProps['onOpen']): StripProps['onOpen'] {
  if (kind === 'handed') return showKit
  return kind === 'slipped' ? id => showBox({ kind: 'reschedule', ids: [id] }) : onOpen
}

const whenText = ({ zone }: Calendar, time: string | null): string => {
  const wall = time === null ? undefined : momentIn(Date.parse(time), zone)?.wall
  return wall ? wallText(wall) : ''
}

/** A list to choose one from. */
function Several({ one, calendar, onOpen }: Omit<LineProps, 'onAccounts'>) {
  const t = useWords()
  const open = (id: PostId) => {
    const time = one.posts.find(({ post_id }) => post_id === id)?.scheduled_time
    const wall = time ? momentIn(Date.parse(time), calendar.zone)?.wall : undefined
    if (wall) goToDay(dayOf(wall))
    nextStep(one.kind, onOpen)(id)
  }
  return (
    <MenuTrigger>
      <Button size="small">{t(`calendar:step.${one.kind}`)}</Button>
      <Popover offset={4} className={popoverLook}>
        <Menu
          aria-label={t(`calendar:attention.${one.kind}`, { count: one.posts.length })}
          className="max-h-80 min-w-64 overflow-y-auto outline-none"
          onAction={key => open(key as PostId)}
        >
          {one.posts.slice(0, 50).map(post => (
            <MenuItem
              key={post.post_id}
              id={post.post_id}
              textValue={titleOf(calendar, post) || t('calendar:untitled')}
              className={itemLook}
            >
              <span dir="auto" className="min-w-0 grow truncate">
                {titleOf(calendar, post) || t('calendar:untitled')}
              </span>
              <span className="text-ink-soft text-small tabular-nums">{whenText(calendar, post.scheduled_time)}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
