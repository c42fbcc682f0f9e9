import type { ReactNode } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { type ButtonSize, type ButtonVariant, buttonLook } from './button-look'
import { joinClasses } from './join-classes'
import { Keys } from './keys'
import { itemLook, popoverLook } from './popover-look'
import { Tooltip } from './tooltip'

export type MenuEntry = {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  readonly keys?: string
  readonly isDanger?: boolean
  readonly isDisabled?: boolean
  readonly act: () => void
}

type MenuButtonProps = {
  readonly label: string
  readonly icon: ReactNode
  readonly entries: readonly MenuEntry[]
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
}

/** An icon button that opens a menu. */
export function MenuButton({ label, icon, entries, variant = 'quiet', size = 'medium' }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Tooltip text={label}>
        <Button aria-label={label} className={buttonLook(variant, size === 'small' ? 'size-6' : 'size-8')}>
          {icon}
        </Button>
      </Tooltip>
      <Popover offset={4} className={popoverLook}>
        <Menu
          aria-label={label}
          className="min-w-44 outline-none"
          disabledKeys={entries.filter(entry => entry.isDisabled).map(entry => entry.id)}
          onAction={key => entries.find(entry => entry.id === key)?.act()}
        >
          {entries.map(({ id, label: name, icon: picture, keys, isDanger }) => (
            <MenuItem key={id} id={id} textValue={name} className={joinClasses(itemLook, isDanger && 'text-bad')}>
              {picture}
              <span className="grow">{name}</span>
              {keys ? <Keys keys={keys} /> : null}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
