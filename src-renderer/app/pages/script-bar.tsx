import { CaptionsButton } from '@renderer/features/captions/captions-button'
import { CaptionsSheet } from '@renderer/features/captions/captions-sheet'
import { CommentsButton } from '@renderer/features/comments/comments-button'
import { LengthMeter } from '@renderer/features/script/length-meter'
import { openTranscription } from '@renderer/features/transcription/transcription-store'
import { ApproveButton } from '@renderer/features/versions/approve-button'
import { StatusChip } from '@renderer/features/versions/status-chip'
import { VersionsPanel } from '@renderer/features/versions/versions-panel'
import { WritingMenu } from '@renderer/features/write/writing-menu'
import type { Script } from '@shared/domain/script'
import type { ScriptComment } from '@shared/domain/script-comment'

type ScriptBarProps = { readonly script: Script; readonly comments: readonly ScriptComment[] }

/** What holds for the whole script: its length, where it stands, what was said about it and what it was before. */
export function ScriptBar({ script, comments }: ScriptBarProps) {
  return (
    <div className="@container shrink-0 border-line border-b">
      <div className="flex min-h-10 flex-wrap items-center justify-between gap-x-4 gap-y-1 @max-2xl:py-1.5 ps-4 pe-2 @2xl:flex-nowrap">
        <div className="shrink-0">
          <LengthMeter script={script} />
        </div>
        <div className="flex min-w-0 items-center gap-1">
          <WritingMenu script={script} />
          <StatusChip script={script} />
          <ApproveButton script={script} />
          <CommentsButton script={script} comments={comments} />
          <CaptionsButton script={script} />
          <VersionsPanel script={script} />
        </div>
        <CaptionsSheet
          script_id={script.script_id}
          onTimeWords={beat_id => openTranscription(script.script_id, beat_id)}
        />
      </div>
    </div>
  )
}
