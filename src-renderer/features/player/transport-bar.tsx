import { IconButton } from '@renderer/components/icon-button'
import { MenuButton } from '@renderer/components/menu-button'
import { step, toggleLoop, togglePlaying, usePlayback } from '@renderer/playback/playback-store'
import { useWords } from '@renderer/words/words'
import { type Platform, platforms } from '@shared/domain/platform'
import { safeZones } from '@shared/domain/safe-zones'
import { Check, Grid3x3, Maximize, Pause, Play, Repeat, StepBack, StepForward, Volume2, VolumeX } from 'lucide-react'
import { toggleMuted, usePlayerStore } from './player-store'

/** Whose buttons are drawn over the picture. */
export type Guides = Platform | 'all' | 'none'

type TransportBarProps = {
  readonly guides: Guides
  readonly onGuides: (guides: Guides) => void
  readonly onWholeScreen: () => void
}

/** What plays, steps, loops and silences the film, and what lies over it. */
export function TransportBar({ guides, onGuides, onWholeScreen }: TransportBarProps) {
  const t = useWords()
  const isPlaying = usePlayback(state => state.rate !== 0)
  const isLooping = usePlayback(state => state.isLooping)
  const isMuted = usePlayerStore(state => state.isMuted)
  const options: { id: Guides; label: string }[] = [
    { id: 'none', label: t('player:noGuides') },
    { id: 'all', label: t('player:allGuides') },
    ...platforms.filter(name => safeZones[name] !== null).map(name => ({ id: name, label: name })),
  ]
  return (
    <div dir="ltr" className="flex items-center justify-center gap-1">
      <IconButton label={t('player:frameBack')} icon={<StepBack />} onPress={() => step(-1)} />
      <IconButton
        label={isPlaying ? t('player:pause') : t('player:play')}
        icon={isPlaying ? <Pause /> : <Play />}
        variant="primary"
        onPress={togglePlaying}
      />
      <IconButton label={t('player:frameForward')} icon={<StepForward />} onPress={() => step(1)} />
      <span className="w-2" />
      <IconButton
        label={isLooping ? t('player:noLoop') : t('player:loop')}
        icon={<Repeat className={isLooping ? 'text-accent' : ''} />}
        onPress={toggleLoop}
      />
      <IconButton
        label={isMuted ? t('player:unmute') : t('player:mute')}
        icon={isMuted ? <VolumeX /> : <Volume2 />}
        onPress={toggleMuted}
      />
      <MenuButton
        label={t('player:guides')}
        icon={<Grid3x3 className={guides === 'none' ? '' : 'text-accent'} />}
        entries={options.map(({ id, label }) => ({
          ...{ id, label, act: () => onGuides(id) },
          icon: <Check className={id === guides ? '' : 'invisible'} />,
        }))}
      />
      <IconButton label={t('player:wholeScreen')} icon={<Maximize />} onPress={onWholeScreen} />
    </div>
  )
}
