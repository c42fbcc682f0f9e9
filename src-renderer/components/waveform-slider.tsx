import { Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import { TimeDirection } from './time-direction'
import { Waveform } from './waveform'

type WaveformSliderProps = {
  readonly label: string
  /** Places on the sound in seconds, in order; each has a mark that can be pulled or moved with the arrow keys. */
  readonly values: readonly number[]
  /** The name of each mark for screen readers. */
  readonly names: readonly string[]
  /** Seconds. */
  readonly length: number
  readonly columns: readonly number[]
  readonly onChange: (values: readonly number[]) => void
  readonly onChangeEnd?: (values: readonly number[]) => void
}

/** Seconds that an arrow key moves a mark. */
const step = 0.05

/** Marks on a sound. */
export function WaveformSlider(props: WaveformSliderProps) {
  const { label, values, names, length, columns, onChange, onChangeEnd } = props
  return (
    <TimeDirection>
      <Slider
        aria-label={label}
        value={[...values]}
        minValue={0}
        maxValue={length}
        step={step}
        onChange={onChange}
        {...(onChangeEnd ? { onChangeEnd } : {})}
      >
        <SliderTrack className="relative h-16 rounded-md bg-sunken text-ink-faint">
          <Waveform columns={columns} />
          {names.map((name, index) => (
            <SliderThumb
              // biome-ignore lint/suspicious/noArrayIndexKey: marks keep their order
              key={index}
              index={index}
              aria-label={name}
              className="group top-1/2 flex h-16 w-6 cursor-ew-resize justify-center"
            >
              <span className="h-full w-0.5 rounded-full bg-accent group-data-dragging:bg-ink group-data-focus-visible:bg-ink" />
              <span className="absolute top-0 size-3 rounded-full bg-accent ring-2 ring-surface group-data-focus-visible:bg-ink" />
            </SliderThumb>
          ))}
        </SliderTrack>
      </Slider>
    </TimeDirection>
  )
}
