import { NumberField as AriaNumberField, Input, Label } from 'react-aria-components'

type NumberFieldProps = {
  readonly label: string
  /** null while none is given. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
}

/** A number that may be left out, at least 0, written as the user's language writes it. */
export function NumberField({ label, value, onChange, placeholder, isDisabled = false }: NumberFieldProps) {
  return (
    <AriaNumberField
      value={value ?? Number.NaN}
      minValue={0}
      maxValue={1_000_000}
      isDisabled={isDisabled}
      formatOptions={{ maximumFractionDigits: 6, useGrouping: false }}
      onChange={next => onChange(Number.isNaN(next) ? null : next)}
      className="flex min-w-0 flex-col gap-1"
    >
      <Label className="text-ink-soft text-small">{label}</Label>
      <Input
        placeholder={placeholder ?? ''}
        className="h-8 w-full min-w-0 rounded-md bg-wash px-2 tabular-nums ring-1 ring-line ring-inset data-disabled:opacity-50"
      />
    </AriaNumberField>
  )
}
