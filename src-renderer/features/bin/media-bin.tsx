import { Button } from '@renderer/components/button'
import { EmptyState } from '@renderer/components/empty-state'
import { IconButton } from '@renderer/components/icon-button'
import { useFileDrop } from '@renderer/components/use-file-drop'
import { useWords } from '@renderer/words/words'
import type { ScriptId } from '@shared/domain/ids'
import { searchMedia } from '@shared/domain/usable-media'
import { Clapperboard, FolderDown, FolderPlus, Plus, Search } from 'lucide-react'
import { useRef, useState } from 'react'
import { Input, SearchField } from 'react-aria-components'
import { addMedia, dropFiles } from './bin-deeds'
import { ImportLine } from './import-line'
import { MediaGrid } from './media-grid'
import { Refusals } from './refusals'
import { RemoveDialog } from './remove-dialog'
import { type FillScript, useBin } from './use-bin'

type MediaBinProps = { readonly script_id: ScriptId; readonly fill: FillScript }

/** The media that the user gave: shown, searched, dragged to beats; files and folders are dropped here. */
export function MediaBin({ script_id, fill }: MediaBinProps) {
  const t = useWords()
  const ref = useRef<HTMLElement>(null)
  const bin = useBin(script_id, fill)
  const [search, setSearch] = useState('')
  const over = useFileDrop(ref, files => void dropFiles(files))
  const found = new Set(
    searchMedia(
      bin.items.map(item => item.media),
      search,
    ).map(media => media.media_id),
  )
  const shown = bin.items.filter(item => found.has(item.id))
  return (
    <section ref={ref} aria-label={t('bin:title')} className="relative flex h-full min-h-0 flex-col gap-2">
      <header className="flex h-10 shrink-0 items-center gap-2 border-line border-b ps-4 pe-2">
        <h2 className="font-semibold">{t('bin:title')}</h2>
        <span className="grow text-ink-faint tabular-nums">{bin.items.length > 0 ? bin.items.length : null}</span>
        <IconButton label={t('bin:add')} icon={<Plus />} onPress={() => void addMedia('files')} />
        <IconButton label={t('bin:addFolder')} icon={<FolderPlus />} onPress={() => void addMedia('folder')} />
      </header>
      <div className="flex flex-col gap-2 px-3 empty:hidden">
        {bin.items.length > 0 ? (
          <SearchField aria-label={t('bin:search')} value={search} onChange={setSearch} className="relative">
            <Search className="pointer-events-none absolute inset-s-2.5 top-2 size-4 text-ink-faint" aria-hidden />
            <Input
              placeholder={t('bin:search')}
              className="h-8 w-full rounded-md bg-wash ps-8 pe-2 ring-1 ring-line ring-inset [&::-webkit-search-cancel-button]:hidden"
            />
          </SearchField>
        ) : null}
        <ImportLine />
        <Refusals />
      </div>
      {bin.items.length === 0 ? (
        <EmptyState icon={<Clapperboard />} text={t('bin:empty')}>
          <Button variant="primary" icon={<Plus />} onPress={() => void addMedia('files')}>
            {t('bin:add')}
          </Button>
          <Button icon={<FolderPlus />} onPress={() => void addMedia('folder')}>
            {t('bin:addFolder')}
          </Button>
        </EmptyState>
      ) : (
        <MediaGrid bin={bin} shown={shown} />
      )}
      {search !== '' && shown.length === 0 ? (
        <p className="absolute inset-x-0 top-32 px-6 text-center text-ink-soft">
          {t('bin:noneFound')} <bdi>{search}</bdi>
        </p>
      ) : null}
      {over ? (
        <div className="pointer-events-none absolute inset-2 z-20 flex flex-col items-center justify-center gap-2 rounded-lg border-2 border-accent bg-canvas/80 font-medium text-accent">
          <FolderDown className="size-6" aria-hidden />
          {t('bin:drop')}
        </div>
      ) : null}
      <RemoveDialog />
    </section>
  )
}
