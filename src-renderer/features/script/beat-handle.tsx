import { useWords } from '@renderer/words/words'
import type { BeatId } from '@shared/domain/ids'
import { GripVertical } from 'lucide-react'
import { useRef } from 'react'
import { Button, type DragOptions, useDrag } from 'react-aria-components'
import { beatType, useDragStore } from './drag-store'

type BeatHandleProps = { readonly beat_id: BeatId; readonly place: number }
type Preview = NonNullable<NonNullable<DragOptions['preview']>['current']>

/** Where a beat is taken hold of: by the mouse, or with Enter and then the Tab or arrow keys. */
export function BeatHandle({ beat_id, place }: BeatHandleProps) {
  const t = useWords()
  const handle = useRef<HTMLDivElement>(null)
  const preview = useRef<Preview>((_items, show) => show(handle.current?.closest('li') ?? null, 24, 24))
  const { dragProps, dragButtonProps } = useDrag({
    preview,
    getItems: () => [{ [beatType]: beat_id }],
    // A moment later: a page that changes under the pointer while a drag begins ends that drag at once.
    onDragStart: () => requestAnimationFrame(() => useDragStore.setState({ dragged: beat_id })),
    onDragEnd: () => requestAnimationFrame(() => useDragStore.setState({ dragged: null })),
    getAllowedDropOperations: () => ['move'],
    hasDragButton: true,
  })
  return (
    <div {...dragProps} ref={handle} className="cursor-grab">
      <Button
        {...dragButtonProps}
        aria-label={t('script:handle', { place })}
        className="flex size-6 items-center justify-center rounded-md text-ink-faint data-hovered:bg-wash data-focus-visible:text-ink data-hovered:text-ink [&>svg]:size-4"
      >
        <GripVertical aria-hidden />
      </Button>
    </div>
  )
}
