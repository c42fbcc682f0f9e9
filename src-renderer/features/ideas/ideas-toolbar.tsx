import { Button } from '@renderer/components/button'
import { ChoiceGroup } from '@renderer/components/choice-group'
import { Select } from '@renderer/components/select'
import { keepSetting } from '@renderer/database/keep-setting'
import { useWords } from '@renderer/words/words'
import { ideaSorts } from '@shared/domain/find-ideas'
import { type Idea, tagsInUse } from '@shared/domain/idea'
import { promptSources } from '@shared/domain/prompt'
import type { IdeasView } from '@shared/domain/setting'
import { Columns3, Rows3, X } from 'lucide-react'
import { type RefObject, useMemo } from 'react'
import { IdeaSearch } from './idea-search'
import { clearFilter, useIdeasStore } from './ideas-store'

type IdeasToolbarProps = {
  readonly ideas: readonly Idea[]
  readonly found: number
  readonly view: IdeasView
  readonly search: RefObject<HTMLInputElement | null>
  readonly onLeaveSearch: () => void
}

/** Narrows the ideas, orders them, and says how they are looked at. */
export function IdeasToolbar({ ideas, found, view, search, onLeaveSearch }: IdeasToolbarProps) {
  const t = useWords()
  const { source, tag, sort, search: sought } = useIdeasStore()
  const isNarrowed = source !== null || tag !== null || sought !== ''
  return (
    <div role="toolbar" aria-label={t('ideas:toolbar')} className="flex flex-wrap items-center gap-2 px-4 pt-2 pb-3">
      <IdeaSearch field={search} onLeave={onLeaveSearch} />
      <Select
        label={t('ideas:filterSource')}
        variant="quiet"
        value={source ?? 'all'}
        options={[
          { id: 'all', label: t('ideas:allSources') },
          ...promptSources.map(id => ({ id, label: t(`ideas:source.${id}`) })),
        ]}
        onChange={id => useIdeasStore.setState({ source: id === 'all' ? null : id })}
      />
      <TagFilter ideas={ideas} tag={tag} />
      <Select
        label={t('ideas:sortBy')}
        variant="quiet"
        value={sort}
        options={ideaSorts.map(id => ({ id, label: t(`ideas:sort.${id}`) }))}
        onChange={id => useIdeasStore.setState({ sort: id })}
      />
      {isNarrowed ? (
        <Button variant="quiet" icon={<X />} onPress={clearFilter}>
          {t('ideas:showAll')}
        </Button>
      ) : null}
      <span role="status" className="grow text-end text-ink-faint text-small tabular-nums">
        {isNarrowed ? t('ideas:foundOf', { found, count: ideas.length }) : t('ideas:count', { count: ideas.length })}
      </span>
      <ChoiceGroup
        label={t('ideas:view')}
        value={view}
        choices={[
          { id: 'board', label: t('ideas:board'), icon: <Columns3 /> },
          { id: 'table', label: t('ideas:table'), icon: <Rows3 /> },
        ]}
        onChange={id => void keepSetting('ideas_view', id)}
      />
    </div>
  )
}

/** Keys of a list cannot be empty: a tag is told from none by what stands before it. */
const keyOf = (tag: string) => `tag:${tag}`

function TagFilter({ ideas, tag }: { readonly ideas: readonly Idea[]; readonly tag: string | null }) {
  const t = useWords()
  const tags = useMemo(() => tagsInUse(ideas), [ideas])
  if (tags.length === 0 && tag === null) return null
  const known = tag !== null && tags.every(one => one.tag !== tag) ? [{ tag, count: 0 }, ...tags] : tags
  return (
    <Select
      label={t('ideas:filterTag')}
      variant="quiet"
      value={tag === null ? 'all' : keyOf(tag)}
      options={[
        { id: 'all', label: t('ideas:allTags') },
        ...known.map(one => ({ id: keyOf(one.tag), label: `${one.tag} · ${one.count}` })),
      ]}
      onChange={id => useIdeasStore.setState({ tag: id === 'all' ? null : id.slice(keyOf('').length) })}
    />
  )
}
