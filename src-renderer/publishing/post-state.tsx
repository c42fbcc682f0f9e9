import { joinClasses } from '@renderer/components/join-classes'
import { useWords } from '@renderer/words/words'
import type { OutboxNews } from '@shared/domain/outbox-news'
import type { Post } from '@shared/domain/post'
import {
  CalendarClock,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CirclePause,
  CircleQuestionMark,
  CircleX,
  Clock,
  CloudCheck,
  CloudUpload,
  Hand,
  Hourglass,
  LoaderCircle,
  type LucideIcon,
  MessageCircleQuestionMark,
  UserRoundX,
} from 'lucide-react'
import { usePostProgress } from './outbox-store'
import { type PostStanding, standingOfPost } from './post-standing'

type Look = { readonly icon: LucideIcon; readonly colour: string }

const plain = 'text-ink-soft'
const looks: Record<PostStanding, Look> = {
  draft: { icon: CircleDashed, colour: 'text-ink-faint' },
  asked: { icon: MessageCircleQuestionMark, colour: 'text-warn' },
  refused: { icon: CircleX, colour: 'text-bad' },
  scheduled: { icon: CalendarClock, colour: 'text-accent' },
  ready: { icon: CloudCheck, colour: 'text-accent' },
  sending: { icon: LoaderCircle, colour: 'text-accent' },
  paused: { icon: CirclePause, colour: 'text-warn' },
  uploading: { icon: CloudUpload, colour: 'text-accent' },
  processing: { icon: Hourglass, colour: 'text-accent' },
  held: { icon: CloudCheck, colour: 'text-good' },
  handed: { icon: Hand, colour: 'text-warn' },
  'handed-late': { icon: Hand, colour: 'text-bad' },
  published: { icon: CircleCheck, colour: 'text-good' },
  failed: { icon: CircleAlert, colour: 'text-bad' },
  missed: { icon: Clock, colour: 'text-bad' },
  late: { icon: Clock, colour: 'text-bad' },
  account: { icon: UserRoundX, colour: 'text-bad' },
  unknown: { icon: CircleQuestionMark, colour: 'text-warn' },
}

type PostStateProps = {
  readonly post: Post
  readonly item: OutboxNews | undefined
  /** Only the picture is seen; the words are for screen readers. */
  readonly isIconOnly?: boolean
}

/** Where a post is, in words with a picture: no colour says it alone. */
export function PostState({ post, item, isIconOnly = false }: PostStateProps) {
  const t = useWords()
  const progress = usePostProgress(post.post_id)
  const asked = post.delivery === 'draft' ? (post.approval?.state ?? null) : null
  const standing = standingOfPost(post, item, asked, Date.now())
  const { icon: Icon, colour } = looks[standing]
  const isMeasured = standing === 'uploading' && progress !== undefined && progress.of > 0
  const said = isMeasured
    ? t('posts:uploadingPercent', { percent: Math.floor((progress.sent / progress.of) * 100) })
    : t(`posts:standing.${standing}`)
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5 text-small" title={isIconOnly ? said : ''}>
      <Icon className={joinClasses('size-4 shrink-0', colour)} aria-hidden />
      <span className={isIconOnly ? 'sr-only' : joinClasses('truncate tabular-nums', plain)}>{said}</span>
    </span>
  )
}
