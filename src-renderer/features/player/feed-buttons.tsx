import type { Platform } from '@shared/domain/platform'
import {
  Bookmark,
  Ellipsis,
  Heart,
  type LucideIcon,
  MessageCircle,
  Music2,
  Repeat2,
  Send,
  Share2,
  ThumbsDown,
  ThumbsUp,
} from 'lucide-react'

/** What stands at the right edge of each feed, top to bottom. */
const columns: Partial<Record<Platform, readonly LucideIcon[]>> = {
  TikTok: [Heart, MessageCircle, Bookmark, Share2, Music2],
  Instagram: [Heart, MessageCircle, Repeat2, Send, Ellipsis],
  Facebook: [ThumbsUp, MessageCircle, Share2, Ellipsis],
  YouTube: [ThumbsUp, ThumbsDown, MessageCircle, Share2, Repeat2],
}

/** A feed's buttons and words over the film, where its viewers will have them. Drawn, not to be pressed. */
export function FeedButtons({ platform }: { readonly platform: Platform }) {
  return (
    <div aria-hidden className="@container-size pointer-events-none absolute inset-0 text-white drop-shadow-md">
      <div className="absolute end-[2.5cqw] bottom-[19cqh] flex flex-col items-center gap-[2.4cqh]">
        <span className="size-[10cqw] rounded-full border-2 border-white bg-white/30" />
        {columns[platform]?.map((Icon, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column that never changes
          <Icon key={place} className="size-[8cqw]" strokeWidth={2.2} />
        ))}
      </div>
      <div className="absolute start-[4cqw] bottom-[5cqh] flex w-[62cqw] flex-col gap-[1.2cqh]">
        <span className="h-[1.6cqh] w-2/5 rounded-full bg-white/85" />
        <span className="h-[1.3cqh] w-full rounded-full bg-white/60" />
        <span className="h-[1.3cqh] w-3/4 rounded-full bg-white/60" />
      </div>
    </div>
  )
}
