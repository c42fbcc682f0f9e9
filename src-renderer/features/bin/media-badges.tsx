import { Tooltip } from '@renderer/components/tooltip'
import { words } from '@renderer/words/words'
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

const badge = 'flex size-5 items-center justify-center rounded-sm bg-black/60 text-white'

type MediaBadgesProps = { readonly warnings: readonly MediaWarning[]; readonly isActive: boolean }

/** What the user should know about a file, as small pictures that say it when pointed at. */
export function MediaBadges({ warnings, isActive }: MediaBadgesProps) {
  return warnings.map(warning => {
    const Icon = icons[warning]
    const text = words(`bin:warning.${warning}`)
    if (!isActive) {
      return (
        <span key={warning} role="img" aria-label={text} className={badge}>
          <Icon className="size-3" aria-hidden />
        </span>
      )
    }
    return (
      <Tooltip key={warning} text={<span className="max-w-64">{text}</span>}>
        <Button aria-label={text} excludeFromTabOrder className={badge}>
          <Icon className="size-3" aria-hidden />
        </Button>
      </Tooltip>
    )
  })
}
