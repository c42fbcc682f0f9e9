import { joinClasses } from '@renderer/components/join-classes'
import { toast } from '@renderer/components/toasts'
import { useIdeas } from '@renderer/database/idea-queries'
import { useSetting } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import type { PromptId, ScriptId } from '@shared/domain/ids'
import { Lightbulb } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { ChosenBar } from './chosen-bar'
import { DeleteIdeasDialog } from './delete-ideas-dialog'
import { IdeaDetail } from './idea-detail'
import { IdeaMenu } from './idea-menu'
import { IdeasArea } from './ideas-area'
import { IdeasHead } from './ideas-head'
import { IdeasSkeleton } from './ideas-skeleton'
import { focusIdea, useIdeasStore } from './ideas-store'
import { IdeasToolbar } from './ideas-toolbar'
import { NoIdeas } from './no-ideas'
import { useIdeasKeys } from './use-ideas-keys'
import { useOutsideIdeas } from './use-outside-ideas'
import { useShownIdeas } from './use-shown-ideas'

/** As many as an order to write may name. */
const mostForOneScript = 10

type IdeasScreenProps = {
  /** Asked to have a script written from these ideas. */
  readonly onWrite: (ids: readonly PromptId[]) => void
  readonly onOpenScript: (script_id: ScriptId) => void
  /** What lies beside the ideas when topics are asked for. */
  readonly topics: ReactNode
}

/** Every idea: kept, found, sorted out, and sent on to be written. */
export function IdeasScreen(props: IdeasScreenProps) {
  const t = useWords()
  const ideas = useIdeas()
  const view = useSetting('ideas_view')
  if (!ideas || view === undefined) return <IdeasSkeleton />
  const write = (ids: readonly PromptId[]) => {
    if (ids.length > mostForOneScript) toast({ title: t('ideas:tooMany', { count: mostForOneScript }) })
    else props.onWrite(ids)
  }
  return <Ideas {...props} ideas={ideas} view={view ?? 'board'} onWrite={write} />
}

type IdeasProps = IdeasScreenProps & {
  readonly ideas: NonNullable<ReturnType<typeof useIdeas>>
  readonly view: 'board' | 'table'
}

function Ideas({ ideas, view, onWrite, onOpenScript, topics }: IdeasProps) {
  const t = useWords()
  const newField = useRef<HTMLTextAreaElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const shown = useShownIdeas(ideas, view)
  const side = useIdeasStore(state => state.side)
  const current = useIdeasStore(state => state.current)
  const isOver = useOutsideIdeas()
  const focusNew = () => newField.current?.focus()
  const focusList = () => {
    const here = shown.shown.find(idea => idea.id === current) ?? shown.shown[0]
    if (here) focusIdea(here.id)
  }
  useIdeasKeys({ ideas, columns: shown.columns, write: onWrite, focusNew, focusSearch: () => search.current?.focus() })
  const open = side === 'idea' ? ideas.find(idea => idea.id === current) : undefined
  const beside =
    side === 'topics' ? topics : open ? <IdeaDetail {...{ idea: open, ideas, onWrite, onOpenScript }} /> : null
  return (
    <div data-beside={beside ? true : undefined} className="group/ideas relative flex h-full min-h-0">
      <div className="relative flex min-w-0 grow flex-col">
        <h1 className="sr-only">{t('ideas:title')}</h1>
        <IdeasHead field={newField} ideas={ideas} onLeave={focusList} />
        {ideas.length === 0 ? (
          <NoIdeas onNew={focusNew} />
        ) : (
          <>
            <IdeasToolbar {...{ ideas, view, search }} found={shown.shown.length} onLeaveSearch={focusList} />
            <IdeasArea ideas={ideas} shown={shown} view={view} onOpenScript={onOpenScript} />
            <ChosenBar ideas={ideas} onWrite={onWrite} />
          </>
        )}
      </div>
      {beside ? (
        <div
          className={joinClasses(
            'w-88 shrink-0 border-line border-s bg-surface',
            // In a window too narrow for both it lies over the ideas.
            'max-[56rem]:absolute max-[56rem]:inset-y-0 max-[56rem]:inset-e-0 max-[56rem]:z-20 max-[56rem]:max-w-full max-[56rem]:shadow-float',
          )}
        >
          {beside}
        </div>
      ) : null}
      {isOver ? (
        <div className="pointer-events-none absolute inset-2 z-30 flex flex-col items-center justify-center gap-2 rounded-lg border-2 border-accent bg-canvas/85 font-medium text-accent">
          <Lightbulb className="size-6" aria-hidden />
          {t('ideas:drop')}
        </div>
      ) : null}
      <IdeaMenu ideas={ideas} onWrite={onWrite} />
      <DeleteIdeasDialog ideas={ideas} />
    </div>
  )
}
