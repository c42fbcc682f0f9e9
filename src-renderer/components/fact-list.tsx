type FactListProps = {
  readonly facts: readonly (readonly [name: string, value: string])[]
  /** How many stand side by side, as `grid-cols-3`. */
  readonly className: string
}

/** A few facts with their names over them. */
export function FactList({ facts, className }: FactListProps) {
  return (
    <dl className={`grid gap-4 ${className}`}>
      {facts.map(([name, value]) => (
        <div key={name} className="min-w-0">
          <dt className="text-ink-faint text-small">{name}</dt>
          <dd className="wrap-anywhere font-medium tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
