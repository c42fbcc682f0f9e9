import { MenuButton } from '@renderer/components/menu-button'
import { TimeText } from '@renderer/components/time-text'
import { useWords } from '@renderer/words/words'
import { type Beat, isNote, readingTime } from '@shared/domain/beat'
import type { ScriptId } from '@shared/domain/ids'
import { ArrowDown, ArrowUp, Copy, Ellipsis, SquarePen, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { actOnBeat } from './act-on-beat'
import { BeatDropPlace } from './beat-drop-place'
import { BeatHandle } from './beat-handle'
import { BeatText } from './beat-text'
import { useDragStore } from './drag-store'
import { copyBeat, moveBeatTo, takeBeat } from './edit-beats'
import { KindSelect } from './kind-select'

type BeatRowProps = {
  readonly script_id: ScriptId
  readonly beats: readonly Beat[]
  readonly index: number
  readonly beat: Beat
  readonly language: string
  /** What lies on the beat. */
  readonly footage: ReactNode
  /** More buttons in its head. */
  readonly tools?: ReactNode
  /** What stands under its words. */
  readonly below?: ReactNode
}

/** One beat: what is said on the left, what is seen on the right. */
export function BeatRow({ script_id, language, beats, index, beat, footage, tools, below }: BeatRowProps) {
  const t = useWords()
  const isOtherDragged = useDragStore(store => store.dragged !== null && store.dragged !== beat.id)
  const isDragged = useDragStore(store => store.dragged === beat.id)
  return (
    <li
      aria-label={t('script:beat', { place: index + 1, count: beats.length })}
      data-beat-row={beat.id}
      data-dragged={isDragged || undefined}
      className="group relative grid grid-cols-[2.5rem_minmax(0,5fr)_minmax(0,6fr)] gap-x-2 border-line border-b py-2 pe-4 ps-2 transition-colors duration-100 focus-within:bg-wash data-dragged:opacity-40"
    >
      <div className="flex flex-col items-center gap-1 pt-1">
        <span className="font-medium text-ink-faint text-small tabular-nums">{index + 1}</span>
        <BeatHandle beat_id={beat.id} place={index + 1} />
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        <div className="flex items-center gap-1">
          <KindSelect script_id={script_id} beat={beat} place={index + 1} />
          <span className="grow" />
          <span className="whitespace-nowrap pe-1 text-ink-faint text-small">
            <TimeText seconds={readingTime(beat.text, language)} isFine /> {t('script:seconds')}
          </span>
          {tools}
          <BeatMenu script_id={script_id} beats={beats} index={index} beat={beat} />
        </div>
        <BeatText
          script_id={script_id}
          beat={beat}
          place={index + 1}
          count={beats.length}
          onAct={(act, typed) => void actOnBeat(act, script_id, beats, typed)}
        />
        {isNote(beat.text) ? (
          <p className="flex items-center gap-1.5 px-2 text-small text-warn">
            <SquarePen className="size-3.5 shrink-0" aria-hidden />
            {t('script:note')}
          </p>
        ) : null}
        {below}
      </div>
      <div className="min-w-0">{footage}</div>
      {isOtherDragged ? <BeatDropPlace script_id={script_id} beats={beats} index={index} /> : null}
    </li>
  )
}

function BeatMenu({ script_id, beats, index, beat }: Pick<BeatRowProps, 'script_id' | 'beats' | 'index' | 'beat'>) {
  const t = useWords()
  const move = (to: number) => void moveBeatTo(script_id, beat.id, to, beats.length)
  return (
    <MenuButton
      label={t('script:beatMenu', { place: index + 1 })}
      icon={<Ellipsis />}
      size="small"
      entries={[
        {
          id: 'up',
          label: t('script:moveUp'),
          icon: <ArrowUp />,
          keys: 'Alt+Up',
          isDisabled: index === 0,
          act: () => move(index - 1),
        },
        {
          id: 'down',
          label: t('script:moveDown'),
          icon: <ArrowDown />,
          keys: 'Alt+Down',
          isDisabled: index === beats.length - 1,
          act: () => move(index + 1),
        },
        {
          id: 'copy',
          label: t('script:duplicate'),
          icon: <Copy />,
          keys: 'Mod+D',
          act: () => void copyBeat(script_id, beat),
        },
        {
          id: 'remove',
          label: t('script:remove'),
          icon: <Trash2 />,
          isDanger: true,
          isDisabled: beats.length === 1,
          act: () => void takeBeat(script_id, beat.id, beats[index - 1] ?? beats[1]),
        },
      ]}
    />
  )
}
