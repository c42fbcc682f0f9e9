import type { ReactNode } from 'react'

type PartProps = { readonly title: string; readonly end?: ReactNode; readonly children: ReactNode }

/** One part of the composer under its name. */
export function Part({ title, end, children }: PartProps) {
  return (
    <section aria-label={title} className="flex flex-col gap-2.5">
      <div className="flex min-h-6 items-center gap-2">
        <h2 className="grow font-semibold text-base">{title}</h2>
        {end}
      </div>
      {children}
    </section>
  )
}
