import { logProblem } from '@renderer/studio'

/** Sends to the log whatever nobody caught, from the page's first moment on. */
export function logErrors(): void {
  window.addEventListener('error', event => logProblem('Error', event.error))
  window.addEventListener('unhandledrejection', event => logProblem('Unhandled', event.reason))
}
