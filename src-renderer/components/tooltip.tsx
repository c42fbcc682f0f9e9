import type { ReactElement, ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import { Keys } from './keys'

type TooltipProps = {
  readonly text: ReactNode
  /** As `Mod+Z`, see keys.tsx. */
  readonly keys?: string | undefined
  readonly children: ReactElement
}

/** Shows what a control does, and its keys, when the pointer rests on it or it has the focus. */
export function Tooltip({ text, keys, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={60}>
      {children}
      <AriaTooltip
        offset={6}
        className="flex animate-rise items-center gap-2 rounded-md bg-raised px-2 py-1 text-ink text-small shadow-float"
      >
        {text}
        {keys ? <Keys keys={keys} /> : null}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
