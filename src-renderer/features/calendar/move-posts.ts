import { announce } from '@renderer/components/announcer'
import { type Message, toast } from '@renderer/components/toasts'
import { newId } from '@renderer/database/new-id'
import { undoThis } from '@renderer/database/undo-this'
import { movePost } from '@renderer/publishing/move-post'
import { troubleWords } from '@renderer/publishing/trouble-words'
import { words } from '@renderer/words/words'
import type { Move, MoveFault, Moves } from '@shared/domain/calendar-move'
import type { PostId } from '@shared/domain/ids'
import type { Post } from '@shared/domain/post'
import type { Scheduled } from '@shared/domain/schedule'
import type { WallMoment } from '@shared/domain/wall-time'
import { wallText, wallTimeText, zoneText } from './day-words'

/** Gives posts other times as one step of undo, and says where they are now and which stayed. @returns the posts that were moved */
export async function movePosts({ moves, refused }: Moves<Post>): Promise<readonly PostId[]> {
  const merge = newId<string & {}>()
  const moved: Move<Post>[] = []
  let trouble: Parameters<typeof troubleWords>[1] | null = null
  for (const move of moves) {
    const done = await movePost(move.post.post_id, move.to.moment, { merge, isGesture: true })
    if (done.ok) moved.push(move)
    else trouble = done.problem
  }
  if (trouble) toast({ ...troubleWords(words, trouble), tone: 'bad' })
  if (refused.length > 0) toast(refusal(refused.map(one => one.why)))
  if (moved.length > 0) sayMoved(moved)
  return moved.map(({ post }) => post.post_id)
}

/** Why a post stays, in words. */
export const faultWords = (why: MoveFault): string => words(`calendar:stays.${why}`)

function refusal(reasons: readonly MoveFault[]): Message {
  const [first] = [...new Set(reasons)]
  return {
    title: words('calendar:stayed', { count: reasons.length }),
    ...(first ? { detail: faultWords(first) } : {}),
    tone: 'bad',
  }
}

function sayMoved(moved: readonly Move<Post>[]): void {
  const shifted = moved.find(({ to }) => to.shift !== null)
  const [first] = moved
  if (!first) return
  const title =
    moved.length === 1
      ? words('calendar:moved', { when: wallText(first.to.moment.wall) })
      : words('calendar:movedMany', { count: moved.length })
  announce(title)
  toast(shifted ? shiftMessage(shifted, title) : { title, action: { label: words('calendar:undo'), ...undoThis() } })
}

/** Tells that the clocks change where a post landed, and offers the other time that there is. */
function shiftMessage({ post, to }: Move<Post>, title: string): Message {
  const other = to.shift?.other
  const action = other && {
    label: otherText(to, other),
    act: () => void movePosts({ moves: [{ post, to: { moment: other, shift: null } }], refused: [] }),
  }
  return { title, detail: shiftText(to), ...(action ? { action } : {}) }
}

/** What the clocks do at a time, and which moment is taken. */
export function shiftText({ moment, shift }: Scheduled): string {
  if (!shift) return ''
  const values = { asked: wallTimeText(shift.asked), zone: zoneText(moment.zone), time: wallTimeText(moment.wall) }
  if (shift.kind === 'gap') return words('calendar:gap', values)
  return words(isFirst(moment, shift.other) ? 'calendar:foldFirst' : 'calendar:foldSecond', values)
}

const isFirst = (moment: WallMoment, other: WallMoment | null) => other !== null && moment.at < other.at

/** The name of the moment that was not taken. */
export function otherText({ moment, shift }: Scheduled, other: WallMoment): string {
  if (shift?.kind === 'gap') return words('calendar:takeInstead', { time: wallTimeText(other.wall) })
  return words(moment.at < other.at ? 'calendar:takeSecond' : 'calendar:takeFirst', { offset: other.offset })
}
