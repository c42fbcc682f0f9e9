import type { Idea } from '@shared/domain/idea'
import { type IdeaStage, ideaStages } from '@shared/domain/idea-stage'
import { BoardColumn } from './board-column'

type IdeasBoardProps = {
  readonly columns: Readonly<Record<IdeaStage, readonly Idea[]>>
  readonly all: readonly Idea[]
}

/** The ideas by stage, side by side. */
export function IdeasBoard({ columns, all }: IdeasBoardProps) {
  return (
    <div className="flex min-h-0 grow gap-2 overflow-x-auto px-4 pb-3">
      {ideaStages.map(stage => (
        <BoardColumn key={stage} stage={stage} ideas={columns[stage]} all={all} />
      ))}
    </div>
  )
}
