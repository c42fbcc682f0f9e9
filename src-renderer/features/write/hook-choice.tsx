import { useWords } from '@renderer/words/words'
import { Radio, RadioGroup } from 'react-aria-components'

type HookChoiceProps = {
  readonly hooks: readonly string[]
  readonly chosen: number
  readonly onChange: (chosen: number) => void
}

/** First lines to choose from, by arrow keys or a click. */
export function HookChoice({ hooks, chosen, onChange }: HookChoiceProps) {
  const t = useWords()
  return (
    <RadioGroup
      aria-label={t('write:fiveHooks')}
      value={String(chosen)}
      onChange={value => onChange(Number(value))}
      className="flex flex-col"
    >
      {hooks.map((hook, index) => (
        <Radio
          // biome-ignore lint/suspicious/noArrayIndexKey: the hooks of one answer keep their places
          key={index}
          value={String(index)}
          className="group -mx-2 relative flex items-start gap-2.5 rounded-md px-2 py-1 text-read data-hovered:bg-wash data-focus-visible:outline-2"
        >
          <span className="mt-1 flex size-4 shrink-0 items-center justify-center rounded-full ring-1 ring-line-strong ring-inset group-data-selected:bg-accent-solid">
            <span className="size-1.5 rounded-full bg-white opacity-0 group-data-selected:opacity-100" />
          </span>
          <span dir="auto" className="wrap-anywhere">
            {hook}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
