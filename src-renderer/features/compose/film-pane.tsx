import { Button } from '@renderer/components/button'
import { clockTime } from '@renderer/components/format-time'
import { useWords } from '@renderer/words/words'
import { isOlder } from '@shared/domain/staleness'
import { Clapperboard, Film, TriangleAlert } from 'lucide-react'
import { useRef, useState } from 'react'
import { CoverPart } from './cover-part'
import type { Composition, Destination } from './use-composition'
import type { Ways } from './ways'

type FilmPaneProps = {
  readonly composition: Composition
  /** The account whose tab is open; null in the tab of all. */
  readonly destination: Destination | null
  readonly ways: Ways
}

/** The film as it will be posted, and the moment of it that is its cover. */
export function FilmPane({ composition, destination, ways }: FilmPaneProps) {
  const t = useWords()
  const { film, filmStanding } = composition
  const video = useRef<HTMLVideoElement>(null)
  const [isBroken, setBroken] = useState(false)
  const script_id = film?.asset.script_id
  if (!film?.media || !film.asset.video_url) {
    return (
      <div className="flex flex-col items-center gap-3 rounded-lg bg-sunken px-4 py-10 text-center">
        <Film className="size-6 text-ink-faint" aria-hidden />
        <p className="text-ink-soft">{t(film?.asset.file ? 'compose:filmElsewhere' : 'compose:filmNotMade')}</p>
        {script_id ? (
          <Button variant="primary" icon={<Clapperboard />} onPress={() => ways.makeFilm(script_id, [])}>
            {t('compose:makeFilm')}
          </Button>
        ) : null}
      </div>
    )
  }
  const { asset } = film
  return (
    <div className="flex flex-col gap-4">
      {isBroken ? (
        <p className="rounded-lg bg-sunken p-6 text-center text-ink-soft">{t('compose:filmBroken')}</p>
      ) : (
        <video
          ref={video}
          controls
          preload="metadata"
          src={asset.video_url ?? ''}
          poster={asset.thumbnail_url ?? ''}
          aria-label={t('compose:film')}
          onError={() => setBroken(true)}
          className="mx-auto max-h-[44vh] w-full rounded-lg bg-black object-contain"
        >
          <track kind="captions" />
        </video>
      )}
      <div>
        <p className="truncate font-semibold">
          <bdi>{film.title || t('compose:untitled')}</bdi>
        </p>
        <p className="text-ink-soft text-small tabular-nums">
          {t('compose:filmFacts', {
            time: clockTime(asset.duration_ms / 1_000),
            size: (asset.size_bytes / 1e6).toFixed(1),
            width: asset.width,
            height: asset.height,
          })}
        </p>
      </div>
      {isOlder(filmStanding) && script_id ? (
        <div className="flex flex-col items-start gap-2 rounded-lg bg-warn-wash p-3 text-small">
          <p className="flex gap-2">
            <TriangleAlert className="mt-px size-4 shrink-0 text-warn" aria-hidden />
            {t('compose:filmOlder')}
          </p>
          <Button size="small" icon={<Clapperboard />} onPress={() => ways.makeFilm(script_id, [])}>
            {t('compose:makeAnew')}
          </Button>
        </div>
      ) : null}
      <CoverPart composition={composition} destination={destination} video={video} />
    </div>
  )
}
