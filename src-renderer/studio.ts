import type { CallInput, CallName, CallResult, Studio } from '@shared/bridge/studio'

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly studio: Studio
  }
}

/** The one way out of this page: calls to main, its events, and files that the user gave. */
export const studio: Studio = {
  call: <N extends CallName>(name: N, input: CallInput<N>): Promise<CallResult<N>> => window.studio.call(name, input),
  on: (name, listen) => window.studio.on(name, listen),
  importFiles: files => window.studio.importFiles(files),
}

/** Writes what went wrong in this page to the log, where a user can find and send it. */
export function logProblem(what: string, problem: unknown): void {
  const detail = problem instanceof Error ? (problem.stack ?? problem.message) : JSON.stringify(problem)
  void studio.call('app.log', { level: 'error', message: `${what}: ${detail}`.slice(0, 4_000) })
}
