import { Button } from '@renderer/components/button'
import { IconButton } from '@renderer/components/icon-button'
import { useWords } from '@renderer/words/words'
import type { Idea } from '@shared/domain/idea'
import type { PromptId, ScriptId } from '@shared/domain/ids'
import { PenLine, Trash2, X } from 'lucide-react'
import { dayText } from './day-text'
import { askToDelete } from './edit-ideas'
import { IdeaHashtags } from './idea-hashtags'
import { IdeaPage } from './idea-page'
import { IdeaScripts } from './idea-scripts'
import { IdeaTags } from './idea-tags'
import { IdeaWords } from './idea-words'
import { closeSide } from './ideas-store'
import { SourceMark } from './source-mark'
import { StageSelect } from './stage-select'

type IdeaDetailProps = {
  readonly idea: Idea
  readonly ideas: readonly Idea[]
  readonly onWrite: (ids: readonly PromptId[]) => void
  readonly onOpenScript: (script_id: ScriptId) => void
}

/** Everything known of one idea, to be read and changed. */
export function IdeaDetail({ idea, ideas, onWrite, onOpenScript }: IdeaDetailProps) {
  const t = useWords()
  const { prompt } = idea
  return (
    <aside aria-label={t('ideas:detail')} className="flex h-full min-h-0 flex-col">
      <header className="flex h-11 shrink-0 items-center gap-2 border-line border-b ps-4 pe-2">
        <h2 className="grow font-semibold">{t('ideas:detail')}</h2>
        <IconButton label={t('ideas:delete')} icon={<Trash2 />} onPress={() => askToDelete([idea])} />
        <IconButton label={t('ideas:close')} keys="Esc" icon={<X />} onPress={closeSide} />
      </header>
      <div className="flex min-h-0 grow flex-col gap-5 overflow-y-auto overscroll-contain p-4">
        <IdeaWords key={prompt.prompt_id} id={idea.id} content={prompt.content} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <StageSelect idea={idea} />
          <SourceMark t={t} source={prompt.source_type} />
          <span className="text-ink-faint text-small tabular-nums">{dayText(prompt.created_at)}</span>
        </div>
        {prompt.link ? <IdeaPage key={prompt.link.url} id={idea.id} link={prompt.link} /> : null}
        <IdeaTags idea={idea} ideas={ideas} />
        <IdeaHashtags idea={idea} ideas={ideas} />
        <IdeaScripts scripts={idea.scripts} onOpen={onOpenScript} />
      </div>
      <footer className="flex shrink-0 [anchor-name:--messages-above] border-line border-t p-3">
        <Button variant="primary" icon={<PenLine />} onPress={() => onWrite([idea.id])}>
          {t('ideas:write')}
        </Button>
      </footer>
    </aside>
  )
}
