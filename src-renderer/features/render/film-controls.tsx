import { ChoiceGroup } from '@renderer/components/choice-group'
import { PopoverButton } from '@renderer/components/popover-button'
import { Select } from '@renderer/components/select'
import { Slider } from '@renderer/components/slider'
import { editFilm, editFilmRow } from '@renderer/database/edit-film'
import { useFilmRow } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import { captionStyles } from '@shared/domain/caption-styles'
import { type CaptionLook, captionModes, emptyFilm } from '@shared/domain/film'
import { type Format, formats } from '@shared/domain/format'
import type { ScriptId } from '@shared/domain/ids'
import { safePositions } from '@shared/domain/safe-zones'
import { Captions, RectangleHorizontal, RectangleVertical, Square } from 'lucide-react'
import type { ReactNode } from 'react'

import { FilmChip } from './film-chip'

const formatIcons = { vertical: <RectangleVertical />, square: <Square />, landscape: <RectangleHorizontal /> }

type FilmControlsProps = {
  readonly script_id: ScriptId
  /** What the film's music is chosen with. */
  readonly music: ReactNode
}

/** What holds for the whole film: its format, its captions, its music, and the film itself once it was made. */
export function FilmControls({ script_id, music }: FilmControlsProps) {
  const t = useWords()
  const row = useFilmRow(script_id)
  const film = row?.film ?? emptyFilm
  return (
    <div className="flex shrink-0 items-center gap-2 max-[50rem]:gap-0.5">
      <FilmChip script_id={script_id} />
      {music}
      <CaptionControls script_id={script_id} captions={film.captions} format={row?.format ?? 'vertical'} />
      <ChoiceGroup
        label={t('render:format')}
        value={row?.format ?? 'vertical'}
        choices={formats.map(format => ({
          id: format,
          label: t(`render:format.${format}`),
          icon: formatIcons[format],
        }))}
        onChange={format => void editFilmRow(script_id, 'render:edit.format', film => ({ ...film, format }))}
      />
    </div>
  )
}

type CaptionControlsProps = { readonly script_id: ScriptId; readonly captions: CaptionLook; readonly format: Format }

function CaptionControls({ script_id, captions, format }: CaptionControlsProps) {
  const t = useWords()
  const set = (look: Partial<CaptionLook>) =>
    void editFilm(script_id, 'render:edit.captions', film => ({ ...film, captions: { ...film.captions, ...look } }), {
      merge: `captions ${Object.keys(look).join()}`,
    })
  const isOff = captions.mode === 'off'
  const { least, most } = safePositions(format)
  return (
    <PopoverButton
      label={t('render:captions')}
      icon={<Captions />}
      text={t(isOff ? 'render:captions.off' : 'render:captions')}
    >
      <div className="flex w-60 flex-col gap-3">
        <ChoiceGroup
          label={t('render:captions')}
          value={captions.mode}
          choices={captionModes.map(mode => ({ id: mode, label: t(`render:captions.${mode}`) }))}
          onChange={mode => set({ mode })}
        />
        {isOff ? null : (
          <>
            <div className="flex items-center justify-between gap-3">
              <span className="text-ink-soft text-small">{t('render:style')}</span>
              <Select
                label={t('render:style')}
                value={captions.style}
                options={captionStyles.map(style => ({ id: style, label: t(`render:style.${style}`) }))}
                onChange={style => set({ style, brand: null })}
              />
            </div>
            <Slider
              label={t('render:position')}
              value={captions.position}
              min={Math.min(least, captions.position)}
              max={Math.max(most, captions.position)}
              step={0.01}
              shown={t('render:percent', { percent: Math.round(captions.position * 100) })}
              onChange={position => set({ position })}
            />
          </>
        )}
      </div>
    </PopoverButton>
  )
}
