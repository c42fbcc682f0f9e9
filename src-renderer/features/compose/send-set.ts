import { toast } from '@renderer/components/toasts'
import { allDone } from '@renderer/database/turn'
import { retryPost } from '@renderer/publishing/answer-post'
import { submitForApproval } from '@renderer/publishing/approve-post'
import { sendPost } from '@renderer/publishing/send-post'
import { words } from '@renderer/words/words'
import type { When } from '@shared/domain/compose-set'
import { noteTrouble, openTab, useComposeStore } from './compose-store'
import type { Composition, Destination } from './use-composition'

type Done = { readonly sent: number; readonly handed: number; readonly asked: number }
/** What became of a post; false where it stays as it was. */
type Went = keyof Done | false

/** Asks for an approval; a question that was not taken is said in the tab. */
async function ask({ post }: Destination): Promise<Went> {
  const asked = await submitForApproval(post.post_id)
  if (!asked.ok) noteTrouble(post.post_id, { kind: asked.problem.kind === 'not-allowed' ? 'not-allowed' : 'gone' })
  return asked.ok && 'asked'
}

async function send({ post }: Destination): Promise<Went> {
  const sent = await (post.delivery === 'draft' ? sendPost : retryPost)(post.post_id)
  noteTrouble(post.post_id, sent.ok ? null : sent.problem)
  return sent.ok && (sent.value === 'by-hand' ? 'handed' : 'sent')
}

/** Sends what may go and asks for what needs an approval, each for itself: where one is refused, the others go all the same. */
export async function sendSet(composition: Composition, going: readonly Destination[], when: When): Promise<void> {
  if (useComposeStore.getState().isSending) return
  useComposeStore.setState({ isSending: true })
  try {
    await allDone()
    const done = { sent: 0, handed: 0, asked: 0 }
    const failed: Destination[] = []
    for (const one of going) {
      const went = await (one.readiness === 'to-ask' ? ask : send)(one)
      if (went) done[went] += 1
      else failed.push(one)
    }
    tell(done, failed.length, when)
    if (failed[0]) openTab(composition.set_id, failed[0].post.post_id)
  } finally {
    useComposeStore.setState({ isSending: false })
  }
}

function tell({ sent, handed, asked }: Done, failed: number, when: When): void {
  const isNow = when === 'now'
  const going = isNow ? sent : sent + handed
  const lines = [
    going > 0 ? words(isNow ? 'compose:sentNow' : 'compose:scheduled', { count: going }) : '',
    isNow && handed > 0 ? words('compose:handed', { count: handed }) : '',
    asked > 0 ? words('compose:asked', { count: asked }) : '',
  ].filter(line => line !== '')
  const failing = failed > 0 ? words('compose:notSent', { count: failed }) : ''
  const title = lines.join(' ') || failing
  toast({ title, ...(lines.length > 0 && failing ? { detail: failing } : {}), tone: failed > 0 ? 'bad' : 'good' })
}
