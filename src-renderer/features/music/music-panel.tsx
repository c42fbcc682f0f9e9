import { Button } from '@renderer/components/button'
import { CheckRow } from '@renderer/components/check-row'
import { fineTime } from '@renderer/components/format-time'
import { useWords } from '@renderer/words/words'
import type { ScriptId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { Trash2 } from 'lucide-react'
import { BedSlider } from './bed-slider'
import { type Bed, changeMusic, removeMusic } from './edit-music'
import { MusicStart } from './music-start'

type MusicPanelProps = { readonly script_id: ScriptId; readonly music: Bed; readonly media: Media | undefined }

/** How the music sounds: where it starts, how loud it is, how it comes and goes, and away with it. */
export function MusicPanel({ script_id, music, media }: MusicPanelProps) {
  const t = useWords()
  const set = (change: Partial<Bed>) => void changeMusic(script_id, change)
  const fade = (name: 'fadeIn' | 'fadeOut') => (
    <BedSlider
      {...{ script_id, music, name, max: 10, step: 0.1 }}
      label={t(`music:${name}`)}
      show={value => t('music:seconds', { seconds: fineTime(value) })}
    />
  )
  return (
    <>
      {media ? <MusicStart script_id={script_id} music={music} media={media} /> : null}
      <BedSlider
        {...{ script_id, music, name: 'volume', max: 1, step: 0.01 }}
        label={t('music:volume')}
        show={value => t('music:percent', { percent: Math.round(value * 100) })}
      />
      <div className="grid grid-cols-2 gap-4">
        {fade('fadeIn')}
        {fade('fadeOut')}
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <CheckRow label={t('music:duck')} isOn={music.duck} onChange={duck => set({ duck })} />
        <CheckRow label={t('music:loop')} isOn={music.loop} onChange={loop => set({ loop })} />
      </div>
      <span>
        <Button variant="quiet" size="small" icon={<Trash2 />} onPress={() => void removeMusic(script_id)}>
          {t('music:remove')}
        </Button>
      </span>
    </>
  )
}
