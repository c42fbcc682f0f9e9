import { itemLook, popoverLook } from '@renderer/components/popover-look'
import { useWords } from '@renderer/words/words'
import { asTag, type Idea, tagsInUse } from '@shared/domain/idea'
import { useMemo, useState } from 'react'
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'

type TagInputProps = {
  readonly ideas: readonly Idea[]
  /** Tags that are not offered. */
  readonly without?: readonly string[]
  readonly autoFocus?: boolean
  readonly onAdd: (tag: string) => void
}

/** A field for a tag: those in use are offered while it is typed, Enter adds. */
export function TagInput({ ideas, without = [], autoFocus = false, onAdd }: TagInputProps) {
  const t = useWords()
  const [text, setText] = useState('')
  const known = useMemo(() => tagsInUse(ideas), [ideas])
  const sought = asTag(text).toLowerCase()
  const offered = known.filter(({ tag }) => !without.includes(tag) && tag.toLowerCase().includes(sought)).slice(0, 8)
  const add = (tag: string) => {
    setText('')
    if (asTag(tag) !== '') onAdd(tag)
  }
  return (
    <ComboBox
      aria-label={t('ideas:addTag')}
      allowsCustomValue
      menuTrigger="focus"
      items={offered}
      inputValue={text}
      selectedKey={null}
      onInputChange={setText}
      onSelectionChange={key => key !== null && add(String(key))}
    >
      <Input
        autoFocus={autoFocus}
        placeholder={t('ideas:addTag')}
        maxLength={60}
        onKeyDown={event => {
          const isPicking = event.currentTarget.getAttribute('aria-activedescendant')
          if (event.key !== 'Enter' || isPicking) return
          event.preventDefault()
          event.stopPropagation()
          add(text)
        }}
        className="h-7 w-40 rounded-md bg-wash px-2 text-small ring-1 ring-line ring-inset"
      />
      <Popover offset={4} className={popoverLook}>
        <ListBox className="min-w-40 outline-none">
          {({ tag, count }: { tag: string; count: number }) => (
            <ListBoxItem id={tag} textValue={tag} className={itemLook}>
              <bdi className="grow truncate">{tag}</bdi>
              <span className="text-ink-faint text-small tabular-nums">{count}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
