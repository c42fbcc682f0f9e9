type WaveformProps = {
  /** Heights from 0 to 1, side by side. */
  readonly columns: readonly number[]
}

/** A sound as it looks, as wide and as high as its place, in the colour of its text. */
export function Waveform({ columns }: WaveformProps) {
  const bars = columns.map((height, at) => {
    const half = Math.max(0.02, height * 0.96)
    return `M${at + 0.5} ${1 - half}V${1 + half}`
  })
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${Math.max(1, columns.length)} 2`}
      preserveAspectRatio="none"
      className="absolute inset-0 size-full"
    >
      <path d={bars.join('')} stroke="currentColor" strokeWidth="0.7" fill="none" />
    </svg>
  )
}
