import { joinClasses } from '@renderer/components/join-classes'
import { Label, Radio, RadioGroup } from 'react-aria-components'

type RadioChoice<Id extends string> = {
  readonly id: Id
  readonly label: string
  readonly detail?: string | undefined
  readonly isDisabled?: boolean
}

type RadioListProps<Id extends string> = {
  readonly label: string
  /** null while nothing was chosen. */
  readonly value: Id | null
  readonly choices: readonly RadioChoice<Id>[]
  readonly isDisabled?: boolean
  /** Side by side rather than below each other. */
  readonly isRow?: boolean
  readonly onChange: (value: Id) => void
}

/** One of a few, each with what it means; nothing is chosen beforehand. */
export function RadioList<Id extends string>({
  label,
  value,
  choices,
  isDisabled = false,
  isRow = false,
  onChange,
}: RadioListProps<Id>) {
  return (
    <RadioGroup
      value={value}
      isDisabled={isDisabled}
      onChange={next => {
        const chosen = choices.find(({ id }) => id === next)
        if (chosen) onChange(chosen.id)
      }}
      className={isRow ? 'flex flex-wrap gap-x-6 gap-y-1.5' : 'flex flex-col gap-1.5'}
    >
      <Label className={joinClasses('font-medium text-small', isRow && 'w-full')}>{label}</Label>
      {choices.map(choice => (
        <Radio
          key={choice.id}
          value={choice.id}
          isDisabled={choice.isDisabled ?? false}
          className="group flex items-start gap-2 rounded-md data-disabled:text-ink-faint"
        >
          <span className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full bg-wash ring-1 ring-line-strong ring-inset group-data-disabled:opacity-50 group-data-focus-visible:outline-2 group-data-selected:bg-accent-solid">
            <span className="size-1.5 rounded-full bg-white opacity-0 group-data-selected:opacity-100" />
          </span>
          <span>
            {choice.label}
            {choice.detail ? <span className="block text-ink-faint text-small">{choice.detail}</span> : null}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
