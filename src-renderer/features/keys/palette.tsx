import { joinClasses } from '@renderer/components/join-classes'
import { Keys } from '@renderer/components/keys'
import { itemLook } from '@renderer/components/popover-look'
import { doerOf } from '@renderer/keymap/mounted-actions'
import { useWords } from '@renderer/words/words'
import { isActionId } from '@shared/domain/key-actions'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { Autocomplete, Dialog, Input, Menu, MenuItem, Modal, ModalOverlay, SearchField } from 'react-aria-components'
import { useActionLines } from './action-lines'
import { hidePalette, usePaletteStore } from './palette-store'
import { type PaletteLine, rankActions } from './rank-actions'

/** A list of everything that can be done, found by its name and done by Enter. */
export function Palette() {
  const t = useWords()
  const isOpen = usePaletteStore(store => store.isOpen)
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={open => open || hidePalette()}
      isDismissable
      className="fixed inset-0 z-50 flex justify-center bg-veil p-8 pt-[12vh]"
    >
      <Modal className="flex max-h-[min(30rem,100%)] w-full max-w-xl animate-rise flex-col self-start overflow-hidden rounded-xl bg-raised shadow-float">
        <Dialog data-undo="own" aria-label={t('keys:palette')} className="flex min-h-0 flex-col outline-none">
          <Commands />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Does an action once the palette is gone and has given the focus back to where it was. */
function doAfter(id: string): void {
  hidePalette()
  setTimeout(() => isActionId(id) && doerOf(id)?.act())
}

function Commands() {
  const t = useWords()
  const [sought, setSought] = useState('')
  const lines = useActionLines()
    .filter(({ id }) => id !== 'palette.open')
    .map(line => ({ ...line, canDo: doerOf(line.id) !== undefined }))
  const shown = rankActions(lines, sought)
  return (
    <Autocomplete inputValue={sought} onInputChange={setSought}>
      <SearchField
        aria-label={t('keys:paletteFind')}
        autoFocus
        className="flex h-12 shrink-0 items-center gap-2.5 border-line border-b px-4"
      >
        <Search className="size-4 shrink-0 text-ink-faint" aria-hidden />
        <Input
          dir="auto"
          placeholder={t('keys:paletteFind')}
          className="h-full min-w-0 grow bg-transparent outline-none [&::-webkit-search-cancel-button]:hidden"
        />
      </SearchField>
      <Menu
        aria-label={t('keys:palette')}
        items={shown}
        dependencies={[shown]}
        disabledKeys={shown.filter(line => !line.canDo).map(line => line.id)}
        onAction={id => doAfter(String(id))}
        renderEmptyState={() => <p className="p-3 text-ink-soft">{t('keys:paletteNone')}</p>}
        className="min-h-0 overflow-y-auto p-1.5 outline-none"
      >
        {line => <Line line={line} />}
      </Menu>
    </Autocomplete>
  )
}

function Line({ line: { id, name, keys, canDo } }: { readonly line: PaletteLine }) {
  const t = useWords()
  return (
    <MenuItem
      id={id}
      textValue={name}
      className={joinClasses(itemLook, 'justify-between gap-4 data-focused:[&_kbd]:text-ink')}
    >
      <span className="truncate">{name}</span>
      <span className="flex shrink-0 items-center gap-2">
        {canDo ? null : <span className="text-ink-faint text-small">{t('keys:notHere')}</span>}
        {keys.slice(0, 2).map(one => (
          <Keys key={one} keys={one} />
        ))}
      </span>
    </MenuItem>
  )
}
