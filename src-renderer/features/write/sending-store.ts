import { keepSetting } from '@renderer/database/keep-setting'
import { readSetting } from '@renderer/database/writing-queries'
import { studio } from '@renderer/studio'
import type { WriterState, WritingPreview } from '@shared/bridge/writer-calls'
import type { WritingTask } from '@shared/domain/writing'
import { create } from 'zustand'

type Answer = 'send' | 'leave'

type Shown = {
  readonly preview: WritingPreview
  /** null where it is only looked at. */
  readonly answer: ((answer: Answer) => void) | null
}

/** What is shown before it is sent, while it is shown. */
export const useSendingStore = create<{ readonly shown: Shown | null }>(() => ({ shown: null }))

/** Ends the showing; what is not sent by then stays here. */
export function closeSending(answer: Answer): void {
  const { shown } = useSendingStore.getState()
  useSendingStore.setState({ shown: null })
  shown?.answer?.(answer)
}

/** From here on words go to this host without being shown first. */
export async function trustHost(host: string): Promise<void> {
  const hosts = (await readSetting('shown_before_sending')) ?? []
  if (!hosts.includes(host)) await keepSetting('shown_before_sending', [...hosts, host].slice(-100))
}

/**
 * Whether a task may go to the endpoint: the first time for a host the user sees every word of it before. Without
 * `mayShow` nothing is shown, and what was never agreed to is not sent. A task that cannot be previewed is let through,
 * since the start then says why.
 */
export async function mayBeSent(task: WritingTask, { host }: WriterState, mayShow: boolean): Promise<boolean> {
  if ((await readSetting('shown_before_sending'))?.includes(host)) return true
  if (!mayShow) return false
  const preview = await studio.call('writer.preview', { task })
  if (!preview.ok) return true
  closeSending('leave')
  return new Promise(resolve =>
    useSendingStore.setState({
      shown: { preview: preview.value, answer: answer => resolve(answer === 'send') },
    }),
  )
}

/** Shows what would be sent, word for word, without sending it; false where there is nothing to show. */
export async function lookAtSending(task: WritingTask): Promise<boolean> {
  const preview = await studio.call('writer.preview', { task })
  if (preview.ok) useSendingStore.setState({ shown: { preview: preview.value, answer: null } })
  return preview.ok
}
