import { isPageCovered } from '@renderer/keymap/own-keys'
import { dragTypes } from '@shared/domain/dragged'
import { useEffect, useState } from 'react'
import { takeIdeas } from './add-ideas'

const typing = 'input, textarea, [contenteditable]'

/** Whether something of another program, or a text of this page, is dragged that may become an idea. */
function isOffered({ dataTransfer, target }: DragEvent): boolean {
  const types = dataTransfer?.types ?? []
  const isText = types.includes('text/plain') || types.includes('text/uri-list')
  const isInField = target instanceof Element && target.closest(typing) !== null
  return isText && !types.includes(dragTypes.idea) && !types.includes('Files') && !isInField
}

/** A dragged link says its address apart from what a program writes of it. */
function textOf({ dataTransfer }: DragEvent): string {
  const links = dataTransfer?.getData('text/uri-list').split(/\r?\n/) ?? []
  const address = links.find(line => line !== '' && !line.startsWith('#'))
  return address ?? dataTransfer?.getData('text/plain') ?? ''
}

/** Takes texts and links that are pasted or dropped anywhere on the screen as ideas. @returns whether one is over it now */
export function useOutsideIdeas(): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (isPageCovered() || (event.target instanceof Element && event.target.closest(typing))) return
      void takeIdeas(event.clipboardData?.getData('text/plain') ?? '')
    }
    const follow = (event: DragEvent) => {
      setOver(isOffered(event))
      if (!isOffered(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!isOffered(event)) return
      event.preventDefault()
      void takeIdeas(textOf(event))
    }
    const listening = new AbortController()
    const { signal } = listening
    document.addEventListener('paste', paste, { signal })
    document.addEventListener('dragenter', follow, { signal })
    document.addEventListener('dragover', follow, { signal })
    document.addEventListener('dragleave', leave, { signal })
    document.addEventListener('drop', drop, { signal })
    return () => listening.abort()
  }, [])
  return isOver
}
