import { studio } from '@renderer/studio'
import type { ScriptId } from '@shared/domain/ids'
import { wroteMore } from '@shared/domain/writing-work'
import { keepWorks } from './keep-works'
import { changeWork, finishWork } from './work-store'
import { followWaiting } from './write-waiting'

/** Takes in what main's writer says. */
export function hearWriter(): () => void {
  const stops = [
    studio.on('writer.wrote', ({ work_id, drafts }) => changeWork(work_id, work => wroteMore(work, drafts))),
    studio.on('writer.ended', ({ work_id, ...end }) => finishWork(work_id, end)),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Follows everything that is written, from before a reload too, and what waits for a model; what comes back ends it. */
export function listenToWriting(onOpen: (script_id: ScriptId) => void): () => void {
  const stops = [hearWriter(), keepWorks(), followWaiting(onOpen)]
  return () => {
    for (const stop of stops) stop()
  }
}
