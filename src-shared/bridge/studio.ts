import type { z } from 'zod'
import type { Result } from '../domain/result'
import type { calls, events } from './contract'
import type { ImportReport } from './media-calls'

export type CallName = keyof typeof calls
export type CallInput<N extends CallName> = z.infer<(typeof calls)[N]['input']>
export type CallOutput<N extends CallName> = z.infer<(typeof calls)[N]['output']>
export type CallProblem<N extends CallName> = z.infer<(typeof calls)[N]['problem']>

/** The gate's own answers: input that does not fit the contract, a call refused, too many at once, or a bug logged under `id`. */
export type GateProblem =
  | { readonly kind: 'bad-input'; readonly detail: string }
  | { readonly kind: 'denied' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'bug'; readonly id: string }
export type CallResult<N extends CallName> = Result<CallOutput<N>, CallProblem<N> | GateProblem>

export type EventName = keyof typeof events
export type EventValue<N extends EventName> = z.infer<(typeof events)[N]>

/** What main's own code answers a call with; the gate's problems come on top. */
export type HandlerResult<N extends CallName> = Result<CallOutput<N>, CallProblem<N>>

/** Main's side: one function a call. A missing or an extra one does not compile. */
export type Handlers = { [N in CallName]: (input: CallInput<N>) => Promise<HandlerResult<N>> }

/** The page's side, as the preload script hands it over. */
export type Studio = {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallResult<N>>
  /** Listens to an event; the function that comes back ends it. */
  on<N extends EventName>(name: N, listen: (value: EventValue<N>) => void): () => void
  /** Gives main files that the user dropped or picked; a File made by script has no file behind it and is refused. */
  importFiles(files: readonly File[]): Promise<Result<ImportReport, GateProblem>>
}

/** The page's File type without the DOM's own types, which this folder does not have. */
type File = { readonly name: string; readonly size: number }
