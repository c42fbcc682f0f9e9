import { clockTime } from '@renderer/components/format-time'
import { IconButton } from '@renderer/components/icon-button'
import { joinClasses } from '@renderer/components/join-classes'
import { Slider } from '@renderer/components/slider'
import { useWords } from '@renderer/words/words'
import { fastestPace, type PrompterLook, paceStep, sizeStep, slowestPace } from '@shared/domain/teleprompter'
import { AArrowDown, AArrowUp, FlipHorizontal2, Pause, Play, SkipBack, X } from 'lucide-react'
import type { Ref } from 'react'
import type { PressEvent } from 'react-aria-components'
import type { PrompterAct } from './prompter-key'

type PrompterBarProps = {
  readonly look: PrompterLook
  readonly isPlaying: boolean
  /** Seconds until all is read at this pace. */
  readonly left: number
  readonly isHidden: boolean
  readonly barRef: Ref<HTMLDivElement>
  readonly onAct: (act: PrompterAct) => void
  readonly onChange: (changed: Partial<PrompterLook>) => void
  /** A mouse has pressed something: keys belong to the roll again. */
  readonly onPointed: () => void
  readonly onClose: () => void
}

const rule = <span className="h-5 w-px bg-line-strong" />

/** What steers the teleprompter; out of the way while the words roll and nobody reaches for it. */
export function PrompterBar(props: PrompterBarProps) {
  const { look, isPlaying, left, isHidden, barRef, onAct, onChange, onPointed, onClose } = props
  const t = useWords()
  const press = (act: PrompterAct) => (event: PressEvent) => {
    onAct(act)
    if (event.pointerType !== 'keyboard' && event.pointerType !== 'virtual') onPointed()
  }
  return (
    <div
      ref={barRef}
      role="toolbar"
      aria-label={t('teleprompter:controls')}
      className={joinClasses(
        'absolute inset-x-0 bottom-6 z-20 mx-auto flex w-fit max-w-[calc(100%-2rem)] items-center gap-3 rounded-xl bg-raised px-3 py-2 shadow-float transition-opacity duration-300',
        isHidden && 'opacity-0',
      )}
    >
      <IconButton
        label={t(isPlaying ? 'teleprompter:pause' : 'teleprompter:play')}
        keys="Space"
        variant="primary"
        icon={isPlaying ? <Pause /> : <Play />}
        onPress={press('play')}
      />
      <IconButton label={t('teleprompter:start')} keys="Home" icon={<SkipBack />} onPress={press('start')} />
      <span className="w-14 text-center font-medium tabular-nums" title={t('teleprompter:left')}>
        <span className="sr-only">{t('teleprompter:left')} </span>
        {clockTime(left)}
      </span>
      {rule}
      <div className="w-48">
        <Slider
          label={t('teleprompter:pace')}
          value={look.pace}
          min={slowestPace}
          max={fastestPace}
          step={paceStep}
          shown={t('teleprompter:paceOf', { pace: look.pace })}
          onChange={pace => onChange({ pace })}
        />
      </div>
      {rule}
      <IconButton label={t('teleprompter:smaller')} keys="-" icon={<AArrowDown />} onPress={press('smaller')} />
      <span className="w-6 text-center text-ink-soft text-small tabular-nums">{look.size}</span>
      <IconButton label={t('teleprompter:larger')} keys="Plus" icon={<AArrowUp />} onPress={press('larger')} />
      {rule}
      <IconButton
        label={t('teleprompter:mirror')}
        keys="M"
        aria-pressed={look.mirrored}
        variant={look.mirrored ? 'plain' : 'quiet'}
        icon={<FlipHorizontal2 className="rotate-90" />}
        onPress={press('mirror')}
      />
      <IconButton label={t('teleprompter:close')} keys="Esc" icon={<X />} onPress={onClose} />
    </div>
  )
}

/** The change that an act makes to the look; null for one that moves the roll. */
export function lookAfter(look: PrompterLook, act: PrompterAct): Partial<PrompterLook> | null {
  switch (act) {
    case 'faster':
      return { pace: look.pace + paceStep }
    case 'slower':
      return { pace: look.pace - paceStep }
    case 'larger':
      return { size: look.size + sizeStep }
    case 'smaller':
      return { size: look.size - sizeStep }
    case 'mirror':
      return { mirrored: !look.mirrored }
    default:
      return null
  }
}
