import { startRecording } from '@renderer/database/record'
import { listenToRenders } from '@renderer/features/render/listen-renders'

/** Subscribes once to everything that concerns the whole page; what comes back ends it. */
export function listen(): () => void {
  const stopRecording = startRecording()
  const stopRenders = listenToRenders()
  return () => {
    stopRecording()
    stopRenders()
  }
}
