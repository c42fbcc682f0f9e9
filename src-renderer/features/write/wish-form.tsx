import { ChoiceGroup } from '@renderer/components/choice-group'
import { clockTime } from '@renderer/components/format-time'
import { Select } from '@renderer/components/select'
import { useWords } from '@renderer/words/words'
import { shapes, tones } from '@shared/domain/manner'
import type { WritingWish } from '@shared/domain/writing'
import { LanguageField } from './language-field'
import { Row } from './row'

/** Lengths a short film usually aims at, in seconds. */
const lengths = [15, 30, 45, 60, 90, 120, 180]

type WishFormProps = { readonly wish: WritingWish; readonly onChange: (wish: WritingWish) => void }

/** How the script is to be: tone, shape, length, language, and how many to choose from. */
export function WishForm({ wish, onChange }: WishFormProps) {
  const t = useWords()
  const offered = [...new Set([...lengths, wish.seconds])].sort((a, b) => a - b)
  return (
    <div className="flex flex-col gap-1.5">
      <Row label={t('write:tone')}>
        <Select
          label={t('write:tone')}
          value={wish.tone}
          options={tones.map(id => ({ id, label: t(`write:tone.${id}`) }))}
          onChange={tone => onChange({ ...wish, tone })}
        />
      </Row>
      <Row label={t('write:shape')}>
        <ChoiceGroup
          label={t('write:shape')}
          value={wish.shape}
          choices={shapes.map(id => ({ id, label: t(`write:shape.${id}`) }))}
          onChange={shape => onChange({ ...wish, shape })}
        />
      </Row>
      <Row label={t('write:length')}>
        <Select
          label={t('write:length')}
          value={String(wish.seconds)}
          options={offered.map(length => ({ id: String(length), label: clockTime(length) }))}
          onChange={length => onChange({ ...wish, seconds: Number(length) })}
        />
      </Row>
      <Row label={t('write:language')}>
        <LanguageField
          label={t('write:language')}
          isLabelHidden
          value={wish.language}
          onChange={language => onChange({ ...wish, language })}
        />
      </Row>
      <Row label={t('write:variants')}>
        <ChoiceGroup
          label={t('write:variants')}
          value={String(wish.variants)}
          choices={['1', '2', '3', '4'].map(id => ({ id, label: id }))}
          onChange={count => onChange({ ...wish, variants: Number(count) })}
        />
      </Row>
    </div>
  )
}
