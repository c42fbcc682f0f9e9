import { Slider } from '@renderer/components/slider'
import type { ScriptId } from '@shared/domain/ids'
import { type Bed, changeMusic } from './edit-music'
import { useHeld } from './use-held'

type BedSliderProps = {
  readonly script_id: ScriptId
  readonly music: Bed
  readonly name: 'volume' | 'fadeIn' | 'fadeOut'
  readonly label: string
  readonly max: number
  readonly step: number
  readonly show: (value: number) => string
}

/** One number of the music. */
export function BedSlider({ script_id, music, name, label, max, step, show }: BedSliderProps) {
  const [value, change] = useHeld(music[name], next => changeMusic(script_id, { [name]: next }))
  return <Slider label={label} value={value} min={0} max={max} step={step} shown={show(value)} onChange={change} />
}
