import { useState } from 'react'
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { itemLook, popoverLook } from './popover-look'

type TagFieldProps = {
  readonly label: string
  /** The tags in use, and how often; narrowed while one types. */
  readonly known: readonly { readonly tag: string; readonly count: number }[]
  /** Tags that are not offered. */
  readonly without?: readonly string[]
  readonly autoFocus?: boolean
  /** Told the text as typed, or a tag in use; never an empty one. */
  readonly onAdd: (tag: string) => void
}

const plain = (text: string) => text.trim().replace(/^#+/, '').trim().toLowerCase()

/** A field for a tag: those in use are offered while it is typed, Enter adds. */
export function TagField({ label, known, without = [], autoFocus = false, onAdd }: TagFieldProps) {
  const [text, setText] = useState('')
  const offered = known
    .filter(({ tag }) => !without.includes(tag) && tag.toLowerCase().includes(plain(text)))
    .slice(0, 8)
  const add = (tag: string) => {
    setText('')
    if (plain(tag) !== '') onAdd(tag)
  }
  return (
    <ComboBox
      aria-label={label}
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
        placeholder={label}
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
