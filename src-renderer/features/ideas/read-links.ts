import { now } from '@renderer/database/clock'
import { readAddress, readUnread } from '@renderer/database/idea-queries'
import { writeRows } from '@renderer/database/write-rows'
import { studio } from '@renderer/studio'
import type { ReadPage } from '@shared/bridge/web-calls'
import type { PromptId } from '@shared/domain/ids'
import { noteRead, noteReading, useLinksStore } from './links-store'

/** So many unread links are taken up when the app starts or the network is back; older ones wait to be asked for. */
const mostAtOnce = 20

let tail: Promise<void> = Promise.resolve()

/** Reads the page behind an idea and keeps what it says with it; one page at a time. Undo does not take it back. */
export function readLink(id: PromptId): Promise<void> {
  if (useLinksStore.getState().reading.has(id)) return tail
  noteReading(id)
  const ended = tail.then(() => readNow(id))
  tail = ended.catch(() => noteRead(id, null))
  return ended
}

async function readNow(id: PromptId): Promise<void> {
  const url = await readAddress(id)
  if (!url) return noteRead(id, null)
  const answer = await studio.call('web.read-page', { url })
  if (answer.ok) await keepPage(id, url, answer.value)
  noteRead(id, answer.ok ? null : answer.problem)
}

async function keepPage(id: PromptId, url: string, page: ReadPage): Promise<void> {
  await writeRows(async rows => {
    const prompt = await rows.get('prompts', id)
    // Deleted meanwhile, or given another address.
    if (prompt?.link?.url !== url) return
    const { title, excerpt, site, text, picture } = page
    const link = { ...prompt.link, title: title || prompt.link.title, excerpt, site, text, picture, read_at: now() }
    await rows.put('prompts', { ...prompt, link, updated_at: now() })
  })
}

/** Reads the newest links that were never read, but for those that failed for a reason of their own. */
export async function readWaitingLinks(): Promise<void> {
  const { problems } = useLinksStore.getState()
  const waits = (id: PromptId) => !problems.has(id) || problems.get(id)?.kind === 'offline'
  const waiting = (await readUnread()).filter(({ prompt_id }) => waits(prompt_id))
  await Promise.all(waiting.slice(0, mostAtOnce).map(one => readLink(one.prompt_id)))
}

/** Takes up unread links now and whenever the network comes back, until the function that comes back is called. */
export function followNetwork(): () => void {
  const takeUp = () => {
    if (navigator.onLine) void readWaitingLinks()
  }
  takeUp()
  window.addEventListener('online', takeUp)
  return () => window.removeEventListener('online', takeUp)
}
