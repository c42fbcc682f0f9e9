import { IconButton } from '@renderer/components/icon-button'
import { useWords } from '@renderer/words/words'
import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react'
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import { fitZoom, sliderOf, zoomOfSlider, zoomRange } from './scale'
import { useTimelineStore } from './timeline-store'
import { zoomStep, zoomTo, zoomToFit } from './zoom-lane'

/** Closer, further, the whole film, and anything between. */
export function ZoomControls({ fps, frames }: { readonly fps: number; readonly frames: number }) {
  const t = useWords()
  const { zoom, width } = useTimelineStore()
  const range = zoomRange(width, frames / fps, fps)
  const place = sliderOf(zoom ?? fitZoom(width, frames / fps), range)
  return (
    <div className="flex items-center">
      <IconButton size="small" label={t('actions:zoom.fit')} icon={<Maximize2 />} onPress={zoomToFit} />
      <IconButton size="small" label={t('actions:zoom.out')} icon={<ZoomOut />} onPress={() => zoomStep(-1)} />
      <Slider
        aria-label={t('timeline:zoom')}
        value={place}
        minValue={0}
        maxValue={1}
        step={0.01}
        onChange={value => zoomTo(zoomOfSlider(Number(value), range))}
        className="mx-1 w-24 max-[60rem]:hidden"
      >
        <SliderTrack className="h-6 w-full">
          {({ state }) => (
            <>
              <span className="absolute top-1/2 h-0.5 w-full -translate-y-1/2 rounded-full bg-wash-strong" />
              <span
                className="absolute top-1/2 h-0.5 -translate-y-1/2 rounded-full bg-ink-faint"
                style={{ width: `${state.getThumbPercent(0) * 100}%` }}
              />
              <SliderThumb className="top-1/2 size-3 rounded-full bg-ink-soft before:absolute before:-inset-1.5 data-focus-visible:outline-2 data-hovered:bg-ink" />
            </>
          )}
        </SliderTrack>
      </Slider>
      <IconButton size="small" label={t('actions:zoom.in')} icon={<ZoomIn />} onPress={() => zoomStep(1)} />
    </div>
  )
}
