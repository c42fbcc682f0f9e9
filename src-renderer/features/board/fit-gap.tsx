import type { BeatFit } from '@shared/domain/beat-fit'

const gap =
  'h-full min-w-3 basis-0 rounded-md border border-warn/50 border-dashed bg-[repeating-linear-gradient(135deg,var(--color-warn-wash)_0_4px,transparent_4px_9px)]'

/** Footage that is not there, or that the film leaves out, drawn as long as it is. The line below the lane says it in words. */
export function FitGap({ fit }: { readonly fit: BeatFit }) {
  if (fit.kind === 'short' || fit.kind === 'hurried') {
    return <div aria-hidden className={gap} style={{ flexGrow: fit.by }} />
  }
  if (fit.kind !== 'cut') return null
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute inset-y-px inset-e-px rounded-e-md border-white border-s-2 bg-black/65"
      style={{ width: `${(fit.by / fit.footage) * 100}%` }}
    />
  )
}
