import { type Point, useFileDrop } from '@renderer/components/use-file-drop'
import { lookForMissing } from '@renderer/database/missing-media'
import { useWords } from '@renderer/words/words'
import type { BeatId, ScriptId } from '@shared/domain/ids'
import { Files } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useBoardStore } from './board-store'
import { dropFilesOnScript } from './place-on-beat'
import { BoardContext, useBoardOf } from './use-board'

/** The beat whose row is level with the pointer. */
function beatLevelWith(list: HTMLElement, { y }: Point): BeatId | null {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-beat]')]
  const level = rows.find(row => {
    const { top, bottom } = row.getBoundingClientRect()
    return y >= top && y <= bottom
  })
  return (level?.dataset.beat as BeatId | undefined) ?? null
}

type ScriptDropProps = { readonly script_id: ScriptId; readonly children: ReactNode }

/** Around a script's beats: reads their footage once for all rows, and takes many files at once, sharing them out over the beats. */
export function ScriptDrop({ script_id, children }: ScriptDropProps) {
  const t = useWords()
  const ref = useRef<HTMLDivElement>(null)
  const board = useBoardOf(script_id)
  const over = useFileDrop(ref, (files, at) => {
    if (ref.current) void dropFilesOnScript(script_id, files, beatLevelWith(ref.current, at))
  })

  const start = over && ref.current ? beatLevelWith(ref.current, over) : null
  useEffect(() => useBoardStore.setState({ fillStart: start }), [start])

  useEffect(() => {
    void lookForMissing()
    const look = () => void lookForMissing()
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [])

  return (
    <BoardContext value={board}>
      <div ref={ref} className="relative flex min-h-0 grow flex-col">
        {children}
        {over ? (
          <div className="pointer-events-none absolute inset-x-0 bottom-4 z-20 flex justify-center">
            <span className="flex items-center gap-2 rounded-full bg-accent-solid px-4 py-2 font-medium text-white shadow-float">
              <Files className="size-4" aria-hidden />
              {t('board:dropFill')}
            </span>
          </div>
        ) : null}
      </div>
    </BoardContext>
  )
}
