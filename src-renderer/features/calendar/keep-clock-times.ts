import { carryAll } from '@shared/domain/calendar-move'
import type { Post } from '@shared/domain/post'
import { followMoved } from './drop'
import { movePosts } from './move-posts'
import type { Calendar } from './use-calendar'

/** Gives posts whose zone changed its clocks the time of day again that they were planned for, as one step of undo. */
export async function keepClockTimes(calendar: Calendar, posts: readonly Post[]): Promise<void> {
  const plan = carryAll(posts, { days: 0, minutes: 0 }, calendar.now)
  followMoved(calendar, plan, await movePosts(plan))
}
