import { Button } from '@renderer/components/button'
import { clockTime } from '@renderer/components/format-time'
import { IconButton } from '@renderer/components/icon-button'
import { useWords } from '@renderer/words/words'
import type { EndedRender, RenderedFilm, RenderProblem } from '@shared/domain/render-job'
import { CircleAlert, CircleCheck, Copy, FolderOpen, Play, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { openPlayer } from './player-store'
import { problemWords } from './problem-words'
import { dismissEnded } from './render-store'
import { showInFolder } from './show-in-folder'
import { warningWords } from './warning-words'

type EndedCardProps = {
  readonly render: EndedRender
  readonly title: string
  /** Has the script gone on since? */
  readonly isOlder: boolean
}

/** How a film ended: ready to play, or why there is none. */
export function EndedCard({ render, title, isOlder }: EndedCardProps) {
  const t = useWords()
  const { outcome, job_id } = render
  const dismiss = (
    <IconButton size="small" label={t('render:dismiss')} icon={<X />} onPress={() => dismissEnded(job_id)} />
  )
  if (outcome.kind === 'done')
    return <Done render={render} film={outcome.film} title={title} isOlder={isOlder} dismiss={dismiss} />
  if (outcome.kind === 'failed') return <Failed problem={outcome.problem} title={title} dismiss={dismiss} />
  return null
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1)

type DoneProps = {
  readonly render: EndedRender
  readonly film: RenderedFilm
  readonly title: string
  readonly isOlder: boolean
  readonly dismiss: ReactNode
}

function Done({ render, film, title, isOlder, dismiss }: DoneProps) {
  const t = useWords()
  return (
    <div className="flex shrink-0 flex-col gap-1.5 px-4 py-2 text-small" role="status">
      <div className="flex items-center gap-3">
        <CircleCheck className="size-4 shrink-0 text-good" aria-hidden />
        <bdi className="max-w-64 truncate font-medium">{title}</bdi>
        <span className="min-w-0 grow truncate text-ink-soft tabular-nums">
          {t('render:done', {
            time: clockTime(film.duration_ms / 1_000),
            size: megabytes(film.size_bytes),
            width: film.width,
            height: film.height,
          })}
        </span>
        {isOlder ? (
          <span className="flex shrink-0 items-center gap-1.5 font-medium text-warn">
            <TriangleAlert className="size-3.5" aria-hidden />
            {t('render:madeOlder')}
          </span>
        ) : null}
        <Button size="small" icon={<Play />} onPress={() => openPlayer(render.video_id)}>
          {t('render:play')}
        </Button>
        <Button variant="quiet" size="small" icon={<FolderOpen />} onPress={() => void showInFolder(film.media_id)}>
          {t('render:reveal')}
        </Button>
        {dismiss}
      </div>
      {film.warnings.length > 0 ? (
        <ul className="flex flex-col gap-0.5 ps-7 text-ink-soft">
          {film.warnings.map(warning => (
            <li
              key={`${warning.kind} ${warning.beat} ${warning.at} ${warning.detail}`}
              className="flex items-baseline gap-1.5"
            >
              <TriangleAlert className="size-3 shrink-0 self-center text-warn" aria-hidden />
              {warningWords(t, warning)}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

type FailedProps = { readonly problem: RenderProblem; readonly title: string; readonly dismiss: ReactNode }

function Failed({ problem, title, dismiss }: FailedProps) {
  const t = useWords()
  const { what, next, details } = problemWords(t, problem)
  return (
    <div className="flex shrink-0 items-start gap-3 bg-bad-wash px-4 py-2 text-small" role="alert">
      <CircleAlert className="mt-0.5 size-4 shrink-0 text-bad" aria-hidden />
      <div className="min-w-0 grow">
        <p>
          <bdi className="font-medium">{title}</bdi>: {what}
        </p>
        <p className="text-ink-soft">
          {t('render:safe')} {next}
        </p>
        {details.length > 0 ? (
          <pre
            data-selectable
            className="mt-1 max-h-24 overflow-auto rounded-sm bg-sunken p-2 text-micro whitespace-pre-wrap"
            dir="ltr"
          >
            {details.join('\n')}
          </pre>
        ) : null}
      </div>
      {details.length > 0 ? (
        <Button
          variant="quiet"
          size="small"
          icon={<Copy />}
          onPress={() => void navigator.clipboard.writeText([what, ...details].join('\n'))}
        >
          {t('render:copy')}
        </Button>
      ) : null}
      {dismiss}
    </div>
  )
}
