import type { Words } from '@renderer/words/words'
import type { CalendarEntry } from '@shared/domain/calendar-entries'
import { groupOf, type StateGroup } from '@shared/domain/calendar-entries'
import { movedByRules } from '@shared/domain/schedule'
import { wallText, wallTimeText, zoneText } from './day-words'
import type { Crowding } from './use-slots'

/** How a post of each group stands out: a line around drafts is broken, trouble has a ground of its own. The words say it too. */
export const groupLook: Record<StateGroup, string> = {
  draft: 'border border-dashed border-line-strong bg-canvas',
  waiting: 'border border-line bg-raised shadow-lift',
  out: 'border border-transparent bg-wash text-ink-soft',
  trouble: 'border border-bad/50 bg-bad-wash',
}

export const lookOf = ({ post }: CalendarEntry): string => groupLook[groupOf(post.delivery)]

/** What is odd about a post's time, a sentence each: its own clock, new rules of its zone, others too near. */
export function notesOf(t: Words, { post, own, at }: CalendarEntry, crowding: Crowding): string[] {
  const { wall, zone, scheduled_time, published_time } = post
  const isAhead = wall !== null && scheduled_time !== null && published_time === null
  const rules = isAhead ? movedByRules({ wall, zone }, scheduled_time) : null
  return [
    ...(own ? [t('calendar:ownTime', { time: wallText(own.wall), zone: zoneText(own.zone) })] : []),
    ...(rules && rules.at !== at
      ? [t('calendar:rulesMoved', { time: wallTimeText(rules.wall), zone: zoneText(rules.zone) })]
      : []),
    ...(crowding.together.has(post.post_id) ? [t('calendar:together')] : []),
    ...(crowding.tooMany.has(post.post_id) ? [t('calendar:tooMany', { platform: post.platform })] : []),
  ]
}
