import { ProgressBar as AriaProgressBar } from 'react-aria-components'

type ProgressBarProps = {
  readonly label: string
  /** 0..1; null while nobody knows. */
  readonly fraction: number | null
}

/** How far something has come, as a thin bar. */
export function ProgressBar({ label, fraction }: ProgressBarProps) {
  return (
    <AriaProgressBar aria-label={label} value={(fraction ?? 0) * 100} isIndeterminate={fraction === null}>
      <div className="h-1 w-full overflow-hidden rounded-full bg-wash-strong">
        {fraction === null ? (
          <div className="h-full w-1/3 animate-slide rounded-full bg-accent" />
        ) : (
          <div
            className="h-full rounded-full bg-accent transition-[width] duration-200"
            style={{ width: `${fraction * 100}%` }}
          />
        )}
      </div>
    </AriaProgressBar>
  )
}
