import { Button } from '@renderer/components/button'
import { IconButton } from '@renderer/components/icon-button'
import { TextField } from '@renderer/components/text-field'
import { keepSetting } from '@renderer/database/keep-setting'
import { useSetting } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import { type BrandStyle, type NamedBrand, usualBrand } from '@shared/domain/brand-style'
import type { CaptionLook } from '@shared/domain/film'
import { Palette, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { BrandForm } from './brand-form'

type BrandPanelProps = {
  readonly brand: BrandStyle | null
  readonly position: number
  readonly onChange: (look: Partial<CaptionLook>) => void
}

/** The film's own captions in place of a built-in style, and those kept for all films of the workspace. */
export function BrandPanel({ brand, position, onChange }: BrandPanelProps) {
  const t = useWords()
  return (
    <div className="flex flex-col gap-2 border-line border-t pt-3">
      <h3 className="font-medium">{t('captions:brand')}</h3>
      <KeptBrands onUse={kept => onChange({ brand: kept.style, position: kept.position })} />
      {brand ? (
        <>
          <BrandForm brand={brand} onChange={next => onChange({ brand: { ...brand, ...next } })} />
          <KeepBrand style={brand} position={position} />
          <Button size="small" onPress={() => onChange({ brand: null })}>
            {t('captions:brandOff')}
          </Button>
        </>
      ) : (
        <Button size="small" icon={<Palette />} onPress={() => onChange({ brand: usualBrand })}>
          {t('captions:brandNew')}
        </Button>
      )}
    </div>
  )
}

function KeptBrands({ onUse }: { readonly onUse: (kept: NamedBrand) => void }) {
  const t = useWords()
  const kept = useSetting('brand_styles')
  if (!kept || kept.length === 0) return <p className="text-ink-soft text-small">{t('captions:brandNone')}</p>
  return (
    <ul aria-label={t('captions:brands')} className="flex flex-col gap-1">
      {kept.map(one => (
        <li key={one.name} className="flex items-center gap-1">
          <Button size="small" onPress={() => onUse(one)}>
            <bdi className="max-w-40 truncate">{one.name}</bdi>
          </Button>
          <span className="grow" />
          <IconButton
            size="small"
            label={t('captions:brandDelete', { name: one.name })}
            icon={<Trash2 />}
            onPress={() =>
              void keepSetting(
                'brand_styles',
                kept.filter(({ name }) => name !== one.name),
              )
            }
          />
        </li>
      ))}
    </ul>
  )
}

function KeepBrand({ style, position }: { readonly style: BrandStyle; readonly position: number }) {
  const t = useWords()
  const kept = useSetting('brand_styles') ?? []
  const [name, setName] = useState('')
  const wanted = name.trim()
  const keep = async () => {
    const others = kept.filter(one => one.name !== wanted)
    await keepSetting('brand_styles', [...others, { name: wanted, style, position }].slice(-50))
    setName('')
  }
  return (
    <div className="flex items-end gap-2">
      <TextField label={t('captions:brandName')} value={name} onChange={setName} maxLength={60} inputClass="w-full" />
      <Button isDisabled={wanted === ''} onPress={() => void keep()}>
        {t('captions:brandSave')}
      </Button>
    </div>
  )
}
