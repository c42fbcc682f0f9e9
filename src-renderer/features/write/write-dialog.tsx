import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { Keys } from '@renderer/components/keys'
import { useScript } from '@renderer/database/queries'
import { usePrompts } from '@renderer/database/writing-queries'
import { useWords } from '@renderer/words/words'
import { hasPatterns } from '@shared/domain/built-in-writer/pattern-choice'
import type { PromptId, ScriptId } from '@shared/domain/ids'
import type { WritingOrder } from '@shared/domain/writing'
import { scriptTask } from '@shared/domain/writing-task'
import { PenLine, Square } from 'lucide-react'
import { useState } from 'react'
import { useHotkeys } from 'react-hotkeys-hook'
import { DraftsPanel } from './drafts-panel'
import { IdeaSummary } from './idea-summary'
import { ProblemCard } from './problem-card'
import { lookAtSending, useSendingStore } from './sending-store'
import { stopWork } from './start-work'
import { leaveDrafts, takeDraft } from './take-draft'
import { type Habits, habitsFor, keepHabits, useHabits } from './use-habits'
import { isSetUp, useWriterState } from './use-writer-state'
import { WaitingNote } from './waiting-note'
import { WishForm } from './wish-form'
import { useWorksFor } from './work-store'
import { writeScript } from './write-script'
import { WriterChoice } from './writer-choice'

type WriteDialogProps = {
  readonly prompt_ids: readonly PromptId[]
  /** The script whose next version is written; null for a new one. */
  readonly script_id: ScriptId | null
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onWritten: (script_id: ScriptId) => void
  readonly onSettings: () => void
}

/** Has a script written from ideas: how on the left, what came of it on the right. Closing it stops nothing. */
export function WriteDialog({ isOpen, onClose, ...subject }: WriteDialogProps) {
  const t = useWords()
  const habits = useHabits()
  const script = useScript(subject.script_id)
  return (
    <Dialog
      title={t(subject.script_id ? 'write:titleAgain' : 'write:title')}
      isOpen={isOpen}
      isWide
      onClose={onClose}
      closeLabel={t('write:close')}
    >
      <div data-keys="own">
        {habits && script !== undefined ? (
          <Desk {...subject} habits={habitsFor(habits, script)} onClose={onClose} />
        ) : null}
      </div>
    </Dialog>
  )
}

type DeskProps = Omit<WriteDialogProps, 'isOpen'> & { readonly habits: Habits }

function Desk({ prompt_ids, script_id, habits: kept, onClose, onWritten, onSettings }: DeskProps) {
  const t = useWords()
  // What is chosen counts at once: its row comes back a moment later.
  const [habits, setHabits] = useState(kept)
  const choose = (chosen: Habits) => {
    setHabits(chosen)
    void keepHabits(chosen)
  }
  const works = useWorksFor({ prompt_ids: [...prompt_ids], script_id })
  const prompts = usePrompts(prompt_ids)
  const latest = works.at(-1)
  const isRunning = latest?.state.kind === 'running'
  const state = useWriterState(latest?.state.kind)
  const order: WritingOrder = { prompt_ids: [...prompt_ids], script_id, wish: habits.wish }
  // What is not known yet keeps nobody from writing: the start then says what is missing.
  const canBuiltIn = hasPatterns(habits.wish.language)
  const isReady = habits.by === 'built-in' ? canBuiltIn : state === undefined || isSetUp(state)
  const canWrite = prompts?.length !== 0 && isReady
  const write = () => {
    if (!isRunning && canWrite) void writeScript(order, habits.by)
  }
  const openSettings = () => {
    onClose()
    onSettings()
  }
  const onKeys = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (useSendingStore.getState().shown === null) write()
  }
  // Caught on the way down: a button that has the focus would take Ctrl+Enter for a press of itself.
  const catching = { enableOnFormTags: true, preventDefault: true, eventListenerOptions: { capture: true } }
  useHotkeys('mod+enter', onKeys, catching, [order, isRunning, canWrite])
  const problem =
    latest && latest.state.kind !== 'running' && latest.state.kind !== 'done' ? (
      <ProblemCard
        work={latest}
        onRetry={() => void writeScript(order, latest.by)}
        {...(canBuiltIn ? { onBuiltIn: () => void writeScript(order, 'built-in') } : {})}
        onSettings={openSettings}
      />
    ) : null
  return (
    <div className="grid h-[clamp(36rem,100vh-14rem,64rem)] w-[53rem] max-w-full grid-cols-[18rem_minmax(0,1fr)] gap-6 max-[56rem]:h-auto max-[56rem]:grid-cols-1">
      <div className="flex min-h-0 flex-col gap-3">
        <div className="-m-1 flex min-h-0 grow flex-col gap-3 overflow-y-auto p-1">
          <IdeaSummary prompt_ids={prompt_ids} />
          <WishForm wish={habits.wish} onChange={wish => choose({ ...habits, wish })} />
          <WriterChoice
            habits={habits}
            state={state}
            onChange={choose}
            onLook={() => {
              const task = scriptTask(prompts ?? [], habits.wish)
              if (task) void lookAtSending(task)
            }}
            onSettings={openSettings}
          />
        </div>
        <div className="flex flex-col">
          {/* One button for both, so that the focus stays where it was pressed. */}
          <Button
            autoFocus
            variant={works.length > 0 ? 'plain' : 'primary'}
            icon={isRunning ? <Square className="fill-current" /> : <PenLine />}
            isDisabled={!isRunning && !canWrite}
            onPress={() => (isRunning ? stopWork(latest) : write())}
          >
            {t(isRunning ? 'write:stop' : works.length > 0 ? 'write:again' : 'write:generate')}
            {isRunning ? null : (
              <span aria-hidden className="flex [&_*]:text-inherit">
                <Keys keys="Mod+Enter" />
              </span>
            )}
          </Button>
        </div>
      </div>
      <section
        aria-label={t('write:drafts')}
        aria-busy={isRunning}
        className="flex min-h-80 flex-col overflow-hidden rounded-lg bg-canvas ring-1 ring-line ring-inset"
      >
        <WaitingNote subject={{ prompt_ids, script_id }} />
        <DraftsPanel
          works={works}
          areVersions={script_id !== null}
          problem={problem}
          onLeave={() => void leaveDrafts(works)}
          onTake={async (work, draft) => {
            const made = await takeDraft(work, draft)
            onClose()
            if (made) onWritten(made)
          }}
        />
      </section>
    </div>
  )
}
