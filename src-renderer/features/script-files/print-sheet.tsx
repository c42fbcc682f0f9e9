import { clockTime } from '@renderer/components/format-time'
import { spokenLocale, useWords } from '@renderer/words/words'
import { inOrder } from '@shared/domain/order'
import type { Script } from '@shared/domain/script'
import { beatTimes } from '@shared/domain/script-text/read-time'
import { useEffect, useEffectEvent } from 'react'
import { createPortal } from 'react-dom'

type PrintSheetProps = { readonly script: Script; readonly onDone: () => void }

/** The script on paper, shown to the printer alone (styles/print.css), and the system's print dialog over the page. */
export function PrintSheet({ script, onDone }: PrintSheetProps) {
  const t = useWords()
  const title = script.title || t('files:untitled')
  usePrinting(title, onDone)
  const beats = beatTimes(inOrder(script.beats), script.language)
  const whole = beats.at(-1)?.to ?? 0
  const touched = new Intl.DateTimeFormat(spokenLocale(), { dateStyle: 'long' }).format(new Date(script.updated_at))
  return createPortal(
    <article id="print-sheet" lang={script.language} aria-hidden>
      <header>
        <h1 dir="auto">{title}</h1>
        <p>{t('files:sheetFacts', { count: beats.length, time: clockTime(whole), date: touched })}</p>
      </header>
      <ol>
        {beats.map(({ beat, from }) => (
          <li key={beat.id}>
            <div className="sheet-margin">
              <b>{t(`script:kind.${beat.kind}`)}</b>
              <span>{clockTime(from)}</span>
            </div>
            <p dir="auto">{beat.text}</p>
          </li>
        ))}
      </ol>
    </article>,
    document.body,
  )
}

/** Prints once the sheet stands on the page. The page's title names the file where the paper is a PDF. */
function usePrinting(title: string, onDone: () => void): void {
  const done = useEffectEvent(onDone)
  useEffect(() => {
    const before = document.title
    const after = () => done()
    document.title = title
    window.addEventListener('afterprint', after)
    window.print()
    return () => {
      document.title = before
      window.removeEventListener('afterprint', after)
    }
  }, [title])
}
