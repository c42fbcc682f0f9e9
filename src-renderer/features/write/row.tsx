import type { ReactNode } from 'react'

/** A choice with its name before it; the control says its name to screen readers itself. */
export function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="flex min-h-8 items-center justify-between gap-3">
      <span aria-hidden className="shrink-0 text-ink-soft">
        {label}
      </span>
      <div className="min-w-0">{children}</div>
    </div>
  )
}
