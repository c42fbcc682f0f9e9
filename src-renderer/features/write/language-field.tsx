import { ComboBox } from '@renderer/components/combo-box'
import { languageName } from '@renderer/components/language-name'
import { useWords } from '@renderer/words/words'
import { commonLanguages } from '@shared/domain/languages'
import { useState } from 'react'
import { languageOf } from './language-of'

type LanguageFieldProps = {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly value: string
  readonly onChange: (language: string) => void
}

/** A language from the common ones, or any other by its code. */
export function LanguageField({ label, isLabelHidden, value, onChange }: LanguageFieldProps) {
  const t = useWords()
  const [wrong, setWrong] = useState('')
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <ComboBox
        label={label}
        isLabelHidden={isLabelHidden ?? false}
        shown={languageName(value)}
        options={commonLanguages.map(id => ({ id, label: languageName(id) }))}
        onCommit={text => {
          const language = languageOf(text)
          setWrong(language ? '' : text)
          if (language && language !== value) onChange(language)
          return languageName(language ?? value)
        }}
      />
      {wrong ? (
        <p role="alert" className="wrap-anywhere text-bad text-small">
          {t('write:languageUnknown', { typed: wrong })}
        </p>
      ) : null}
    </div>
  )
}
