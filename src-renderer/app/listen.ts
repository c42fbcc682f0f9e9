import { startRecording } from '@renderer/database/record'
import { listenToRenders } from '@renderer/features/render/listen-renders'
import { logProblem } from '@renderer/studio'

/** Subscribes once to everything that concerns the whole page; what comes back ends it. */
export function listen(): () => void {
  const onError = (event: ErrorEvent) => logProblem('Error', event.error)
  const onRejection = (event: PromiseRejectionEvent) => logProblem('Unhandled', event.reason)
  window.addEventListener('error', onError)
  window.addEventListener('unhandledrejection', onRejection)
  const stopRecording = startRecording()
  const stopRenders = listenToRenders()
  return () => {
    window.removeEventListener('error', onError)
    window.removeEventListener('unhandledrejection', onRejection)
    stopRecording()
    stopRenders()
  }
}
