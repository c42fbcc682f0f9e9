import { toast } from '@renderer/components/toasts'
import type { JudgeTrouble } from '@renderer/publishing/approve-post'
import { words } from '@renderer/words/words'
import type { Result } from '@shared/domain/result'

/** Says why nothing was decided about an approval. */
export async function saidOf(deciding: Promise<Result<null, JudgeTrouble>>): Promise<void> {
  const decided = await deciding
  if (!decided.ok) toast({ title: words(`compose:judge.${decided.problem.kind}`), tone: 'bad' })
}
