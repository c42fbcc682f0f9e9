import { Button } from '@renderer/components/button'
import { EmptyState } from '@renderer/components/empty-state'
import { IconButton } from '@renderer/components/icon-button'
import { useFileDrop } from '@renderer/components/use-file-drop'
import { lookForMissing } from '@renderer/database/missing-media'
import { useWords } from '@renderer/words/words'
import { findMedia, isNarrowed, sortMedia } from '@shared/domain/find-media'
import type { ScriptId } from '@shared/domain/ids'
import { Clapperboard, FolderDown, FolderPlus, Plus } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { addMedia, dropFiles } from './bin-deeds'
import { showEvery, useBinStore } from './bin-store'
import { BinTools, useBinLook } from './bin-tools'
import { ChosenBar } from './chosen-bar'
import { FinishedFilmDialog } from './finished-film-dialog'
import { ImportLine } from './import-line'
import { MediaGrid } from './media-grid'
import { MediaMenu } from './media-menu'
import { MissingLine } from './missing-line'
import { OtherContentDialog } from './other-content-dialog'
import { Refusals } from './refusals'
import { RemoveDialog } from './remove-dialog'
import { TagsDialog } from './tags-dialog'
import { type Bin, type FillScript, useBin } from './use-bin'
import { WatchLine } from './watch-line'
import { WatchMenu } from './watch-menu'

type MediaBinProps = { readonly script_id: ScriptId; readonly fill: FillScript }

/** Files come and go while the app is open. */
function useMissingLookedFor(): void {
  useEffect(() => {
    const look = () => void lookForMissing()
    look()
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [])
}

/** The media that the user gave: shown, searched, dragged to beats; files and folders are dropped here. */
export function MediaBin({ script_id, fill }: MediaBinProps) {
  const t = useWords()
  const ref = useRef<HTMLElement>(null)
  const bin = useBin(script_id, fill)
  const over = useFileDrop(ref, files => void dropFiles(files))
  useMissingLookedFor()
  return (
    <section ref={ref} aria-label={t('bin:title')} className="relative flex h-full min-h-0 flex-col gap-2">
      <header className="flex h-10 shrink-0 items-center gap-2 border-line border-b ps-4 pe-2">
        <h2 className="font-semibold">{t('bin:title')}</h2>
        <Count bin={bin} />
        <WatchMenu />
        <IconButton label={t('bin:add')} icon={<Plus />} onPress={() => void addMedia('files')} />
        <IconButton label={t('bin:addFolder')} icon={<FolderPlus />} onPress={() => void addMedia('folder')} />
      </header>
      {bin.items.length === 0 ? <NoMedia /> : <FullBin bin={bin} />}
      {over ? (
        <div className="pointer-events-none absolute inset-2 z-20 flex flex-col items-center justify-center gap-2 rounded-lg border-2 border-accent bg-canvas/80 font-medium text-accent">
          <FolderDown className="size-6" aria-hidden />
          {t('bin:drop')}
        </div>
      ) : null}
      <MediaMenu bin={bin} />
      <RemoveDialog bin={bin} />
      <TagsDialog items={bin.items} />
      <OtherContentDialog />
      <FinishedFilmDialog open={script_id} />
    </section>
  )
}

/** How many media there are, and how many of them are shown. */
function Count({ bin }: { readonly bin: Bin }) {
  const t = useWords()
  const filter = useBinStore(state => state.filter)
  const found = useMemo(() => findMedia(bin.items, filter).length, [bin.items, filter])
  const count = bin.items.length
  return (
    <span role="status" className="min-w-0 grow truncate text-ink-faint tabular-nums">
      {count === 0 ? null : isNarrowed(filter) ? t('bin:foundOf', { found, count }) : count}
    </span>
  )
}

function NoMedia() {
  const t = useWords()
  return (
    <>
      <div className="flex flex-col gap-2 px-3 empty:hidden">
        <ImportLine />
        <WatchLine />
        <Refusals />
      </div>
      <EmptyState icon={<Clapperboard />} text={t('bin:empty')}>
        <Button variant="primary" icon={<Plus />} onPress={() => void addMedia('files')}>
          {t('bin:add')}
        </Button>
        <Button icon={<FolderPlus />} onPress={() => void addMedia('folder')}>
          {t('bin:addFolder')}
        </Button>
      </EmptyState>
    </>
  )
}

/** What the bin is narrowed to, in the order that was chosen. */
function FullBin({ bin }: { readonly bin: Bin }) {
  const t = useWords()
  const filter = useBinStore(state => state.filter)
  const look = useBinLook()
  const sort = look?.sort ?? 'newest'
  const shown = useMemo(() => sortMedia(findMedia(bin.items, filter), sort), [bin.items, filter, sort])
  if (!look) return null
  return (
    <>
      <div className="flex flex-col gap-2 px-3">
        <BinTools items={bin.items} look={look} />
        <MissingLine items={bin.items} />
        <ImportLine />
        <WatchLine />
        <Refusals />
      </div>
      {shown.length === 0 ? (
        <div className="flex min-h-0 grow flex-col items-center gap-3 px-6 pt-10 text-center text-ink-soft">
          <p>
            {filter.search === '' ? (
              t('bin:noneLeft')
            ) : (
              <>
                {t('bin:noneFound')} <bdi>{filter.search}</bdi>
              </>
            )}
          </p>
          <Button onPress={showEvery}>{t('bin:showAll')}</Button>
        </div>
      ) : (
        <MediaGrid shown={shown} view={look.view} />
      )}
      <ChosenBar items={bin.items} />
    </>
  )
}
