import { IconButton } from '@renderer/components/icon-button'
import { Keys } from '@renderer/components/keys'
import { useKeysOf } from '@renderer/keymap/keymap-store'
import { useWords } from '@renderer/words/words'
import type { ScriptVersion } from '@shared/domain/script-version'
import { BookmarkCheck, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { renameVersion } from './edit-versions'
import { forgetKept, useKeptStore } from './kept-store'

/** How long the card stays while nobody looks after it, in milliseconds. The name can be changed in the list of versions at any time. */
const shown = 8_000

/** The version just kept, with its name to be changed; it never takes the caret by itself. */
export function KeptCard() {
  const version = useKeptStore(store => store.version)
  return version ? <Card key={version.version_id} version={version} /> : null
}

function Card({ version }: { readonly version: ScriptVersion }) {
  const t = useWords()
  const keepKeys = useKeysOf('version.keep')
  const asked = useKeptStore(store => store.asked)
  const field = useRef<HTMLInputElement>(null)
  const back = useRef<Element | null>(null)
  const [name, setName] = useState(version.name)
  const [isHeld, setHeld] = useState(false)
  const isGivenUp = useRef(false)

  useEffect(() => {
    if (asked === 0) return
    back.current = document.activeElement
    field.current?.select()
    field.current?.focus()
  }, [asked])

  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(forgetKept, shown)
    return () => clearTimeout(timer)
  }, [isHeld])

  const leave = () => {
    if (back.current instanceof HTMLElement && back.current.isConnected) back.current.focus()
    forgetKept()
  }
  const keep = () => {
    if (isGivenUp.current) return
    if (name.trim() !== '' && name.trim() !== version.name) void renameVersion(version.version_id, name)
  }
  return (
    <section
      aria-label={t('versions:kept', { number: version.number })}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(document.activeElement === field.current)}
      className="fixed inset-x-0 bottom-[max(3rem,anchor(--messages-above_top,0px)+0.75rem)] z-40 mx-auto flex h-11 w-fit max-w-[calc(100vw-2rem)] animate-rise items-center gap-2 rounded-lg bg-raised ps-3 pe-1.5 shadow-float"
    >
      <BookmarkCheck className="size-4 shrink-0 text-good" aria-hidden />
      <span role="status" className="shrink-0 font-medium">
        {t('versions:kept', { number: version.number })}
      </span>
      <input
        ref={field}
        dir="auto"
        data-undo="own"
        aria-label={t('versions:name')}
        maxLength={200}
        value={name}
        onChange={event => setName(event.target.value)}
        onFocus={() => setHeld(true)}
        onBlur={() => {
          keep()
          setHeld(false)
        }}
        onKeyDown={event => {
          isGivenUp.current = event.key === 'Escape'
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          if (event.key === 'Enter') keep()
          leave()
        }}
        className="h-7 w-52 min-w-0 rounded-md bg-wash px-2 ring-1 ring-line ring-inset"
      />
      <span className="flex shrink-0 items-center gap-1.5 text-ink-faint text-small max-[50rem]:hidden">
        {isHeld ? <Keys keys="Enter" /> : keepKeys ? <Keys keys={keepKeys} /> : null}
        {t(isHeld ? 'versions:toKeepName' : 'versions:toName')}
      </span>
      <IconButton size="small" label={t('versions:close')} icon={<X />} onPress={forgetKept} />
    </section>
  )
}
