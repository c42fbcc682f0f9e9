import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { type ButtonSize, type ButtonVariant, buttonLook } from './button-look'
import { Tooltip } from './tooltip'

export type IconButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'aria-label'> & {
  /** Its name for screen readers, and its tooltip. */
  readonly label: string
  readonly icon: ReactNode
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
  readonly keys?: string | undefined
  readonly ref?: Ref<HTMLButtonElement>
}

/** A square button that shows a picture and says its name when asked. */
export function IconButton({ label, icon, variant = 'quiet', size = 'medium', keys, ...props }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <AriaButton {...props} aria-label={label} className={buttonLook(variant, size === 'small' ? 'size-6' : 'size-8')}>
        {icon}
      </AriaButton>
    </Tooltip>
  )
}
