import { Tooltip } from '@renderer/components/tooltip'
import { useWords } from '@renderer/words/words'
import type { MediaWarning } from '@shared/domain/media'
import {
  AudioLines,
  EyeOff,
  Gauge,
  type LucideIcon,
  RotateCw,
  Scissors,
  Sun,
  TimerOff,
  TriangleAlert,
  VolumeX,
} from 'lucide-react'
import { Button } from 'react-aria-components'

const icons: Record<MediaWarning, LucideIcon> = {
  'no-sound': VolumeX,
  'sound-only': AudioLines,
  rotated: RotateCw,
  'variable-frame-rate': Gauge,
  hdr: Sun,
  'odd-size': Scissors,
  'no-preview': EyeOff,
  'unsure-length': TimerOff,
  'damaged-part': TriangleAlert,
}

/** What the user should know about a file, as small pictures that say it when pointed at. */
export function MediaBadges({ warnings }: { readonly warnings: readonly MediaWarning[] }) {
  const t = useWords()
  return warnings.map(warning => {
    const Icon = icons[warning]
    const text = t(`bin:warning.${warning}`)
    return (
      <Tooltip key={warning} text={<span className="max-w-64">{text}</span>}>
        <Button
          aria-label={text}
          excludeFromTabOrder
          className="flex size-5 items-center justify-center rounded-sm bg-black/60 text-white"
        >
          <Icon className="size-3" aria-hidden />
        </Button>
      </Tooltip>
    )
  })
}
