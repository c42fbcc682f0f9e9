import { Button } from '@renderer/components/button'
import { CheckRow } from '@renderer/components/check-row'
import { PopoverButton } from '@renderer/components/popover-button'
import { Slider } from '@renderer/components/slider'
import { editFilm } from '@renderer/database/edit-film'
import { useMediaById } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import type { Film } from '@shared/domain/film'
import type { ScriptId } from '@shared/domain/ids'
import { Music, Trash2 } from 'lucide-react'

type Bed = NonNullable<Film['music']>
type MusicChipProps = { readonly script_id: ScriptId; readonly music: Bed }

/** The film's music: how loud, whether it gives way to speech, and away with it. */
export function MusicChip({ script_id, music }: MusicChipProps) {
  const t = useWords()
  const name = useMediaById().get(music.media_id)?.name ?? t('render:unknownMusic')
  const set = (change: Partial<Bed>) =>
    void editFilm(
      script_id,
      'render:edit.music',
      film => ({ ...film, music: film.music && { ...film.music, ...change } }),
      { merge: `music ${Object.keys(change).join()}` },
    )
  return (
    <PopoverButton label={t('render:musicOf', { name })} icon={<Music />} text={t('render:music')}>
      <div className="flex w-60 flex-col gap-3">
        <bdi className="truncate font-medium">{name}</bdi>
        <Slider
          label={t('render:volume')}
          value={music.volume}
          min={0}
          max={1}
          step={0.05}
          shown={t('render:percent', { percent: Math.round(music.volume * 100) })}
          onChange={volume => set({ volume })}
        />
        <CheckRow label={t('render:duck')} isOn={music.duck} onChange={duck => set({ duck })} />
        <Button
          variant="quiet"
          size="small"
          icon={<Trash2 />}
          onPress={() => void editFilm(script_id, 'render:edit.removeMusic', film => ({ ...film, music: null }))}
        >
          {t('render:removeMusic')}
        </Button>
      </div>
    </PopoverButton>
  )
}
