import { Check } from 'lucide-react'
import { Checkbox } from 'react-aria-components'
import { joinClasses } from './join-classes'

type CheckRowProps = {
  readonly label: string
  /** What it means, in a line below. */
  readonly detail?: string
  readonly isOn: boolean
  /** It cannot be changed; `detail` says why. */
  readonly isDisabled?: boolean
  readonly onChange: (isOn: boolean) => void
}

/** One thing that is on or off, with its words behind the mark. */
export function CheckRow({ label, detail, isOn, isDisabled = false, onChange }: CheckRowProps) {
  return (
    <Checkbox
      isSelected={isOn}
      isDisabled={isDisabled}
      onChange={onChange}
      className={joinClasses(
        // The input inside is placed absolutely: without a place of its own here, its focus would scroll the whole page away.
        'group relative flex gap-2 data-disabled:text-ink-faint',
        detail ? 'items-start' : 'items-center text-small',
      )}
    >
      <span
        className={joinClasses(
          'flex size-4 shrink-0 items-center justify-center rounded-sm bg-wash ring-1 ring-line-strong ring-inset group-data-focus-visible:outline-2 group-data-selected:bg-accent-solid group-data-disabled:opacity-50',
          detail ? 'mt-0.5' : '',
        )}
      >
        <Check className="size-3 text-white opacity-0 group-data-selected:opacity-100" aria-hidden />
      </span>
      <span>
        {label}
        {detail ? <span className="block text-ink-faint text-small">{detail}</span> : null}
      </span>
    </Checkbox>
  )
}
