import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { Tooltip } from './tooltip'

export type Choice<Id extends string> = { readonly id: Id; readonly label: string; readonly icon?: ReactNode }

type ChoiceGroupProps<Id extends string> = {
  readonly label: string
  readonly value: Id
  readonly choices: readonly Choice<Id>[]
  readonly onChange: (value: Id) => void
}

/** A few choices side by side of which one holds. With icons the words stand in the tooltip. */
export function ChoiceGroup<Id extends string>({ label, value, choices, onChange }: ChoiceGroupProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={keys => {
        const chosen = choices.find(choice => keys.has(choice.id))
        if (chosen) onChange(chosen.id)
      }}
      className="inline-flex h-8 items-center gap-0.5 rounded-md bg-wash p-0.5 ring-1 ring-line ring-inset"
    >
      {choices.map(({ id, label: name, icon }) => {
        const button = (
          <ToggleButton
            key={id}
            id={id}
            aria-label={name}
            className="inline-flex h-7 min-w-7 items-center justify-center rounded-sm px-2 font-medium text-ink-soft text-small data-selected:bg-chosen data-hovered:text-ink data-selected:text-ink data-selected:shadow-lift [&>svg]:size-4"
          >
            {icon ?? name}
          </ToggleButton>
        )
        return icon ? (
          <Tooltip key={id} text={name}>
            {button}
          </Tooltip>
        ) : (
          button
        )
      })}
    </ToggleButtonGroup>
  )
}
