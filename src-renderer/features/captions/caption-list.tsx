import { useEffect, useRef } from 'react'
import { CaptionRow } from './caption-row'
import type { CaptionedBeat } from './use-captioned-beats'

/** The captions of a beat one below the other. */
export function CaptionList({ target }: { readonly target: CaptionedBeat }) {
  const list = useRef<HTMLOListElement>(null)
  const focusNext = useRef<number | null>(null)
  const { captions } = target
  useEffect(() => {
    if (focusNext.current === null) return
    const at = Math.min(focusNext.current, captions.length - 1)
    focusNext.current = null
    list.current?.querySelectorAll('textarea')[at]?.focus()
  }, [captions.length])
  return (
    <ol ref={list} className="-mx-1 flex min-h-0 grow flex-col gap-1 overflow-auto p-1">
      {captions.map((caption, index) => (
        <CaptionRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a caption is its place in the row
          key={index}
          target={target}
          caption={caption}
          index={index}
          onStay={at => {
            focusNext.current = at
          }}
        />
      ))}
    </ol>
  )
}
