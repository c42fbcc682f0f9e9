import { joinClasses } from '@renderer/components/join-classes'
import { useWords } from '@renderer/words/words'
import type { Beat } from '@shared/domain/beat'
import type { ScriptId } from '@shared/domain/ids'
import { DropZone } from 'react-aria-components'
import { beatType, useDragStore } from './drag-store'
import { moveBeatTo } from './edit-beats'

type BeatDropPlaceProps = { readonly script_id: ScriptId; readonly beats: readonly Beat[]; readonly index: number }

/** Lies over a row while another beat is in the hand: dropped here, that beat takes this place. */
export function BeatDropPlace({ script_id, beats, index }: BeatDropPlaceProps) {
  const t = useWords()
  const dragged = useDragStore(store => store.dragged)
  const isAbove = index < beats.findIndex(beat => beat.id === dragged)
  return (
    <DropZone
      aria-label={t('script:dropAt', { place: index + 1, count: beats.length })}
      getDropOperation={types => (types.has(beatType) ? 'move' : 'cancel')}
      onDrop={() => {
        if (dragged) void moveBeatTo(script_id, dragged, index, beats.length)
      }}
      className={joinClasses(
        'absolute inset-0 z-10 data-drop-target:bg-accent-wash',
        isAbove
          ? 'data-drop-target:shadow-[0_-2px_0_var(--color-accent)]'
          : 'data-drop-target:shadow-[0_2px_0_var(--color-accent)]',
      )}
    />
  )
}
