import { popoverLook } from '@renderer/components/popover-look'
import { useWords } from '@renderer/words/words'
import type { Clip } from '@shared/domain/clip'
import { useRef } from 'react'
import { Dialog, Heading, Popover } from 'react-aria-components'
import { useBoardStore } from './board-store'
import { ClipActions } from './clip-actions'
import { ClipLook } from './clip-look'
import { ClipRange } from './clip-range'
import { CropStage } from './crop-stage'
import type { Board } from './use-board'

const close = () => useBoardStore.setState({ editing: null })

/** The panel of one clip: which stretch of its media, which part of its picture, how fast and how loud. */
export function ClipEditor({ board, clip }: { readonly board: Board; readonly clip: Clip }) {
  const t = useWords()
  const media = board.media.get(clip.media_id)
  const anchor = useRef(document.querySelector<HTMLElement>(`[data-key="${clip.clip_id}"]`))
  return (
    <Popover
      triggerRef={anchor}
      isOpen
      onOpenChange={isOpen => isOpen || close()}
      offset={8}
      placement="bottom"
      className={popoverLook}
    >
      <Dialog className="flex w-160 max-w-[calc(100vw-32px)] flex-col gap-4 p-4 outline-none">
        <Heading slot="title" className="truncate font-semibold">
          <bdi>{media?.name ?? t('board:unknownMedia')}</bdi>
        </Heading>
        {media && !board.missing.has(media.media_id) ? (
          <>
            <div className="flex gap-5">
              <CropStage board={board} clip={clip} media={media} />
              <ClipLook script_id={board.script_id} clip={clip} media={media} />
            </div>
            <ClipRange script_id={board.script_id} clip={clip} media={media} format={board.format} />
          </>
        ) : (
          <p className="text-ink-soft">{t('board:fileMissingDetail')}</p>
        )}
        <ClipActions board={board} clip={clip} onDone={close} />
      </Dialog>
    </Popover>
  )
}
