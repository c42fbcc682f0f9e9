import { dragTypes } from '@shared/domain/dragged'
import type { PromptId } from '@shared/domain/ids'
import { type RefObject, useRef } from 'react'
import { type DragOptions, type DragResult, useDrag } from 'react-aria-components'
import { chosenWith, useIdeasStore } from './ideas-store'

type Preview = NonNullable<NonNullable<DragOptions['preview']>['current']>

/** Lets a card be dragged to another stage, with every chosen one when it is chosen: by mouse anywhere on it, by key at its grip. */
export function useCardDrag(id: PromptId, ground: RefObject<HTMLElement | null>): DragResult {
  const preview = useRef<Preview>((_items, show) =>
    show(ground.current?.closest<HTMLElement>('[role=gridcell]') ?? null, 24, 24),
  )
  return useDrag({
    preview,
    getItems: () => chosenWith(id).map(one => ({ [dragTypes.idea]: one })),
    onDragStart: () => {
      // The current one stays drawn, wherever the column scrolls meanwhile: a card taken away never ends its drag.
      useIdeasStore.setState({ current: id })
      // A moment later: a page that changes under the pointer while a drag begins ends that drag at once.
      requestAnimationFrame(() => useIdeasStore.setState({ dragged: chosenWith(id) }))
    },
    onDragEnd: () => requestAnimationFrame(() => useIdeasStore.setState({ dragged: [] })),
    getAllowedDropOperations: () => ['move'],
    hasDragButton: true,
  })
}
