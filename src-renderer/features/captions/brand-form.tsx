import { CheckRow } from '@renderer/components/check-row'
import { Select } from '@renderer/components/select'
import { Slider } from '@renderer/components/slider'
import { useWords } from '@renderer/words/words'
import type { BrandStyle } from '@shared/domain/brand-style'
import { brandFonts } from '@shared/domain/caption-fonts'

type BrandFormProps = { readonly brand: BrandStyle; readonly onChange: (brand: Partial<BrandStyle>) => void }

/** What a brand's captions look like. */
export function BrandForm({ brand, onChange }: BrandFormProps) {
  const t = useWords()
  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex items-center justify-between gap-2 text-small">
        <span className="text-ink-soft">{t('captions:font')}</span>
        <Select
          size="small"
          label={t('captions:font')}
          value={brand.font}
          options={brandFonts.map(font => ({ id: font, label: font }))}
          onChange={font => onChange({ font })}
        />
      </div>
      <Slider
        label={t('captions:size')}
        value={brand.size}
        min={0.5}
        max={1.6}
        step={0.05}
        shown={t('captions:percent', { percent: Math.round(brand.size * 100) })}
        onChange={size => onChange({ size })}
      />
      <ColourField label={t('captions:letters')} value={brand.letters} onChange={letters => onChange({ letters })} />
      <ColourField
        label={t('captions:highlight')}
        value={brand.highlight}
        onChange={highlight => onChange({ highlight })}
      />
      <ColourField label={t('captions:outline')} value={brand.outline} onChange={outline => onChange({ outline })} />
      <Slider
        label={t('captions:outlineWidth')}
        value={brand.outlineWidth}
        min={0}
        max={20}
        step={0.5}
        shown={t('captions:hundredths', { value: brand.outlineWidth })}
        onChange={outlineWidth => onChange({ outlineWidth })}
      />
      <CheckRow
        label={t('captions:box')}
        isOn={brand.box !== null}
        onChange={isOn => onChange({ box: isOn ? '#141418' : null })}
      />
      {brand.box ? (
        <ColourField label={t('captions:boxColour')} value={brand.box} onChange={box => onChange({ box })} />
      ) : null}
      <CheckRow label={t('captions:upper')} isOn={brand.upper} onChange={upper => onChange({ upper })} />
    </div>
  )
}

type ColourFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (colour: string) => void
}

/** A colour chosen in the system's own way. */
function ColourField({ label, value, onChange }: ColourFieldProps) {
  const t = useWords()
  return (
    <label className="flex items-center justify-between gap-2 text-small">
      <span className="text-ink-soft">{label}</span>
      <input
        type="color"
        aria-label={t('captions:colourOf', { what: label })}
        value={value}
        onChange={event => onChange(event.target.value)}
        className="h-6 w-12 rounded-sm bg-transparent"
      />
    </label>
  )
}
