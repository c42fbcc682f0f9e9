import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { Keys } from '@renderer/components/keys'
import { TextField } from '@renderer/components/text-field'
import { useWords } from '@renderer/words/words'
import { Keyboard } from 'lucide-react'
import { useState } from 'react'
import { groupsOf, isSought, useActionLines } from './action-lines'
import { keyGroups } from './key-groups'
import { hideKeys, useKeySheetStore } from './key-sheet-store'

/** The list of all keys, as they now are. */
export function KeySheet({ onChange }: { readonly onChange: () => void }) {
  const t = useWords()
  const isOpen = useKeySheetStore(store => store.isOpen)
  const change = () => {
    hideKeys()
    onChange()
  }
  return (
    <Dialog title={t('keys:title')} isOpen={isOpen} isWide onClose={hideKeys} closeLabel={t('keys:close')}>
      <Sheet onChange={change} />
    </Dialog>
  )
}

type Line = { readonly name: string; readonly keys: readonly string[] }

function Sheet({ onChange }: { readonly onChange: () => void }) {
  const t = useWords()
  const [sought, setSought] = useState('')
  const lines = useActionLines()
  const fixed = keyGroups.map(group => ({
    title: t(group.title),
    lines: group.lines
      .map(({ word, keys }) => ({ name: t(word), keys }))
      .filter(({ name, keys }) => isSought(sought, name, keys)),
  }))
  const own = groupsOf(lines, sought).map(one => ({ title: t(`actions:group.${one.group}`), lines: one.lines }))
  const groups = [...own, ...fixed.filter(group => group.lines.length > 0)]
  return (
    <>
      <div className="flex items-end gap-2">
        <div className="grow">
          <TextField
            label={t('keys:find')}
            isLabelHidden
            placeholder={t('keys:find')}
            value={sought}
            onChange={setSought}
            autoFocus
          />
        </div>
        <Button icon={<Keyboard />} onPress={onChange}>
          {t('keys:change')}
        </Button>
      </div>
      {groups.length === 0 ? <p className="text-ink-soft">{t('keys:noneFound')}</p> : null}
      <div className="min-h-[60vh] w-172 max-w-full columns-2 gap-10 max-[50rem]:columns-1">
        {groups.map(({ title, lines: all }) => (
          <Group key={title} title={title} lines={all} />
        ))}
      </div>
    </>
  )
}

function Group({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  const t = useWords()
  return (
    <section className="w-80 max-w-full break-inside-avoid pb-4 max-[50rem]:w-full">
      <h3 className="pb-1 font-medium text-ink-faint text-small">{title}</h3>
      <dl>
        {lines.map(({ name, keys }) => (
          <div key={name} className="flex min-h-7 items-center justify-between gap-4">
            <dt className="truncate">{name}</dt>
            <dd className="flex shrink-0 gap-2">
              {keys.map(one => (
                <Keys key={one} keys={one} />
              ))}
              {keys.length === 0 ? <span className="text-ink-faint text-small">{t('keys:none')}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
