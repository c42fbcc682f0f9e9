import { Button } from '@renderer/components/button'
import { Keys } from '@renderer/components/keys'
import { TextArea } from '@renderer/components/text-area'
import { longestComment } from './edit-comments'

type CommentFieldProps = {
  readonly label: string
  readonly placeholder?: string
  readonly confirm: string
  readonly text: string
  readonly onType: (text: string) => void
  readonly onDone: () => void
  /** Esc, where it should not close what is around. */
  readonly onCancel?: () => void
}

/** Where a comment is written: Enter says it, Shift+Enter begins a new line. */
export function CommentField({ label, placeholder, confirm, text, onType, onDone, onCancel }: CommentFieldProps) {
  return (
    <div className="flex flex-col gap-1.5">
      <TextArea
        autoFocus
        label={label}
        data-undo="own"
        placeholder={placeholder}
        maxLength={longestComment}
        value={text}
        onChange={event => onType(event.target.value)}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault()
            onDone()
          }
          if (event.key === 'Escape' && onCancel) {
            event.stopPropagation()
            onCancel()
          }
        }}
        className="max-h-40 min-h-8 rounded-md bg-wash px-2 py-1.5 ring-1 ring-line ring-inset"
      />
      {text.trim() ? (
        <div className="flex items-center justify-end gap-2">
          <Keys keys="Enter" />
          <Button variant="primary" size="small" onPress={onDone}>
            {confirm}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
