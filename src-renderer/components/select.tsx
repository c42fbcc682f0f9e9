import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Select as AriaSelect, Button, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components'
import { buttonLook } from './button-look'
import { itemLook, popoverLook } from './popover-look'

export type Option<Id extends string> = { readonly id: Id; readonly label: string; readonly icon?: ReactNode }

type SelectProps<Id extends string> = {
  readonly label: string
  readonly value: Id
  readonly options: readonly Option<Id>[]
  readonly onChange: (value: Id) => void
  readonly variant?: 'plain' | 'quiet'
  readonly size?: 'small' | 'medium'
}

/** One of several options, opened from a button that shows the one that holds. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, value, options, onChange, variant = 'plain', size = 'medium' } = props
  const chosen = options.find(option => option.id === value)
  const room = size === 'small' ? 'h-6 gap-1.5 px-2 text-small' : 'h-8 px-2.5 text-base'
  return (
    <AriaSelect
      aria-label={label}
      value={value}
      onChange={key => {
        const next = options.find(option => option.id === key)
        if (next) onChange(next.id)
      }}
    >
      <Button className={buttonLook(variant, room)}>
        {chosen?.icon}
        <SelectValue>{chosen?.label}</SelectValue>
        <ChevronDown className="-me-1 opacity-60" aria-hidden />
      </Button>
      <Popover offset={4} className={popoverLook}>
        <ListBox className="min-w-32 outline-none">
          {options.map(option => (
            <ListBoxItem key={option.id} id={option.id} textValue={option.label} className={itemLook}>
              {option.icon}
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
