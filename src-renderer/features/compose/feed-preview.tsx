import { Button } from '@renderer/components/button'
import { CheckRow } from '@renderer/components/check-row'
import { PatientImage } from '@renderer/components/patient-image'
import { PlatformMark } from '@renderer/publishing/platform-mark'
import { useWords } from '@renderer/words/words'
import { textOn, titleOn } from '@shared/domain/compose-post'
import { foldText } from '@shared/domain/feed-fold'
import { frameTimeOf, frameUrl } from '@shared/domain/media-url'
import { safeZones } from '@shared/domain/safe-zones'
import { seconds } from '@shared/domain/time'
import { Bookmark, CircleUserRound, Ellipsis, Heart, MessageCircle, Repeat2, Send, ThumbsUp } from 'lucide-react'
import { useState } from 'react'
import type { Composition, Destination } from './use-composition'

type FeedPreviewProps = { readonly composition: Composition; readonly destination: Destination }

/** About how the post will look in its platform's feed, drawn here. */
export function FeedPreview({ composition, destination }: FeedPreviewProps) {
  const t = useWords()
  const [showsZones, setShowsZones] = useState(false)
  const { post } = destination
  return (
    <section aria-label={t('compose:preview')} className="flex flex-col gap-2">
      <div className="flex items-center gap-2 text-small">
        <PlatformMark platform={post.platform} isNamed />
        <span className="text-ink-faint">{t('compose:previewAbout')}</span>
      </div>
      <Phone key={post.post_id} composition={composition} destination={destination} showsZones={showsZones} />
      {safeZones[post.platform] ? (
        <CheckRow label={t('compose:showZones')} isOn={showsZones} onChange={setShowsZones} />
      ) : null}
    </section>
  )
}

function Phone({ composition, destination, showsZones }: FeedPreviewProps & { readonly showsZones: boolean }) {
  const { film, media } = composition
  const { post } = destination
  const ms = post.cover_ms ?? frameTimeOf(film?.asset.thumbnail_url ?? null) ?? 0
  const cover = post.cover && media.get(post.cover) ? frameUrl(post.cover, seconds(0)) : null
  const frame = film?.media ? frameUrl(film.media.media_id, seconds(ms / 1_000)) : null
  const zone = safeZones[post.platform]
  const share = (part: number) => `${part * 100}%`
  return (
    <div className="relative mx-auto aspect-9/16 w-56 overflow-hidden rounded-xl bg-black text-white ring-1 ring-line-strong">
      {(cover ?? frame) ? (
        <PatientImage src={cover ?? frame ?? ''} className="absolute inset-0 size-full object-contain" />
      ) : null}
      {showsZones && zone ? (
        <div aria-hidden>
          <div className="absolute inset-x-0 top-0 bg-bad-solid/45" style={{ height: share(zone.top) }} />
          <div className="absolute inset-x-0 bottom-0 bg-bad-solid/45" style={{ height: share(zone.bottom) }} />
          <div
            className="absolute left-0 bg-bad-solid/45"
            style={{ width: share(zone.left), top: share(zone.top), bottom: share(zone.bottom) }}
          />
          <div
            className="absolute right-0 bg-bad-solid/45"
            style={{ width: share(zone.right), top: share(zone.top), bottom: share(zone.bottom) }}
          />
        </div>
      ) : null}
      {post.platform === 'SpillApp' ? <Card destination={destination} /> : <Overlay destination={destination} />}
    </div>
  )
}

const rails = {
  TikTok: [CircleUserRound, Heart, MessageCircle, Bookmark, Send],
  Instagram: [Heart, MessageCircle, Repeat2, Send, Ellipsis],
  Facebook: [ThumbsUp, MessageCircle, Send, Ellipsis],
  YouTube: [ThumbsUp, MessageCircle, Send, Repeat2],
  FanBase: [Heart, MessageCircle, Send],
  SpillApp: [],
} as const

/** Name and words over the film's lower edge, buttons at its side. */
function Overlay({ destination }: { readonly destination: Destination }) {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  const { post, name } = destination
  const text = textOn(post.platform, post)
  const title = titleOn(post.platform, post.title)
  // Shorts show their title where others show the caption.
  const said = post.platform === 'YouTube' ? title : text
  const { shown, isFolded } = foldText(post.platform, said)
  const isAtSide = post.platform === 'TikTok' || post.platform === 'YouTube' || post.platform === 'FanBase'
  return (
    <>
      <div className="absolute inset-x-0 bottom-0 h-1/2 bg-linear-to-t from-black/85 to-transparent" aria-hidden />
      <div className="absolute end-2 bottom-6 flex flex-col items-center gap-3" aria-hidden>
        {rails[post.platform].map(Icon => (
          <Icon key={Icon.displayName} className="size-5 drop-shadow" />
        ))}
      </div>
      <div className="absolute start-3 end-10 bottom-4 flex max-h-3/4 flex-col gap-1 overflow-y-auto text-small">
        <span className="flex items-center gap-1.5 font-semibold">
          {isAtSide ? null : <CircleUserRound className="size-5 shrink-0" aria-hidden />}
          <bdi className="truncate">
            {post.platform === 'Facebook' || post.platform === 'Instagram' ? name : `@${name.replace(/^@/, '')}`}
          </bdi>
        </span>
        {post.platform === 'Facebook' && title !== '' ? <b className="wrap-anywhere">{title}</b> : null}
        {said === '' ? (
          <span className="italic opacity-80">
            {t(post.platform === 'YouTube' ? 'compose:noTitleYet' : 'compose:noWordsYet')}
          </span>
        ) : (
          <p dir="auto" className="whitespace-pre-line wrap-anywhere">
            {isOpen ? said : isFolded ? shown.replace(/[.,;:]+$/, '') : shown}
            {isFolded && !isOpen ? '… ' : ' '}
            {isFolded ? (
              <button
                type="button"
                className="font-semibold underline-offset-2 hover:underline"
                onClick={() => setOpen(!isOpen)}
              >
                {t(isOpen ? 'compose:less' : 'compose:more')}
              </button>
            ) : null}
          </p>
        )}
      </div>
    </>
  )
}

/** Spill draws its words on the picture itself. */
function Card({ destination }: { readonly destination: Destination }) {
  const t = useWords()
  const text = textOn('SpillApp', destination.post)
  return (
    <div className="absolute inset-0 flex flex-col justify-between bg-black/30 p-4">
      <bdi className="font-semibold text-small">@{destination.name.replace(/^@/, '')}</bdi>
      <p dir="auto" className="text-balance text-center font-semibold text-title wrap-anywhere">
        {text === '' ? <span className="font-normal italic opacity-80">{t('compose:noWordsYet')}</span> : text}
      </p>
      <span />
    </div>
  )
}

type PreviewChooserProps = {
  readonly destinations: readonly Destination[]
  readonly chosen: Destination
  readonly onChoose: (destination: Destination) => void
}

/** In the tab of all, whose feed is shown. */
export function PreviewChooser({ destinations, chosen, onChoose }: PreviewChooserProps) {
  const t = useWords()
  if (destinations.length < 2) return null
  return (
    <fieldset aria-label={t('compose:previewOf')} className="flex flex-wrap gap-1">
      {destinations.map(one => (
        <Button
          key={one.post.post_id}
          size="small"
          variant={one === chosen ? 'plain' : 'quiet'}
          aria-pressed={one === chosen}
          onPress={() => onChoose(one)}
        >
          <PlatformMark platform={one.post.platform} />
          <bdi title={one.name} className="max-w-24 truncate">
            {one.name}
          </bdi>
        </Button>
      ))}
    </fieldset>
  )
}
