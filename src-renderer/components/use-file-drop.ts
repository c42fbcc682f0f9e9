import { type RefObject, useEffect, useEffectEvent, useState } from 'react'

export type Point = { readonly x: number; readonly y: number }

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/**
 * Lets files and folders from outside the app be dropped on an element; where the pointer is over it, or null.
 * React Aria offers a folder without its File, which is what names it to main, so files are listened for by hand.
 * Inside one file drop another may lie: the innermost one takes the files.
 */
export function useFileDrop(
  ref: RefObject<HTMLElement | null>,
  onDrop: (files: readonly File[], at: Point) => void,
): Point | null {
  const [over, setOver] = useState<Point | null>(null)
  const take = useEffectEvent(onDrop)

  useEffect(() => {
    const element = ref.current
    if (!element) return
    element.dataset.fileDrop = ''
    const isMine = (event: DragEvent) =>
      event.target instanceof Element && event.target.closest('[data-file-drop]') === element
    const follow = (event: DragEvent) => {
      if (!hasFiles(event)) return
      if (!isMine(event)) return setOver(null)
      event.preventDefault()
      event.stopPropagation()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      setOver({ x: event.clientX, y: event.clientY })
    }
    const leave = (event: DragEvent) => {
      if (!(event.relatedTarget instanceof Node && element.contains(event.relatedTarget))) setOver(null)
    }
    const drop = (event: DragEvent) => {
      setOver(null)
      if (!hasFiles(event) || !isMine(event)) return
      event.preventDefault()
      event.stopPropagation()
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) take(files, { x: event.clientX, y: event.clientY })
    }
    const listening = new AbortController()
    const options = { capture: true, signal: listening.signal }
    element.addEventListener('dragenter', follow, options)
    element.addEventListener('dragover', follow, options)
    element.addEventListener('dragleave', leave, options)
    element.addEventListener('drop', drop, options)
    return () => listening.abort()
  }, [ref])

  return over
}
