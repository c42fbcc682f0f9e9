import { Keys } from '@renderer/components/keys'
import { useWords } from '@renderer/words/words'
import { Search } from 'lucide-react'
import type { RefObject } from 'react'
import { Input, SearchField } from 'react-aria-components'
import { useIdeasStore } from './ideas-store'

type IdeaSearchProps = { readonly field: RefObject<HTMLInputElement | null>; readonly onLeave: () => void }

/** Looks for words in ideas, tags and page titles. Enter and the down key lead to what was found, Escape clears and leaves. */
export function IdeaSearch({ field, onLeave }: IdeaSearchProps) {
  const t = useWords()
  const search = useIdeasStore(state => state.search)
  return (
    <SearchField
      aria-label={t('ideas:search')}
      value={search}
      onChange={text => useIdeasStore.setState({ search: text })}
      onKeyDown={event => {
        const leaves = event.key === 'Enter' || event.key === 'ArrowDown' || (event.key === 'Escape' && search === '')
        if (leaves) onLeave()
        event.continuePropagation()
      }}
      className="relative w-64"
    >
      <Search className="pointer-events-none absolute inset-s-2.5 top-2 size-4 text-ink-faint" aria-hidden />
      <Input
        ref={field}
        placeholder={t('ideas:search')}
        className="h-8 w-full rounded-md bg-wash ps-8 pe-8 ring-1 ring-line ring-inset [&::-webkit-search-cancel-button]:hidden"
      />
      {search === '' ? (
        <span className="pointer-events-none absolute inset-e-2 top-1.5">
          <Keys keys="/" />
        </span>
      ) : null}
    </SearchField>
  )
}
