import { TextArea } from '@renderer/components/text-area'
import { useWrittenText } from '@renderer/database/use-written-text'
import type { ReactNode } from 'react'

type FieldProps = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly maxLength: number
  readonly isReadOnly: boolean
  /** One line alone: Enter makes no second one. */
  readonly isLine?: boolean
  readonly placeholder?: string
  /** Beside the label: whether it is shared. */
  readonly mark?: ReactNode
  /** Under the field, told what stands in it now, typed a moment ago or kept. */
  readonly below?: (text: string) => ReactNode
  readonly onWrite: (text: string) => void
}

/** Words of a post, kept while they are typed. */
export function Field(props: FieldProps) {
  const { id, label, value, maxLength, isReadOnly, isLine = false, placeholder, mark, below, onWrite } = props
  const { text, type, keep } = useWrittenText(value, onWrite)
  return (
    <div className="flex flex-col gap-1">
      <div className="flex min-h-6 flex-wrap items-center gap-x-3">
        <span className="grow font-medium text-small" aria-hidden>
          {label}
        </span>
        {mark}
      </div>
      <TextArea
        id={id}
        label={label}
        value={text}
        maxLength={maxLength}
        readOnly={isReadOnly}
        placeholder={placeholder}
        onChange={event => type(isLine ? event.target.value.replace(/\n/g, ' ') : event.target.value)}
        onBlur={keep}
        onKeyDown={event => {
          if (isLine && event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault()
        }}
        className={`rounded-md bg-wash px-3 py-2 ring-1 ring-line ring-inset read-only:text-ink-soft ${isLine ? 'min-h-9' : 'max-h-80 min-h-28 overflow-y-auto text-read'}`}
      />
      {below ? <div className="flex min-h-4 flex-wrap items-center gap-x-4 gap-y-1">{below(text)}</div> : null}
    </div>
  )
}
