import type { ReactNode } from 'react'

type EmptyStateProps = {
  readonly icon: ReactNode
  readonly title?: string
  readonly text: string
  readonly children?: ReactNode
}

/** What stands where there is nothing yet: one sentence and what to do about it. */
export function EmptyState({ icon, title, text, children }: EmptyStateProps) {
  return (
    <div className="flex h-full flex-col items-center justify-center gap-4 p-8 text-center">
      <div className="rounded-full bg-wash p-4 text-ink-soft [&>svg]:size-6" aria-hidden>
        {icon}
      </div>
      {title ? <h1 className="-mb-2 font-semibold text-large text-balance">{title}</h1> : null}
      <p className="max-w-sm text-balance text-ink-soft">{text}</p>
      {children ? <div className="flex flex-wrap justify-center gap-2">{children}</div> : null}
    </div>
  )
}
