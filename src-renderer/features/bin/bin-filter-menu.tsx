import { buttonLook } from '@renderer/components/button-look'
import { joinClasses } from '@renderer/components/join-classes'
import { itemLook, popoverLook } from '@renderer/components/popover-look'
import { Tooltip } from '@renderer/components/tooltip'
import { keepSetting } from '@renderer/database/keep-setting'
import { useWords } from '@renderer/words/words'
import { filterCount, type MediaFilter, mediaSorts } from '@shared/domain/find-media'
import { mediaKinds } from '@shared/domain/media'
import type { BinLook } from '@shared/domain/setting'
import { countTags } from '@shared/domain/tag'
import { Check, ListFilter } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  type Selection,
} from 'react-aria-components'
import { narrow, useBinStore } from './bin-store'
import type { BinItem } from './use-bin'

/** Tags are told from other keys of the menu by what stands before them. */
const keyOf = (tag: string) => `tag:${tag}`
const first = (keys: Selection): string | null => (keys === 'all' ? null : String([...keys][0] ?? '') || null)
const oneOf = (value: string | null): string[] => (value === null ? [] : [value])

type PartProps = {
  readonly title: string
  readonly entries: readonly { readonly id: string; readonly label: ReactNode; readonly text: string }[]
  readonly selected: readonly string[]
  readonly mode: 'single' | 'multiple'
  readonly isFixed?: boolean
  readonly onChange: (keys: Selection) => void
}

/** One group of choices; those of a `fixed` one cannot be taken away, only changed. */
function Part({ title, entries, selected, mode, isFixed = false, onChange }: PartProps) {
  return (
    <MenuSection
      selectionMode={mode}
      selectedKeys={selected}
      onSelectionChange={onChange}
      disallowEmptySelection={isFixed}
    >
      <Header className="px-2 pt-2 pb-1 font-medium text-ink-faint text-micro">{title}</Header>
      {entries.map(({ id, label, text }) => (
        <MenuItem key={id} id={id} textValue={text} className={itemLook} shouldCloseOnSelect={false}>
          {({ isSelected }) => (
            <>
              <Check className={joinClasses('size-4', !isSelected && 'invisible')} aria-hidden />
              {label}
            </>
          )}
        </MenuItem>
      ))}
    </MenuSection>
  )
}

/** What the bin is narrowed to, and its order. */
export function BinFilterMenu({ items, look }: { readonly items: readonly BinItem[]; readonly look: BinLook }) {
  const t = useWords()
  const filter = useBinStore(state => state.filter)
  const tags = useMemo(() => countTags(items.map(({ media }) => media.tags)), [items])
  const count = filterCount(filter)
  const entry = <Id extends string>(id: Id, text: string) => ({ id, text, label: text })
  const label = count > 0 ? t('bin:filterOn', { count }) : t('bin:filter')
  return (
    <MenuTrigger>
      <Tooltip text={label}>
        <Button aria-label={label} className={buttonLook(count > 0 ? 'plain' : 'quiet', 'relative size-8')}>
          <ListFilter />
          {count > 0 ? <span className="absolute inset-e-1 top-1 size-2 rounded-full bg-accent" aria-hidden /> : null}
        </Button>
      </Tooltip>
      <Popover offset={4} className={popoverLook}>
        <Menu aria-label={t('bin:filter')} className="max-h-[70vh] min-w-52 overflow-y-auto outline-none">
          <Part
            title={t('bin:sortBy')}
            mode="single"
            isFixed
            entries={mediaSorts.map(id => entry(id, t(`bin:sort.${id}`)))}
            selected={[look.sort]}
            onChange={keys => {
              const sort = mediaSorts.find(id => id === first(keys))
              if (sort) void keepSetting('bin_look', { ...look, sort })
            }}
          />
          <Part
            title={t('bin:kind')}
            mode="single"
            entries={mediaKinds.map(id => entry(id, t(`bin:kind.${id}`)))}
            selected={oneOf(filter.kind)}
            onChange={keys => narrow({ kind: mediaKinds.find(id => id === first(keys)) ?? null })}
          />
          <Part
            title={t('bin:use')}
            mode="single"
            entries={[entry('used', t('bin:use.used')), entry('unused', t('bin:use.unused'))]}
            selected={oneOf(filter.use)}
            onChange={keys => narrow({ use: first(keys) as MediaFilter['use'] })}
          />
          <Part
            title={t('bin:only')}
            mode="multiple"
            entries={[entry('isFavourite', t('bin:only.favourite')), entry('isMissing', t('bin:only.missing'))]}
            selected={(['isFavourite', 'isMissing'] as const).filter(id => filter[id])}
            onChange={keys => narrow({ isFavourite: has(keys, 'isFavourite'), isMissing: has(keys, 'isMissing') })}
          />
          {tags.length > 0 || filter.tag !== null ? (
            <Part
              title={t('bin:tags')}
              mode="single"
              entries={tagEntries(tags, filter.tag)}
              selected={oneOf(filter.tag && keyOf(filter.tag))}
              onChange={keys => narrow({ tag: first(keys)?.slice(keyOf('').length) ?? null })}
            />
          ) : null}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

const has = (keys: Selection, key: string) => keys === 'all' || keys.has(key)

/** The tags in use; the one narrowed to is there too when nothing carries it any more. */
function tagEntries(tags: readonly { readonly tag: string; readonly count: number }[], chosen: string | null) {
  const known = chosen !== null && tags.every(one => one.tag !== chosen) ? [{ tag: chosen, count: 0 }, ...tags] : tags
  return known.map(({ tag, count }) => ({
    id: keyOf(tag),
    text: tag,
    label: (
      <>
        <bdi className="max-w-52 grow truncate">{tag}</bdi>
        <span className="text-ink-faint text-small tabular-nums">{count}</span>
      </>
    ),
  }))
}
