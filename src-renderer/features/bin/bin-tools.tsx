import { ChoiceGroup } from '@renderer/components/choice-group'
import { keepSetting } from '@renderer/database/keep-setting'
import { useSetting } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import type { BinLook } from '@shared/domain/setting'
import { LayoutGrid, List, Search } from 'lucide-react'
import { Input, SearchField } from 'react-aria-components'
import { BinFilterMenu } from './bin-filter-menu'
import { narrow, useBinStore } from './bin-store'
import type { BinItem } from './use-bin'

const usualLook: BinLook = { view: 'grid', sort: 'newest' }

/** How the bin is looked at; undefined until the database has told. */
export function useBinLook(): BinLook | undefined {
  const kept = useSetting('bin_look')
  return kept === undefined ? undefined : (kept ?? usualLook)
}

const fieldLook =
  'h-8 w-full rounded-md bg-wash ps-8 pe-2 ring-1 ring-line ring-inset [&::-webkit-search-cancel-button]:hidden'

/** Looks for media, narrows and orders them, and says how they are looked at. */
export function BinTools({ items, look }: { readonly items: readonly BinItem[]; readonly look: BinLook }) {
  const t = useWords()
  const search = useBinStore(state => state.filter.search)
  return (
    <div className="flex items-center gap-1.5">
      <SearchField
        aria-label={t('bin:search')}
        value={search}
        onChange={text => narrow({ search: text })}
        className="relative min-w-0 grow"
      >
        <Search className="pointer-events-none absolute inset-s-2.5 top-2 size-4 text-ink-faint" aria-hidden />
        <Input placeholder={t('bin:search')} className={fieldLook} />
      </SearchField>
      <BinFilterMenu items={items} look={look} />
      <ChoiceGroup
        label={t('bin:view')}
        value={look.view}
        choices={[
          { id: 'grid', label: t('bin:grid'), icon: <LayoutGrid /> },
          { id: 'list', label: t('bin:list'), icon: <List /> },
        ]}
        onChange={view => void keepSetting('bin_look', { ...look, view })}
      />
    </div>
  )
}
