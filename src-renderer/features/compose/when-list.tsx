import { PlatformMark } from '@renderer/publishing/platform-mark'
import { PostState } from '@renderer/publishing/post-state'
import { WhoPostsLine } from '@renderer/publishing/who-posts-line'
import { useWords } from '@renderer/words/words'
import type { When } from '@shared/domain/compose-set'
import { bothClocks } from '@shared/domain/schedule'
import { clockAndOffset, clockText } from './clock-text'
import { giveTimes } from './edit-set'
import { OwnTime } from './own-time'
import { Part } from './part'
import type { Composition, Destination } from './use-composition'

type WhenListProps = { readonly composition: Composition; readonly when: When }

/** For each account when its post goes out, by the post's clock and the workspace's, and who presses the button. */
export function WhenList({ composition, when }: WhenListProps) {
  const t = useWords()
  const { destinations } = composition
  const needsApp = destinations.some(
    ({ who, post, lock }) => who === 'app' && lock === null && post.scheduled_time !== null,
  )
  return (
    <Part title={t('compose:whenAndWho')}>
      <ul className="flex flex-col gap-3">
        {destinations.map(one => (
          <Row key={one.post.post_id} composition={composition} destination={one} when={when} />
        ))}
      </ul>
      {needsApp ? <p className="rounded-md bg-wash p-2 text-ink-soft text-small">{t('compose:keepOn')}</p> : null}
    </Part>
  )
}

type RowProps = WhenListProps & { readonly destination: Destination }

function Row({ composition, destination, when }: RowProps) {
  const t = useWords()
  const { post, name, who, item } = destination
  const at = post.scheduled_time ? Date.parse(post.scheduled_time) : null
  const clocks = at === null ? null : bothClocks(at, post.zone, composition.zone)
  const mayMove = composition.mayEdit && destination.readiness !== 'gone' && when !== 'now'
  const missing = when === 'slot' ? 'compose:noSlot' : when === 'now' ? 'compose:atOnce' : 'compose:noTime'
  return (
    <li className="flex flex-col gap-0.5">
      <div className="flex min-h-6 items-center gap-2">
        <PlatformMark platform={post.platform} />
        <bdi title={name} className="min-w-0 grow truncate font-medium">
          {name}
        </bdi>
        {post.delivery === 'draft' ? null : <PostState post={post} item={item} />}
        {mayMove ? (
          <OwnTime
            destination={destination}
            onMoment={moment =>
              void giveTimes(composition.set_id, new Map([[post.post_id, moment]]), { merge: `time ${post.post_id}` })
            }
          />
        ) : null}
      </div>
      <div className="flex flex-col gap-0.5 ps-6">
        {clocks?.own ? (
          <time dateTime={post.scheduled_time ?? ''} className="text-small tabular-nums">
            {clocks.workspace ? clockAndOffset(clocks.own) : clockText(clocks.own)}
          </time>
        ) : destination.readiness === 'gone' ? null : (
          <span className="text-ink-soft text-small">{t(missing)}</span>
        )}
        {clocks?.workspace ? (
          <span className="text-ink-faint text-small tabular-nums">
            {t('compose:workspaceClock', { time: clockText(clocks.workspace), zone: composition.zone })}
          </span>
        ) : null}
        <WhoPostsLine who={who} platform={post.platform} at={at} />
      </div>
    </li>
  )
}
