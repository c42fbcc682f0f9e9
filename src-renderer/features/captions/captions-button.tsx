import { buttonLook } from '@renderer/components/button-look'
import { Tooltip } from '@renderer/components/tooltip'
import { useFilmRow } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import { areCaptionsStale } from '@shared/domain/caption-timing'
import { emptyFilm, footageOn } from '@shared/domain/film'
import type { BeatId } from '@shared/domain/ids'
import type { Script } from '@shared/domain/script'
import { Captions } from 'lucide-react'
import { Button } from 'react-aria-components'
import { openCaptions } from './captions-store'

type CaptionsButtonProps = { readonly script: Script; readonly beat_id?: BeatId }

/** Opens the captions of a script, or of one of its beats; says on how many beats they tell of older words. */
export function CaptionsButton({ script, beat_id }: CaptionsButtonProps) {
  const t = useWords()
  const film = useFilmRow(script.script_id)?.film ?? emptyFilm
  const count = script.beats.filter(({ id, text }) => areCaptionsStale(footageOn(film, id).captioned, text)).length
  const label = count > 0 ? t('captions:openStale', { count }) : t('captions:open')
  return (
    <Tooltip text={label}>
      <Button
        aria-label={label}
        onPress={() => openCaptions(script.script_id, beat_id)}
        className={buttonLook('quiet', 'h-7 px-2 text-small')}
      >
        <Captions aria-hidden />
        <span className="max-[64rem]:sr-only">{t('captions:open')}</span>
        {count > 0 ? <span className="text-warn tabular-nums">{count}</span> : null}
      </Button>
    </Tooltip>
  )
}
