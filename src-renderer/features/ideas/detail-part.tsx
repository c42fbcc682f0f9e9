import type { ReactNode } from 'react'

type DetailPartProps = { readonly title: string; readonly end?: ReactNode; readonly children: ReactNode }

/** One part of what is known of an idea, under its name. */
export function DetailPart({ title, end, children }: DetailPartProps) {
  return (
    <section className="flex flex-col gap-2">
      <div className="flex min-h-6 items-center gap-2">
        <h3 className="grow font-medium text-ink-faint text-small">{title}</h3>
        {end}
      </div>
      {children}
    </section>
  )
}
