import { useWords } from '@renderer/words/words'
import type { UserId } from '@shared/domain/ids'
import type { Platform } from '@shared/domain/platform'
import type { PostEvent } from '@shared/domain/post-event'
import { eventWords } from './event-words'
import { ProblemNote } from './problem-note'
import { exactText } from './zoned-time'

type LogLineProps = {
  readonly event: PostEvent
  readonly zone: string
  readonly people: ReadonlyMap<UserId, string>
  readonly platform: Platform
}

/** One thing that happened: when, by whom, what. */
export function LogLine({ event, zone, people, platform }: LogLineProps) {
  const t = useWords()
  const name = event.user_id === null ? t('posts:byApp') : people.get(event.user_id) || t('posts:byYou')
  const problem = event.act === 'step' ? event.problem : null
  const detail = detailOf(event)
  return (
    <li className="grid grid-cols-[11rem_6rem_1fr] gap-x-3 border-line border-t py-2 max-sm:grid-cols-1">
      <time dateTime={event.at} dir="ltr" className="text-start text-ink-soft text-small tabular-nums leading-5">
        {exactText(event.at, zone)}
      </time>
      <span dir="auto" className="truncate text-ink-soft text-small leading-5">
        {name}
      </span>
      <div className="flex min-w-0 flex-col gap-1">
        <p>{eventWords(t, event, { zone, platform: t(`posts:platform.${platform}`) })}</p>
        {detail ? (
          <p data-selectable dir="auto" className="wrap-anywhere text-ink-soft text-small">
            {detail}
          </p>
        ) : null}
        {problem ? <ProblemNote problem={problem} platform={platform} /> : null}
      </div>
    </li>
  )
}

function detailOf(event: PostEvent): string {
  if (event.act === 'refused' || event.act === 'withdrawn') return event.why
  return event.act === 'published' || event.act === 'marked-posted' ? (event.link ?? '') : ''
}
