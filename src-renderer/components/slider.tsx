import { Slider as AriaSlider, Label, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'

type SliderProps = {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  /** What stands beside the label, as "1.5×". */
  readonly shown: string
  readonly onChange: (value: number) => void
}

/** A number chosen by dragging, or with the arrow keys. */
export function Slider({ label, value, min, max, step, shown, onChange }: SliderProps) {
  return (
    <AriaSlider
      value={value}
      minValue={min}
      maxValue={max}
      step={step}
      onChange={next => onChange(Array.isArray(next) ? (next[0] ?? min) : next)}
      className="grid grid-cols-[1fr_auto] gap-x-3 gap-y-1 text-small"
    >
      <Label className="text-ink-soft">{label}</Label>
      <SliderOutput className="text-ink tabular-nums">{shown}</SliderOutput>
      <SliderTrack className="col-span-2 h-6">
        {({ state }) => (
          <>
            <div className="absolute top-1/2 h-1 w-full -translate-y-1/2 rounded-full bg-wash-strong" />
            <div
              className="absolute top-1/2 h-1 -translate-y-1/2 rounded-full bg-accent"
              style={{ width: `${state.getThumbPercent(0) * 100}%` }}
            />
            <SliderThumb className="top-1/2 size-4 rounded-full bg-white shadow-float ring-1 ring-line-strong data-dragging:scale-110 data-focus-visible:outline-2" />
          </>
        )}
      </SliderTrack>
    </AriaSlider>
  )
}
