import type { ReportBug } from '@main/log/report-bug'
import { calls } from '@shared/bridge/contract'
import type { CallName, GateProblem, Handlers } from '@shared/bridge/studio'
import { fail, ok, type Result } from '@shared/domain/result'
import type { z } from 'zod'
import type { EnterCall } from './call-limits'
import { isPlainData } from './plain-data'

type Answer = Result<unknown, unknown>
type Handle = (input: unknown) => Promise<Answer>

const isCallName = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(calls, name)

/** Names what is wrong with an input by its places, never by its values: these may be secrets, or a gigabyte. */
function describeFaults(error: z.ZodError): string {
  const faults = error.issues.slice(0, 5).map(({ path, code }) => `${path.slice(0, 6).join('.') || 'input'}: ${code}`)
  return faults.join('; ').slice(0, 300)
}

/** The answer with nothing in it that the contract does not name. Throws when the handler broke its promise. */
function checkAnswer(name: CallName, answer: Answer): Answer {
  const { output, problem } = calls[name]
  return answer.ok ? ok(output.parse(answer.value)) : fail(problem.parse(answer.problem))
}

/** Runs work whose every throw is a bug: the page gets the bug's id and nothing else of it. */
export async function withoutLeaks<T, P>(
  where: string,
  work: () => Promise<Result<T, P>>,
  reportBug: ReportBug,
): Promise<Result<T, P | GateProblem>> {
  try {
    return await work()
  } catch (error) {
    return fail({ kind: 'bug', id: reportBug(where, error) })
  }
}

/**
 * The gate behind the sender check: is the name known, does the input fit, is there room, what does the handler say, does its
 * answer fit. Never throws.
 */
export function answerCalls({
  handlers,
  enter,
  reportBug,
}: {
  readonly handlers: Handlers
  readonly enter: EnterCall
  readonly reportBug: ReportBug
}) {
  return async (name: unknown, input: unknown): Promise<Result<unknown, unknown>> => {
    if (!isCallName(name)) return fail<GateProblem>({ kind: 'denied' })
    if (!isPlainData(input)) return fail<GateProblem>({ kind: 'bad-input', detail: 'input: not plain data' })
    const leave = enter(name)
    if (!leave) return fail<GateProblem>({ kind: 'busy' })
    try {
      const parsed = calls[name].input.safeParse(input)
      if (!parsed.success) return fail<GateProblem>({ kind: 'bad-input', detail: describeFaults(parsed.error) })
      const handle = handlers[name] as Handle
      return await withoutLeaks(name, async () => checkAnswer(name, await handle(parsed.data)), reportBug)
    } finally {
      leave()
    }
  }
}
