import { joinClasses } from '@renderer/components/join-classes'
import { TimeDirection } from '@renderer/components/time-direction'
import { type Point, useFileDrop } from '@renderer/components/use-file-drop'
import { useWords } from '@renderer/words/words'
import type { Beat } from '@shared/domain/beat'
import type { BeatFit } from '@shared/domain/beat-fit'
import { footageOn } from '@shared/domain/film'
import type { ClipId } from '@shared/domain/ids'
import type { Beside } from '@shared/domain/move-clip'
import { inOrder } from '@shared/domain/order'
import { useMemo, useRef } from 'react'
import { GridList } from 'react-aria-components'
import { useBoardStore } from './board-store'
import { ClipTile } from './clip-tile'
import { EmptyLane } from './empty-lane'
import { FitGap } from './fit-gap'
import { actOnLaneKey } from './lane-keys'
import { dropFilesOnBeat } from './place-on-beat'
import type { Board } from './use-board'
import { useLaneDrops } from './use-lane-drops'

/** Where among a lane's clips a pointer stands: before the first one whose middle it has not passed. */
function besideAt(lane: HTMLElement, at: Point): Beside | null {
  const tiles = [...lane.querySelectorAll<HTMLElement>('[role=row][data-key]')]
  const next = tiles.find(tile => {
    const { left, width } = tile.getBoundingClientRect()
    return at.x < left + width / 2
  })
  return next ? { clip_id: next.dataset.key as ClipId, side: 'before' } : null
}

type ClipLaneProps = { readonly board: Board; readonly beat: Beat; readonly number: number; readonly fit: BeatFit }

/** The clips of one beat in a row, and where more can be dropped. */
export function ClipLane({ board, beat, number, fit }: ClipLaneProps) {
  const t = useWords()
  const ref = useRef<HTMLDivElement>(null)
  // The list draws its tiles anew for new items, and a letter typed on the beat changes none of them.
  const items = useMemo(
    () => inOrder(footageOn(board.film, beat.id).clips).map((clip, index) => ({ ...clip, id: clip.clip_id, index })),
    [board.film, beat.id],
  )
  const dragAndDropHooks = useLaneDrops(board, beat.id)
  const over = useFileDrop(ref, (files, at) => {
    const beside = ref.current && besideAt(ref.current, at)
    void dropFilesOnBeat(board.script_id, beat.id, files, beside)
  })
  const isFillStart = useBoardStore(state => state.fillStart === beat.id)
  const before = over && ref.current ? besideAt(ref.current, over)?.clip_id : undefined

  return (
    <TimeDirection>
      <div
        ref={ref}
        data-drop-target={over || isFillStart ? true : undefined}
        className="relative flex h-22 gap-1 rounded-md transition-shadow duration-100 data-drop-target:shadow-[0_0_0_2px_var(--color-accent)]"
        onKeyDownCapture={event => actOnLaneKey(event, { script_id: board.script_id, order: board.order })}
      >
        <GridList
          aria-label={t('board:clipsOn', { number })}
          orientation="horizontal"
          keyboardNavigationBehavior="tab"
          selectionMode="none"
          items={items}
          dependencies={[board, before]}
          dragAndDropHooks={dragAndDropHooks}
          onAction={key => useBoardStore.setState({ editing: String(key) as ClipId })}
          renderEmptyState={({ isDropTarget }) => (
            <EmptyLane text={beat.text} format={board.format} isTarget={isDropTarget || over !== null} />
          )}
          className={joinClasses(
            'flex h-full min-w-0 basis-0 overflow-x-auto overflow-y-hidden rounded-md p-px data-drop-target:outline-2 data-drop-target:outline-accent',
            fit.kind === 'hurried' || fit.kind === 'short' ? '' : 'grow',
          )}
          style={fit.kind === 'hurried' || fit.kind === 'short' ? { flexGrow: fit.footage } : {}}
        >
          {({ index, ...clip }) => (
            <ClipTile clip={clip} index={index} board={board} isNext={before === clip.clip_id} />
          )}
        </GridList>
        <FitGap fit={fit} />
      </div>
    </TimeDirection>
  )
}
