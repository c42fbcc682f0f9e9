import { Button } from '@renderer/components/button'
import { PatientImage } from '@renderer/components/patient-image'
import { Slider } from '@renderer/components/slider'
import { pickFiles } from '@renderer/database/import-files'
import { keepMedia } from '@renderer/database/keep-media'
import { useWords } from '@renderer/words/words'
import { frameTimeOf, frameUrl } from '@shared/domain/media-url'
import type { Platform } from '@shared/domain/platform'
import { sharedWording, type Wording } from '@shared/domain/post-wording'
import { seconds } from '@shared/domain/time'
import { timecode } from '@shared/domain/timecode'
import { Camera, ImagePlus, Undo2, X } from 'lucide-react'
import type { RefObject } from 'react'
import { shareAgain, writeOwn, writeShared } from './edit-set'
import { OwnMark } from './own-mark'
import { Part } from './part'
import type { Composition, Destination } from './use-composition'

type CoverPartProps = {
  readonly composition: Composition
  readonly destination: Destination | null
  readonly video: RefObject<HTMLVideoElement | null>
}

/** These take a picture from this computer as their cover; Facebook and YouTube no moment of the film. */
export const takesPicture = (platform: Platform): boolean => platform !== 'TikTok' && platform !== 'Instagram'

/** The picture that is shown before the film plays: a moment of it, or a picture where the platform takes one. */
export function CoverPart({ composition, destination, video }: CoverPartProps) {
  const t = useWords()
  const { film, set_id, mayEdit, media } = composition
  const open = composition.destinations.filter(one => one.lock === null)
  const wording = destination ? destination.post : sharedWording(open.map(one => one.post))
  if (!film?.media) return null
  const { asset } = film
  const write = (words: Partial<Wording>) =>
    void (destination ? writeOwn(destination.post.post_id, 'cover', words) : writeShared(set_id, 'cover', words))
  const isReadOnly = !mayEdit || (destination ? destination.lock !== null : open.length === 0)
  const ms = wording.cover_ms ?? frameTimeOf(asset.thumbnail_url) ?? 0
  const last = Math.max(0, asset.duration_ms - 1)
  const platforms = destination ? [destination.post.platform] : open.map(one => one.post.platform)
  const picture = wording.cover ? media.get(wording.cover) : undefined
  const choosePicture = async () => {
    const ids = await keepMedia(await pickFiles('files'))
    const [cover] = ids
    if (cover) write({ cover })
  }
  const pictureUrl = wording.cover ? frameUrl(wording.cover, seconds(0)) : null
  return (
    <Part
      title={t('compose:cover')}
      end={
        destination && composition.destinations.length > 1 ? (
          <OwnMark
            field="cover"
            isOwn={destination.post.own.includes('cover')}
            isLocked={isReadOnly}
            onShare={() => void shareAgain(set_id, destination.post.post_id, 'cover')}
          />
        ) : null
      }
    >
      <div className="flex gap-3">
        <div className="flex h-24 w-14 shrink-0 items-center justify-center overflow-hidden rounded-md bg-black">
          <PatientImage
            src={pictureUrl ?? frameUrl(film.media.media_id, seconds(ms / 1_000))}
            className="h-full w-full object-cover"
          />
        </div>
        <div className="flex min-w-0 grow flex-col gap-1">
          <div id="compose-cover" tabIndex={-1} className="outline-none" inert={isReadOnly}>
            <Slider
              label={t('compose:coverMoment')}
              value={Math.min(ms, last)}
              min={0}
              max={last}
              step={Math.max(1, Math.round(1_000 / (film.media.facts.fps ?? 30)))}
              shown={timecode(seconds(ms / 1_000))}
              onChange={cover_ms => {
                if (video.current) video.current.currentTime = cover_ms / 1_000
                write({ cover_ms })
              }}
            />
          </div>
          {isReadOnly ? null : (
            <div className="flex flex-wrap gap-1">
              <Button
                size="small"
                icon={<Camera />}
                onPress={() =>
                  write({ cover_ms: Math.min(last, Math.round((video.current?.currentTime ?? 0) * 1_000)) })
                }
              >
                {t('compose:coverHere')}
              </Button>
              {wording.cover_ms === null ? null : (
                <Button size="small" variant="quiet" icon={<Undo2 />} onPress={() => write({ cover_ms: null })}>
                  {t('compose:coverOfFilm')}
                </Button>
              )}
            </div>
          )}
        </div>
      </div>
      {isReadOnly ? null : (
        <div className="flex flex-wrap items-center gap-1 empty:hidden">
          {platforms.some(takesPicture) ? (
            <Button size="small" variant="quiet" icon={<ImagePlus />} onPress={() => void choosePicture()}>
              {t(picture ? 'compose:otherPicture' : 'compose:coverPicture')}
            </Button>
          ) : null}
          {wording.cover ? (
            <Button size="small" variant="quiet" icon={<X />} onPress={() => write({ cover: null })}>
              {t('compose:noPicture')}
            </Button>
          ) : null}
        </div>
      )}
      {picture ? <p className="truncate text-ink-faint text-small">{picture.name}</p> : null}
      <p className="text-ink-faint text-small">{t(coverHint(platforms))}</p>
    </Part>
  )
}

function coverHint(platforms: readonly Platform[]) {
  if (!platforms.some(takesPicture)) return 'compose:coverMomentOnly'
  return platforms.every(takesPicture) ? 'compose:coverEither' : 'compose:coverSome'
}
