import { answersFor, mayWithdraw } from '@shared/domain/outbox-answer'
import type { OutboxNews } from '@shared/domain/outbox-news'
import type { Post } from '@shared/domain/post'
import { waitsForHand } from '@shared/domain/post-by-hand'

export const matters = [
  'draft',
  'queued',
  'starting',
  'uploading',
  'uploaded',
  'ready',
  'committing',
  'processing',
  'scheduled',
  'inbox',
  'unknown',
  'live',
  'rejected',
  'missed',
  'ask-unknown',
  'ask-stuck',
  'ask-late',
  'ask-account',
  'ask-keeps-failing',
  'hand-waits',
  'hand-due',
  'hand-missed',
  'elsewhere',
] as const
/** How it stands with a post, in as many ways as there are words for. `elsewhere`: its row says that it is under way, and nothing here has it. */
export type Matter = (typeof matters)[number]

/** What a person may do about a post. `show` looks at it, or for it, on its platform. */
export type PostAction =
  | 'send'
  | 'kit'
  | 'mark'
  | 'try-again'
  | 'post-now'
  | 'look-again'
  | 'it-is-there'
  | 'post-again'
  | 'show'
  | 'skip'
  | 'edit'
  | 'cancel'

export function matterOf(post: Post, item: OutboxNews | undefined): Matter {
  if (item && item.state.at !== 'draft') return matterOfItem(item)
  switch (post.delivery) {
    case 'draft':
      return 'draft'
    case 'queued':
      return waitsForHand(post) ? 'hand-waits' : 'elsewhere'
    case 'handed-to-you':
      return 'hand-due'
    case 'published':
      return 'live'
    case 'failed':
      return 'rejected'
    case 'missed':
      return 'hand-missed'
    default:
      return 'elsewhere'
  }
}

function matterOfItem({ state }: OutboxNews): Matter {
  if (state.at === 'needs-you') return `ask-${state.question}`
  return state.at === 'uploaded' && state.isReady ? 'ready' : state.at
}

/** What is safe to do now, the most likely first. Nothing in it can post twice, but `post-again`, which says so. */
export function actionsFor(post: Post, item: OutboxNews | undefined): PostAction[] {
  const matter = matterOf(post, item)
  switch (matter) {
    case 'draft':
      return ['send', 'kit']
    case 'hand-waits':
      return ['kit', 'mark', 'cancel']
    case 'hand-due':
      return ['kit', 'mark', 'skip', 'cancel']
    case 'hand-missed':
      return ['kit', 'mark', 'post-now', 'cancel']
    case 'live':
      return ['show']
    case 'elsewhere':
      return isUnseen(post) ? ['show', 'mark', 'cancel'] : ['show', 'mark']
    case 'rejected':
      return ['try-again', 'kit', 'cancel']
    case 'missed':
      return ['post-now', 'kit', 'cancel']
    default:
      return item ? actionsOfItem(item, matter) : []
  }
}

/** Of one that its platform may have, a draft would be one more post. */
const isUnseen = ({ delivery }: Post) => delivery === 'queued' || delivery === 'uploading'

const outOfSight: readonly Matter[] = ['processing', 'unknown', 'scheduled', 'ask-unknown', 'ask-stuck']

function actionsOfItem(item: OutboxNews, matter: Matter): PostAction[] {
  const { state } = item
  const looks = outOfSight.includes(matter) ? (['show'] as const) : []
  const isHeld = state.at === 'scheduled' || (state.at === 'needs-you' && state.back.at === 'scheduled')
  const back = mayWithdraw(item) || isHeld ? (['cancel'] as const) : []
  const inbox = state.at === 'inbox' ? (['kit'] as const) : []
  return [...inbox, ...looks, ...answersFor(item), ...back]
}
