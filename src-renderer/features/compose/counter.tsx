import { joinClasses } from '@renderer/components/join-classes'
import { spokenLocale, useWords } from '@renderer/words/words'

type CounterProps = { readonly count: number; readonly most: number | null; readonly unit?: 'utf16' | 'bytes' }

/** A number as one writes it here. */
export const numberText = (value: number): string => new Intl.NumberFormat(spokenLocale()).format(value)

/** How long a text is by its platform's own rule; says by how much it is too long. */
export function Counter({ count, most, unit = 'utf16' }: CounterProps) {
  const t = useWords()
  if (most === null) return <span className="text-ink-faint text-small tabular-nums">{numberText(count)}</span>
  const over = count - most
  const shown = t(unit === 'bytes' ? 'compose:countBytes' : 'compose:count', {
    count: numberText(count),
    most: numberText(most),
  })
  return (
    <span className={joinClasses('text-small tabular-nums', over > 0 ? 'font-medium text-bad' : 'text-ink-faint')}>
      {shown}
      {over > 0 ? ` ${t('compose:over', { over: numberText(over) })}` : null}
    </span>
  )
}
