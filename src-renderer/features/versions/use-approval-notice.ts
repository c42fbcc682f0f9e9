import { momentText } from '@renderer/components/moment-text'
import { toast } from '@renderer/components/toasts'
import { words } from '@renderer/words/words'
import { approvalTakenBack } from '@shared/domain/approval'
import type { VersionId } from '@shared/domain/ids'
import type { Script } from '@shared/domain/script'
import { useEffect, useRef } from 'react'

/** Approvals whose end was spoken of, as long as the window lives: undo and redo would say it over and over. */
const said = new Set<VersionId>()

/** Says once, and quietly, that an edit took an approval back. */
export function useApprovalNotice(script: Script): void {
  const before = useRef(script)
  useEffect(() => {
    const lost = approvalTakenBack(before.current, script)
    before.current = script
    if (!lost || said.has(lost.version_id)) return
    said.add(lost.version_id)
    toast({
      title: words('versions:approvalLost', { time: momentText(lost.at) }),
      detail: words('versions:approvalLostDetail'),
    })
  }, [script])
}
