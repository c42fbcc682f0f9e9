import { useEffect, useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'

type NumberFieldProps = {
  readonly label: string
  /** null while none is given. */
  readonly value: number | null
  /** Settles once the number was kept or not: the field shows `value` then. */
  readonly onChange: (value: number | null) => Promise<void>
  readonly placeholder?: string
  readonly isDisabled?: boolean
}

const textOf = (value: number | null) => (value === null ? '' : String(value))

/** The number that a text means, with a point or a comma; null for an empty one, undefined for none. */
export function numberOf(text: string): number | null | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return null
  return /^\d{1,6}([.,]\d{0,6})?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : undefined
}

/**
 * A number that may be left out, from 0 to under a million; kept once the field is left. react-aria's own number field
 * empties its announcer by markup, which the page's policy forbids: the screen would stop working.
 */
export function NumberField({ label, value, onChange, placeholder, isDisabled = false }: NumberFieldProps) {
  const [text, setText] = useState(textOf(value))
  const [asked, setAsked] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a number that was not kept leaves `value` as it was
  useEffect(() => setText(textOf(value)), [value, asked])
  const commit = async () => {
    const next = numberOf(text)
    if (next === undefined) return setText(textOf(value))
    if (next === value) return
    await onChange(next)
    setAsked(asked + 1)
  }
  return (
    <TextField
      value={text}
      onChange={setText}
      onBlur={() => void commit()}
      isDisabled={isDisabled}
      inputMode="decimal"
      maxLength={14}
      className="flex min-w-0 flex-col gap-1"
    >
      <Label className="text-ink-soft text-small">{label}</Label>
      <Input
        placeholder={placeholder ?? ''}
        onKeyDown={event => event.key === 'Enter' && void commit()}
        className="h-8 w-full min-w-0 rounded-md bg-wash px-2 tabular-nums ring-1 ring-line ring-inset data-disabled:opacity-50"
      />
    </TextField>
  )
}
