import { clockTime } from '@renderer/components/format-time'
import { spokenLocale, useWords } from '@renderer/words/words'
import type { FactsByMedia } from '@shared/domain/beat-length'
import { type Script, scriptReadingTime } from '@shared/domain/script'
import { filmStanding, isOlder } from '@shared/domain/staleness'
import type { VideoAsset } from '@shared/domain/video-asset'
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { Button } from 'react-aria-components'
import { ScriptCoverage } from './script-coverage'
import { ScriptMenu } from './script-menu'
import { ScriptPicture } from './script-picture'

type ScriptCardProps = {
  readonly script: Script
  readonly film: VideoAsset | undefined
  readonly facts: FactsByMedia
  /** Where it stands. */
  readonly status: ReactNode
  readonly onOpen: () => void
}

/** One script in the list. */
export function ScriptCard({ script, film, facts, status, onOpen }: ScriptCardProps) {
  const t = useWords()
  const title = script.title || t('scripts:untitled')
  const touched = new Intl.DateTimeFormat(spokenLocale(), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <li className="relative flex overflow-hidden rounded-xl bg-surface shadow-lift ring-1 ring-line transition-shadow duration-100 hover:ring-line-strong">
      <ScriptPicture script={script} film={film} />
      <div className="flex h-40 min-w-0 grow flex-col gap-1 py-3 ps-4 pe-3">
        <h2 dir="auto" className="line-clamp-2 pe-7 font-semibold">
          {title}
        </h2>
        <p dir="auto" className="line-clamp-2 text-ink-soft text-small">
          {script.body.trim() || t('scripts:nothingWritten')}
        </p>
        <span className="grow" />
        <div className="flex min-w-0 gap-3">
          <span className="flex shrink-0">{status}</span>
          <FilmLine script={script} film={film} />
        </div>
        <div className="flex flex-col text-ink-faint text-small tabular-nums">
          <ScriptCoverage script={script} film={film} facts={facts} />
          <span className="truncate">
            {clockTime(scriptReadingTime(script))} · {touched.format(new Date(script.updated_at))}
          </span>
        </div>
      </div>
      <Button
        aria-label={t('scripts:open', { title })}
        onPress={onOpen}
        className="absolute inset-0 rounded-xl -outline-offset-2"
      />
      <div className="absolute inset-e-1.5 top-1.5">
        <ScriptMenu script={script} title={title} />
      </div>
    </li>
  )
}

/** Whether there is a film, and whether it is of the script as it stands. */
function FilmLine({ script, film }: Pick<ScriptCardProps, 'script' | 'film'>) {
  const t = useWords()
  const standing = useMemo(() => filmStanding(script, film), [script, film])
  if (standing === 'no-film') return null
  if (isOlder(standing)) {
    return (
      <span className="flex min-w-0 items-center gap-1.5 font-medium text-small text-warn">
        <TriangleAlert className="size-3.5 shrink-0" aria-hidden />
        <span className="truncate">{t('scripts:older')}</span>
      </span>
    )
  }
  return (
    <span className="flex items-center gap-1.5 font-medium text-good text-small">
      <CircleCheck className="size-3.5" aria-hidden />
      {t('scripts:ready')}
    </span>
  )
}
