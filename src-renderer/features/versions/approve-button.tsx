import { Button } from '@renderer/components/button'
import { Tooltip } from '@renderer/components/tooltip'
import { useVersion } from '@renderer/database/script-queries'
import { useKeysOf } from '@renderer/keymap/keymap-store'
import { useAction } from '@renderer/keymap/use-action'
import { useWords } from '@renderer/words/words'
import { approvalOf, isRenamedSince } from '@shared/domain/approval'
import type { Script } from '@shared/domain/script'
import { BadgeCheck } from 'lucide-react'
import { approveAndSay } from './approve-script'
import { useApprovalNotice } from './use-approval-notice'

/** Approves the script as it stands, by mouse or by key; gone while its approval holds, unless it has another title since. */
export function ApproveButton({ script }: { readonly script: Script }) {
  const t = useWords()
  useApprovalNotice(script)
  const keys = useKeysOf('script.approve')
  useAction('script.approve', () => void approveAndSay(script.script_id))
  const held = approvalOf(script)
  const isRenamed = isRenamedSince(script, useVersion(held?.version_id))
  if (held && !isRenamed) return null
  return (
    <Tooltip text={t(isRenamed ? 'versions:approveTitleHint' : 'versions:approveHint')} keys={keys}>
      <Button size="small" icon={<BadgeCheck />} onPress={() => void approveAndSay(script.script_id)}>
        {t(isRenamed ? 'versions:approveTitle' : 'versions:approve')}
      </Button>
    </Tooltip>
  )
}
