import { ChevronDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { ComboBox as AriaComboBox, Button, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { buttonLook } from './button-look'
import { joinClasses } from './join-classes'
import { itemLook, popoverLook } from './popover-look'

type ComboBoxProps = {
  readonly label: string
  readonly isLabelHidden?: boolean
  /** The text that stands in it while nobody types. */
  readonly shown: string
  readonly options: readonly { readonly id: string; readonly label: string }[]
  /** Told what was chosen: an option's id, or the text as typed. Answers with what stands in it from then on, where that is not the text. */
  readonly onCommit: (chosen: string) => string | undefined
  readonly placeholder?: string
  readonly className?: string
}

/** A text that can be typed, or chosen from a list that narrows while one types. */
export function ComboBox(props: ComboBoxProps) {
  const { label, isLabelHidden, shown, options, onCommit, placeholder, className } = props
  const [text, setText] = useState(shown)
  useEffect(() => setText(shown), [shown])
  const commit = (chosen: string) => {
    const standing = onCommit(chosen)
    if (standing !== undefined) setText(standing)
  }
  const commitText = () => {
    if (text.trim() !== shown) commit(text.trim())
  }
  return (
    <AriaComboBox
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      allowsCustomValue
      inputValue={text}
      onInputChange={setText}
      onSelectionChange={key => key !== null && commit(String(key))}
      onBlur={commitText}
      className={joinClasses('flex min-w-0 flex-col gap-1', className)}
    >
      {isLabelHidden ? null : <Label className="text-ink-soft text-small">{label}</Label>}
      <div className="relative flex min-w-0">
        <Input
          dir="auto"
          placeholder={placeholder ?? ''}
          // Enter on a line of the list chooses that line.
          onKeyDown={event => {
            if (event.key === 'Enter' && !event.currentTarget.getAttribute('aria-activedescendant')) commitText()
          }}
          className="h-8 w-full min-w-0 rounded-md bg-wash ps-2 pe-8 ring-1 ring-line ring-inset"
        />
        <Button className={buttonLook('quiet', 'absolute inset-e-1 top-1 size-6')}>
          <ChevronDown className="opacity-60" aria-hidden />
        </Button>
      </div>
      <Popover offset={4} className={joinClasses(popoverLook, 'w-(--trigger-width) min-w-48')}>
        <ListBox items={options} className="max-h-72 overflow-y-auto outline-none">
          {option => (
            <ListBoxItem id={option.id} textValue={option.label} className={itemLook}>
              <span className="truncate">{option.label}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
