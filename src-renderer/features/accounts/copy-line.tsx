import { announce } from '@renderer/components/announcer'
import { IconButton } from '@renderer/components/icon-button'
import { useWords } from '@renderer/words/words'
import { Check, Copy } from 'lucide-react'
import { useState } from 'react'

type CopyLineProps = {
  /** Says what it is, for who does not see where it stands. */
  readonly label: string
  readonly lines: readonly string[]
  /** Between the lines where they are copied together. */
  readonly between: string
}

/** Text to be carried over to another page letter by letter, with a button that copies it. */
export function CopyLine({ label, lines, between }: CopyLineProps) {
  const t = useWords()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(lines.join(between))
    setCopied(true)
    announce(t('accounts:copied', { label }))
  }
  return (
    <div className="flex items-start gap-2 rounded-md bg-wash py-1 ps-3 pe-1">
      <code dir="ltr" className="wrap-anywhere min-w-0 grow select-text py-1.5 text-small leading-5">
        {lines.map(line => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
      </code>
      <IconButton
        label={t(isCopied ? 'accounts:copyAgain' : 'accounts:copy', { label })}
        icon={isCopied ? <Check className="text-good" /> : <Copy />}
        onPress={() => void copy()}
      />
    </div>
  )
}
