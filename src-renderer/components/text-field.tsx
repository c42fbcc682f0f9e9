import { TextField as AriaTextField, Input, Label } from 'react-aria-components'
import { joinClasses } from './join-classes'

type TextFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly placeholder?: string
  readonly maxLength?: number
  readonly isLabelHidden?: boolean
  /** Looks like plain text until it is pointed at. */
  readonly isQuiet?: boolean
  readonly inputClass?: string
  readonly autoFocus?: boolean
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, onBlur, placeholder, maxLength, isLabelHidden, isQuiet, inputClass, autoFocus } =
    props
  return (
    <AriaTextField
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      {...(onBlur ? { onBlur } : {})}
      {...(maxLength ? { maxLength } : {})}
      autoFocus={autoFocus ?? false}
      value={value}
      onChange={onChange}
      className="flex min-w-0 flex-col gap-1"
    >
      {isLabelHidden ? null : <Label className="text-ink-soft text-small">{label}</Label>}
      <Input
        dir="auto"
        placeholder={placeholder ?? ''}
        className={joinClasses(
          'h-8 min-w-0 rounded-md px-2 ring-inset transition-shadow duration-100',
          isQuiet ? 'bg-transparent data-hovered:ring-1 data-hovered:ring-line' : 'bg-wash ring-1 ring-line',
          inputClass,
        )}
      />
    </AriaTextField>
  )
}
