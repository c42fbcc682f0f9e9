import type { RemoteState } from '@main/publish/connector'
import type { PublishProblem } from '@shared/domain/publish-problem'
import { fail, ok, type Result } from '@shared/domain/result'

/** A state as an answer: an upload that came to nothing by no fault of the film is a problem, for a new one may do. */
export const unlessGone = (state: RemoteState): Result<RemoteState, PublishProblem> =>
  state.kind === 'rejected' && state.problem.kind === 'handle' ? fail(state.problem) : ok(state)
