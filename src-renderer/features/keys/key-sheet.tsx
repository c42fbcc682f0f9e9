import { Dialog } from '@renderer/components/dialog'
import { Keys } from '@renderer/components/keys'
import { useWords } from '@renderer/words/words'
import { useEffect } from 'react'
import { asksForKeys } from './asks-for-keys'
import { keyGroups } from './key-groups'
import { hideKeys, showKeys, useKeySheetStore } from './key-sheet-store'

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]')

/** The list of all keys, and the keys that open it. */
export function KeySheet() {
  const t = useWords()
  const isOpen = useKeySheetStore(store => store.isOpen)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { key, altKey, ctrlKey, metaKey, target } = event
      if (!asksForKeys({ key, altKey, ctrlKey, metaKey, isTyping: isTextField(target) })) return
      event.preventDefault()
      showKeys()
    }
    document.addEventListener('keydown', listen, { capture: true })
    return () => document.removeEventListener('keydown', listen, { capture: true })
  }, [])
  return (
    <Dialog title={t('keys:title')} isOpen={isOpen} isWide onClose={hideKeys} closeLabel={t('keys:close')}>
      <div className="columns-2 gap-10 max-[50rem]:columns-1">
        {keyGroups.map(({ title, lines }) => (
          <section key={title} className="w-80 max-w-full break-inside-avoid pb-4">
            <h3 className="pb-1 font-medium text-ink-faint text-small">{t(title)}</h3>
            <dl>
              {lines.map(({ word, keys }) => (
                <div key={word} className="flex h-7 items-center justify-between gap-4">
                  <dt className="truncate">{t(word)}</dt>
                  <dd className="flex shrink-0 gap-2">
                    {keys.map(one => (
                      <Keys key={one} keys={one} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
