import { useWords } from '@renderer/words/words'
import type { IdeaScript } from '@shared/domain/idea-stage'
import type { ScriptId } from '@shared/domain/ids'
import { FileText } from 'lucide-react'
import { dayText } from './day-text'
import { DetailPart } from './detail-part'

type IdeaScriptsProps = { readonly scripts: readonly IdeaScript[]; readonly onOpen: (script_id: ScriptId) => void }

/** The scripts that an idea went into. */
export function IdeaScripts({ scripts, onOpen }: IdeaScriptsProps) {
  const t = useWords()
  return (
    <DetailPart title={t('ideas:scripts')}>
      {scripts.length === 0 ? <p className="text-ink-faint text-small">{t('ideas:noScripts')}</p> : null}
      <ul className="-mx-2 flex flex-col empty:hidden">
        {scripts.map(script => (
          <li key={script.script_id}>
            <button
              type="button"
              onClick={() => onOpen(script.script_id)}
              className="flex h-8 w-full items-center gap-2 rounded-md px-2 text-start hover:bg-wash"
            >
              <FileText className="size-4 shrink-0 text-point" aria-hidden />
              <bdi className="min-w-0 grow truncate">{script.title || t('ideas:untitled')}</bdi>
              <span className="shrink-0 text-ink-faint text-small tabular-nums">
                {t(`ideas:status.${script.status}`)} · {dayText(script.updated_at)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </DetailPart>
  )
}
