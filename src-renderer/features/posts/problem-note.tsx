import { announce } from '@renderer/components/announcer'
import { Button } from '@renderer/components/button'
import { Moment } from '@renderer/components/moment-text'
import { studio } from '@renderer/studio'
import { useWords } from '@renderer/words/words'
import type { Platform } from '@shared/domain/platform'
import { mayRetry, type PublishProblem } from '@shared/domain/publish-problem'
import { Copy } from 'lucide-react'

type ProblemNoteProps = { readonly problem: PublishProblem; readonly platform: Platform }

/** What went wrong and what to do about it, in our words and in the platform's own. */
export function ProblemNote({ problem, platform }: ProblemNoteProps) {
  const t = useWords()
  const name = { platform: t(`posts:platform.${platform}`) }
  const { kind, said, code, retryAt } = problem
  return (
    <div className="flex flex-col gap-1.5">
      <p>
        {t(`posts:problem.${kind}`, name)} <span className="text-ink-soft">{t(`posts:problemNext.${kind}`, name)}</span>
      </p>
      {mayRetry(problem) && retryAt !== null ? (
        <p className="text-ink-soft text-small">
          {t('posts:again')} <Moment iso={new Date(retryAt).toISOString()} />
        </p>
      ) : null}
      {said ? (
        <figure className="text-small">
          <figcaption className="text-ink-soft">{t('posts:said', name)}</figcaption>
          <blockquote data-selectable dir="auto" className="wrap-anywhere border-line-strong border-s-2 ps-2">
            {said}
          </blockquote>
        </figure>
      ) : null}
      {code ? (
        <div className="flex flex-wrap items-center gap-2 text-small">
          <span className="text-ink-soft">{t('posts:code')}</span>
          <code data-selectable className="wrap-anywhere">
            {code}
          </code>
          <Button size="small" variant="quiet" icon={<Copy />} onPress={() => void copyCode(code, t('posts:copied'))}>
            {t('posts:copyCode')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

async function copyCode(text: string, done: string): Promise<void> {
  if ((await studio.call('publish.copy', { text })).ok) announce(done)
}
