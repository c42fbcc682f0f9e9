import type { ReactNode } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { type ButtonSize, type ButtonVariant, buttonLook } from './button-look'
import { popoverLook } from './popover-look'
import { Tooltip } from './tooltip'

type PopoverButtonProps = {
  readonly label: string
  /** What stands on the button; an icon alone makes it square. In a narrow window the words give way. */
  readonly icon?: ReactNode
  readonly text?: string
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
  readonly children: ReactNode
}

/** A button that opens a small panel beside it. */
export function PopoverButton(props: PopoverButtonProps) {
  const { label, icon, text, variant = 'quiet', size = 'medium', children } = props
  const square = size === 'small' ? 'size-6' : 'size-8'
  const wide = size === 'small' ? 'h-6 px-2 text-small' : 'h-8 px-3 text-base'
  return (
    <DialogTrigger>
      <Tooltip text={label}>
        <Button aria-label={label} className={buttonLook(variant, text ? wide : square)}>
          {icon}
          {text ? <span className="max-[50rem]:hidden">{text}</span> : null}
        </Button>
      </Tooltip>
      <Popover offset={6} className={popoverLook}>
        <Dialog aria-label={label} className="p-3 outline-none">
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
