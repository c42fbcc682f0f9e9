import { announce } from '@renderer/components/announcer'
import { Button } from '@renderer/components/button'
import { joinClasses } from '@renderer/components/join-classes'
import { toast } from '@renderer/components/toasts'
import { logProblem, studio } from '@renderer/studio'
import { useWords } from '@renderer/words/words'
import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'

type CopyFieldProps = {
  readonly label: string
  readonly text: string
  readonly note?: string
  readonly isWarning?: boolean
  /** The one that is copied first. */
  readonly isMain?: boolean
}

/** How long a button says that it was done, in milliseconds. */
const shown = 2_500

/** Words to be read, and put into the clipboard by one press. */
export function CopyField({ label, text, note = '', isWarning = false, isMain = false }: CopyFieldProps) {
  const t = useWords()
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), shown)
    return () => clearTimeout(timer)
  }, [isCopied])
  const copy = async () => {
    const answer = await studio.call('publish.copy', { text })
    if (!answer.ok) {
      logProblem('Words were not copied', answer.problem)
      return toast({ title: t('kit:notCopied'), detail: t('kit:notCopiedNext'), tone: 'bad' })
    }
    setCopied(true)
    announce(t('kit:copied', { label }))
  }
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-center gap-3">
        <h3 className="grow font-medium text-ink-soft text-small">{label}</h3>
        <Button
          size="small"
          variant={isMain ? 'primary' : 'plain'}
          icon={isCopied ? <Check /> : <Copy />}
          aria-label={t(isCopied ? 'kit:copied' : 'kit:copyWhat', { label })}
          onPress={() => void copy()}
        >
          {t(isCopied ? 'kit:done' : 'kit:copy')}
        </Button>
      </div>
      <section
        dir="auto"
        data-selectable
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by key
        tabIndex={0}
        aria-label={label}
        className="wrap-anywhere max-h-40 overflow-auto whitespace-pre-wrap rounded-lg bg-wash p-3"
      >
        {text}
      </section>
      {note ? <p className={joinClasses('text-small', isWarning ? 'text-warn' : 'text-ink-faint')}>{note}</p> : null}
    </div>
  )
}
