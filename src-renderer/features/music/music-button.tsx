import { MediaChoice } from '@renderer/components/media-choice'
import { PopoverButton } from '@renderer/components/popover-button'
import { Select } from '@renderer/components/select'
import { hasSound } from '@renderer/database/media-sound'
import { useFilmAndMedia } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import { emptyFilm } from '@shared/domain/film'
import type { MediaId, ScriptId } from '@shared/domain/ids'
import { Music } from 'lucide-react'
import { chooseMusic, pickMusic, setLoudness } from './edit-music'
import { MusicPanel } from './music-panel'

/** What platforms play at, what podcasts keep to, what television asks for; LUFS. */
const targets = [-14, -16, -23]

type MusicButtonProps = {
  readonly script_id: ScriptId
  /** How loud finished films are, in LUFS, by their files. */
  readonly loudnessOfFilms: ReadonlyMap<MediaId, number>
}

/** The film's music and how loud the whole is to be, and came to be. */
export function MusicButton({ script_id, loudnessOfFilms }: MusicButtonProps) {
  const t = useWords()
  const read = useFilmAndMedia(script_id)
  const { music, loudness } = read?.row?.film ?? emptyFilm
  const media = read?.media
  const chosen = music ? media?.get(music.media_id) : undefined
  const file = read?.row?.file
  const finished = file ? loudnessOfFilms.get(file) : undefined
  const name = chosen?.name ?? t('music:unknown')
  const known = loudness === null || targets.includes(loudness) ? targets : [loudness, ...targets]
  return (
    <PopoverButton
      label={music ? t('music:named', { name }) : t('music:add')}
      icon={<Music />}
      text={t('music:title')}
      variant="quiet"
    >
      <div className="flex w-96 max-w-[calc(100vw-4rem)] flex-col gap-4">
        <MediaChoice
          label={t('music:title')}
          placeholder={t('music:choose')}
          pickLabel={t('music:pick')}
          media={[...(media?.values() ?? [])].filter(hasSound)}
          chosen={chosen}
          onChoose={one => void chooseMusic(script_id, one)}
          onPick={() => void pickMusic(script_id)}
        />
        {music ? <MusicPanel script_id={script_id} music={music} media={chosen} /> : null}
        <div className="flex items-center justify-between gap-3 border-line border-t pt-3">
          <span className="text-ink-soft text-small">{t('music:loudness')}</span>
          <Select
            label={t('music:loudness')}
            size="small"
            value={String(loudness)}
            options={[
              ...known.map(target => ({ id: String(target), label: t('music:lufs', { target }) })),
              { id: 'null', label: t('music:asItIs') },
            ]}
            onChange={id => void setLoudness(script_id, id === 'null' ? null : Number(id))}
          />
        </div>
        {finished === undefined ? null : (
          <p className="text-ink-soft text-small tabular-nums">
            {t('music:finished', { measured: finished.toFixed(1).replace('-', '−') })}
          </p>
        )}
        <p className="text-ink-faint text-small">
          {t(loudness === null ? 'music:leftDetail' : 'music:loudnessDetail')}
        </p>
      </div>
    </PopoverButton>
  )
}
