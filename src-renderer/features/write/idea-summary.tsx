import { usePrompts } from '@renderer/database/writing-queries'
import { useWords } from '@renderer/words/words'
import type { PromptId } from '@shared/domain/ids'
import { isKnown } from '@shared/domain/writing-task'
import { Lightbulb, Link2 } from 'lucide-react'

/** What the script will be written from. */
export function IdeaSummary({ prompt_ids }: { readonly prompt_ids: readonly PromptId[] }) {
  const t = useWords()
  const prompts = usePrompts(prompt_ids)
  if (!prompts) return null
  if (prompts.length === 0) return <p className="text-ink-soft text-small">{t('write:noIdeas')}</p>
  return (
    <ul
      aria-label={t('write:from')}
      className="flex max-h-28 flex-col gap-1.5 overflow-y-auto rounded-lg bg-wash p-2.5"
    >
      {prompts.map(({ prompt_id, content, link }) => (
        <li key={prompt_id} className="flex gap-2 text-small">
          {link ? (
            <Link2 className="mt-px size-3.5 shrink-0 text-ink-faint" aria-hidden />
          ) : (
            <Lightbulb className="mt-px size-3.5 shrink-0 text-ink-faint" aria-hidden />
          )}
          <div className="min-w-0">
            <p dir="auto" className="line-clamp-3 wrap-anywhere">
              {content || link?.title || link?.url || t('write:emptyIdea')}
            </p>
            {link && !isKnown(link) ? <p className="text-warn">{t('write:pageNotRead')}</p> : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
