import { Button } from '@renderer/components/button'
import { Slider } from '@renderer/components/slider'
import { editFilm } from '@renderer/database/edit-film'
import { useWords, type WordKey } from '@renderer/words/words'
import type { CaptionLook } from '@shared/domain/film'
import { isSafePosition, safePositions } from '@shared/domain/safe-zones'
import { TriangleAlert } from 'lucide-react'
import { BrandPanel } from './brand-panel'
import { StyleGallery } from './style-gallery'
import type { CaptionedScript } from './use-captioned-beats'

/** How the captions of the whole film look, and where they stand. */
export function StylePanel({ captioned }: { readonly captioned: CaptionedScript }) {
  const t = useWords()
  const { script, film, format } = captioned
  const { captions: look } = film
  const change = (label: WordKey, next: Partial<CaptionLook>) =>
    void editFilm(script.script_id, label, cut => ({ ...cut, captions: { ...cut.captions, ...next } }), {
      merge: `captions ${Object.keys(next).join()}`,
    })
  return (
    <section
      aria-label={t('captions:styles')}
      className="flex min-h-0 flex-col gap-4 overflow-auto border-line border-s bg-surface p-3"
    >
      <StyleGallery
        chosen={look.brand ? null : look.style}
        onChoose={style => change('captions:edit.style', { style, brand: null })}
      />
      <Position
        position={look.position}
        format={format}
        onChange={position => change('captions:edit.position', { position })}
      />
      <BrandPanel
        brand={look.brand ?? null}
        position={look.position}
        onChange={next => change('captions:edit.brand', next)}
      />
    </section>
  )
}

type PositionProps = {
  readonly position: number
  readonly format: CaptionedScript['format']
  readonly onChange: (position: number) => void
}

/** The slider stays where no platform covers the captions; a place that was set elsewhere is named, with the way back. */
function Position({ position, format, onChange }: PositionProps) {
  const t = useWords()
  const { least, most } = safePositions(format)
  return (
    <div className="flex flex-col gap-1.5">
      <Slider
        label={t('captions:position')}
        value={position}
        min={Math.min(least, position)}
        max={Math.max(most, position)}
        step={0.01}
        shown={t('captions:percent', { percent: Math.round(position * 100) })}
        onChange={onChange}
      />
      {isSafePosition(position, format) ? null : (
        <div role="status" className="flex flex-wrap items-center gap-2 text-small">
          <TriangleAlert className="size-4 shrink-0 text-warn" aria-hidden />
          <span className="grow">{t('captions:outside')}</span>
          <Button size="small" onPress={() => onChange(Math.min(most, Math.max(least, position)))}>
            {t('captions:inside')}
          </Button>
        </div>
      )}
    </div>
  )
}
