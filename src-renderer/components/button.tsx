import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { type ButtonSize, type ButtonVariant, buttonLook } from './button-look'

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'children'> & {
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
  readonly icon?: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
  readonly children: ReactNode
}

/** A button with words on it. */
export function Button({ variant = 'plain', size = 'medium', icon, children, ...props }: ButtonProps) {
  const room = size === 'small' ? 'h-7 px-2.5 text-small' : 'h-8 px-3 text-base'
  return (
    <AriaButton {...props} className={buttonLook(variant, room)}>
      {icon}
      {children}
    </AriaButton>
  )
}
