import { spokenLocale } from '@renderer/words/words'
import { useEffect, useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'

type NumberFieldProps = {
  readonly label: string
  /** null while none is given. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
}

const most = 1_000_000

const textOf = (value: number | null): string =>
  value === null
    ? ''
    : new Intl.NumberFormat(spokenLocale(), { maximumFractionDigits: 6, useGrouping: false }).format(value)

/** The number that was typed, with a point or a comma; null for none, undefined for what is no number from 0 up. */
function readNumber(text: string): number | null | undefined {
  if (text.trim() === '') return null
  return /^\d{1,7}([.,]\d*)?$/.test(text.trim()) ? Math.min(most, Number(text.trim().replace(',', '.'))) : undefined
}

/**
 * A number that may be left out, at least 0, taken when the field is left or Enter is pressed; what is no number gives way to the one before.
 * Not react-aria's own: its announcer writes HTML, which Trusted Types refuse, and the page stopped.
 */
export function NumberField({ label, value, onChange, placeholder, isDisabled = false }: NumberFieldProps) {
  const [text, setText] = useState(textOf(value))
  useEffect(() => setText(textOf(value)), [value])
  const take = () => {
    const read = readNumber(text)
    if (read === undefined || read === value) setText(textOf(value))
    else onChange(read)
  }
  return (
    <TextField
      value={text}
      isDisabled={isDisabled}
      onChange={setText}
      onBlur={take}
      onKeyDown={event => event.key === 'Enter' && take()}
      className="flex min-w-0 flex-col gap-1"
    >
      <Label className="text-ink-soft text-small">{label}</Label>
      <Input
        inputMode="decimal"
        placeholder={placeholder ?? ''}
        className="h-8 w-full min-w-0 rounded-md bg-wash px-2 tabular-nums ring-1 ring-line ring-inset data-disabled:opacity-50"
      />
    </TextField>
  )
}
