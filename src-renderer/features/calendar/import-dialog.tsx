import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { useWords, type Words } from '@renderer/words/words'
import { mostCsvPosts, type RowFault, readPosts } from '@shared/domain/posts-csv'
import { type CsvPlan, type PlanFault, planCsv } from '@shared/domain/posts-csv-plan'
import { CircleAlert, CircleCheck, CopyCheck } from 'lucide-react'
import { useMemo } from 'react'
import { closeBox } from './calendar-store'
import { importPosts } from './csv-posts'
import { fileFaultWords } from './file-fault-words'
import type { Calendar } from './use-calendar'

type ImportProps = { readonly calendar: Calendar; readonly name: string; readonly text: string | null }

/** What would become of a file of posts; only a press on its button changes anything. */
export function ImportDialog({ calendar, name, text }: ImportProps) {
  const t = useWords()
  const read = useMemo(() => readFile(calendar, text), [calendar, text])
  const plan = read.kind === 'plan' ? read : null
  const count = plan?.taken.length ?? 0
  return (
    <Dialog
      title={t('calendar:importTitle', { name })}
      isOpen
      onClose={closeBox}
      closeLabel={t('calendar:close')}
      isWide
      actions={
        <>
          <Button onPress={closeBox}>{t('calendar:importNothing')}</Button>
          {count > 0 ? (
            <Button
              variant="primary"
              onPress={() => {
                closeBox()
                void importPosts(plan?.taken ?? [])
              }}
            >
              {t('calendar:importTake', { count })}
            </Button>
          ) : null}
        </>
      }
    >
      {plan ? <Outcome plan={plan} t={t} /> : null}
      {read.kind === 'fault' ? (
        <p role="alert" className="flex max-w-lg items-start gap-2">
          <CircleAlert className="mt-0.5 size-4 shrink-0 text-bad" aria-hidden />
          {read.said === null ? t('calendar:file.unreadable') : fileFaultWords(t, read.said, mostCsvPosts)}
        </p>
      ) : null}
      <p className="text-ink-soft text-small">{t('calendar:importSafe')}</p>
    </Dialog>
  )
}

type FileFault = Parameters<typeof fileFaultWords>[1]
type AnyFault = RowFault | PlanFault
type Read =
  | ({ readonly kind: 'plan' } & Omit<CsvPlan, 'faults'> & { readonly faults: readonly AnyFault[] })
  | { readonly kind: 'fault'; readonly said: FileFault | null }

function readFile(calendar: Calendar, text: string | null): Read {
  if (text === null) return { kind: 'fault', said: null }
  const read = readPosts(text)
  if (!read.ok) return { kind: 'fault', said: read.problem }
  const { posts, zone, now } = calendar
  const accounts = [...calendar.accounts.values()].map(({ row }) => row)
  const plan = planCsv(read.value.posts, { films: [...calendar.films.values()], accounts, posts, zone, now })
  const faults = [...read.value.faults, ...plan.faults].sort((one, other) => one.line - other.line)
  return { kind: 'plan', ...plan, faults }
}

function Outcome({ plan, t }: { readonly plan: Extract<Read, { kind: 'plan' }>; readonly t: Words }) {
  const { taken, doubles, faults } = plan
  return (
    <div className="flex max-w-2xl flex-col gap-2.5">
      <p className="flex items-center gap-2">
        <CircleCheck className="size-4 shrink-0 text-good" aria-hidden />
        {t('calendar:rowsTaken', { count: taken.length })}
      </p>
      {doubles.length > 0 ? (
        <p className="flex items-center gap-2">
          <CopyCheck className="size-4 shrink-0 text-ink-soft" aria-hidden />
          {t('calendar:rowsDouble', { count: doubles.length })}
        </p>
      ) : null}
      {faults.length > 0 ? (
        <>
          <p className="flex items-center gap-2">
            <CircleAlert className="size-4 shrink-0 text-bad" aria-hidden />
            {t('calendar:rowsFaulty', { count: new Set(faults.map(({ line }) => line)).size })}
          </p>
          <ul
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
            tabIndex={0}
            aria-label={t('calendar:faults')}
            className="flex max-h-72 flex-col gap-1 overflow-y-auto rounded-md bg-wash p-2.5 text-small"
            data-selectable
          >
            {faults.map(fault => (
              <li key={`${fault.line}${fault.column}${fault.kind}`} className="flex gap-3">
                <span className="w-40 shrink-0 text-ink-soft tabular-nums">
                  {fault.column === ''
                    ? t('calendar:line', { line: fault.line })
                    : t('calendar:lineColumn', { line: fault.line, column: fault.column })}
                </span>
                <span dir="auto" className="wrap-anywhere min-w-0">
                  {t(`calendar:row.${fault.kind}`, { is: fault.is })}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}
