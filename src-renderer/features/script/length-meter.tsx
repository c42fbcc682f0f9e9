import { clockTime } from '@renderer/components/format-time'
import { joinClasses } from '@renderer/components/join-classes'
import { Select } from '@renderer/components/select'
import { spokenLocale, useWords } from '@renderer/words/words'
import { tooLongFor } from '@shared/domain/platform-lengths'
import { type Script, scriptReadingTime } from '@shared/domain/script'
import { Clock, TriangleAlert } from 'lucide-react'
import { Meter } from 'react-aria-components'
import { aimAt, targetLengths } from './edit-script-facts'

const listText = (names: readonly string[]) =>
  new Intl.ListFormat(spokenLocale(), { type: 'conjunction' }).format(names)

/** How long the script takes to read, against the length it aims at. */
export function LengthMeter({ script }: { readonly script: Script }) {
  const t = useWords()
  const { script_id, target_seconds: target } = script
  const read = scriptReadingTime(script)
  const refusing = tooLongFor(read)
  const over = Math.round(read - target)
  const lengths = [...new Set([...targetLengths, target])].sort((a, b) => a - b)
  return (
    <div className="flex min-w-0 items-center gap-3 whitespace-nowrap text-small">
      <Clock className="size-4 shrink-0 text-ink-faint" aria-hidden />
      <span className="font-medium tabular-nums">{clockTime(read)}</span>
      <Meter
        aria-label={t('script:readTime')}
        value={Math.min(read, target)}
        maxValue={target}
        valueLabel={t('script:readOf', { read: clockTime(read), target: clockTime(target) })}
        className="w-28 shrink-0"
      >
        <div className="h-1.5 overflow-hidden rounded-full bg-wash-strong">
          <div
            className={joinClasses('h-full rounded-full', over > 0 ? 'bg-warn' : 'bg-accent')}
            style={{ width: `${Math.min(100, (read / target) * 100)}%` }}
          />
        </div>
      </Meter>
      <Select
        label={t('script:target')}
        size="small"
        value={String(target)}
        options={lengths.map(length => ({ id: String(length), label: t('script:aim', { length: clockTime(length) }) }))}
        onChange={length => void aimAt(script_id, Number(length))}
      />
      <span className={over > 0 ? 'font-medium text-warn' : 'text-ink-faint'}>
        {over > 0 ? t('script:over', { count: over }) : t('script:under', { count: -over })}
      </span>
      {refusing.length > 0 ? (
        <span className="flex max-w-48 items-center gap-1 font-medium text-warn">
          <TriangleAlert className="size-3.5 shrink-0" aria-hidden />
          <span className="truncate">{t('script:tooLongFor', { platforms: listText(refusing) })}</span>
        </span>
      ) : null}
    </div>
  )
}
