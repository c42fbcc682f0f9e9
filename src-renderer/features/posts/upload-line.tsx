import { clockTime } from '@renderer/components/format-time'
import { ProgressBar } from '@renderer/components/progress-bar'
import { TimeDirection } from '@renderer/components/time-direction'
import { usePostProgress } from '@renderer/publishing/outbox-store'
import { useWords } from '@renderer/words/words'
import type { OutboxNews } from '@shared/domain/outbox-news'
import type { Post } from '@shared/domain/post'
import { sizeText } from './size-text'
import { ThrottleChoice } from './throttle-choice'

type UploadLineProps = { readonly post: Post; readonly item: OutboxNews | undefined }

/** How far an upload is: bytes, speed, time left, and how much of the line it may have. */
export function UploadLine({ post, item }: UploadLineProps) {
  const t = useWords()
  const progress = usePostProgress(post.post_id)
  if (item?.state.at !== 'uploading') return null
  const fraction = progress && progress.of > 0 ? progress.sent / progress.of : null
  return (
    <section aria-label={t('posts:upload')} className="flex flex-col gap-2">
      <ProgressBar
        label={t('posts:uploadOf', { platform: t(`posts:platform.${post.platform}`) })}
        fraction={fraction}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-ink-soft text-small tabular-nums">
        {progress ? (
          <TimeDirection>
            <span>{t('posts:sentOf', { sent: sizeText(progress.sent), of: sizeText(progress.of) })}</span>
            {progress.speed === null ? null : <span>{t('posts:speed', { size: sizeText(progress.speed) })}</span>}
            {progress.left === null ? null : <span>{t('posts:left', { time: clockTime(progress.left) })}</span>}
          </TimeDirection>
        ) : (
          <span>{t('posts:uploadBegins')}</span>
        )}
        <span className="grow" />
        <ThrottleChoice />
      </div>
    </section>
  )
}
