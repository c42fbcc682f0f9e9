import { joinClasses } from '@renderer/components/join-classes'
import type { Words } from '@renderer/words/words'
import type { IdeaStage } from '@shared/domain/idea-stage'

const dots: Record<IdeaStage, string> = {
  new: 'ring-[1.5px] ring-ink-faint ring-inset',
  shortlisted: 'bg-accent',
  scripted: 'bg-point',
  shot: 'bg-hook',
  posted: 'bg-good',
  parked: 'bg-ink-faint opacity-60',
}

/** A stage's dot. Its word always stands beside it. */
export function StageDot({ stage }: { readonly stage: IdeaStage }) {
  return <span aria-hidden className={joinClasses('size-2 shrink-0 rounded-full', dots[stage])} />
}

/** A stage by its dot and its word. */
export function StageMark({ t, stage }: { readonly t: Words; readonly stage: IdeaStage }) {
  return (
    <span className="flex items-center gap-2 whitespace-nowrap text-ink-soft text-small">
      <StageDot stage={stage} />
      {t(`ideas:stage.${stage}`)}
    </span>
  )
}
