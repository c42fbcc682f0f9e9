import type { Call } from '@shared/domain/outbox'
import type { Outcome } from '@shared/domain/outbox-after'
import { coverPlace, handleOf, type OutboxItem } from '@shared/domain/outbox-item'
import type { PublishProblem } from '@shared/domain/publish-problem'
import { fail, type Result } from '@shared/domain/result'
import { refusedBy } from './account-fits'
import type { Answer, Connector, Session, Work } from './connector'

/** How long is waited for calls that end by themselves, for a commit's and for an upload's next bytes, in milliseconds. */
export type CallLimits = { readonly answer: number; readonly commit: number; readonly stall: number }

/** Above what connectors wait by themselves: these end a call that hangs in spite of that. */
export const usualLimits: CallLimits = { answer: 180_000, commit: 600_000, stall: 120_000 }

const problem = (kind: PublishProblem['kind'], code: string): PublishProblem => ({
  kind,
  code,
  said: '',
  retryAt: null,
})

/**
 * Waits for an answer, but not for ever. What is thrown becomes a problem: `platform` for a bug, `offline` for what was ended here.
 * @param isLate asked again and again: whether it has taken too long
 */
async function answered<T>(answer: () => Answer<T>, isLate: () => boolean, signal: AbortSignal): Answer<T> {
  let ended: () => void = () => undefined
  const late = new Promise<Result<never, PublishProblem>>(done => {
    ended = () => done(fail(problem('offline', 'too-slow')))
  })
  const watch = setInterval(() => isLate() && ended(), 1_000)
  try {
    return await Promise.race([answer(), late])
  } catch (error) {
    if (signal.aborted) return fail(problem('offline', 'stopped'))
    return fail(problem('platform', `bug: ${error instanceof Error ? error.name : typeof error}`))
  } finally {
    clearInterval(watch)
  }
}

type Job = {
  readonly connector: Connector
  readonly session: Session
  readonly item: OutboxItem
  readonly work: Work
  readonly limits: CallLimits
  /** The cover as a JPEG. */
  readonly picture: () => Answer<Uint8Array>
}

/** Makes one call for an item that permits it. Never throws. */
export async function callConnector(name: Call, job: Job): Promise<Outcome> {
  const { connector, session, item, work, limits } = job
  const handle = handleOf(item.state) ?? ''
  const { order, file } = item
  const within = <T>(ms: number, answer: () => Answer<T>) => {
    const begun = performance.now()
    return answered(answer, () => performance.now() - begun > ms, work.signal)
  }
  switch (name) {
    case 'start':
      return { call: name, result: await within(limits.answer, () => checkAndStart(job)) }
    case 'upload':
      return upload(job, handle)
    case 'status':
      return { call: name, result: await within(limits.answer, () => connector.status(session, handle)) }
    case 'commit': {
      const commit = (watched: Work) => connector.commit(session, handle, order, file, watched)
      return { call: name, result: (await whileItMoves(work, limits.commit, commit)).result }
    }
    case 'cover':
      return { call: name, result: await within(limits.answer, () => setCover(job)) }
    case 'find': {
      const begunAt = item.state.at === 'unknown' ? item.state.begunAt : 0
      const trace = { handle, begunAt, text: order.text, durationMs: file.durationMs }
      return { call: name, result: await within(limits.answer, () => connector.find(session, trace)) }
    }
  }
}

/** Both can be done again and nobody sees it. */
async function checkAndStart({ connector, session, item }: Job): Answer<string> {
  const check = await connector.check(session)
  if (!check.ok) return check
  const refused = refusedBy(check.value, item.order, item.file)
  return refused ? fail(refused) : connector.start(session, item.order, item.file)
}

/** Set twice it is the same cover, so that a crash in between does no harm. */
async function setCover({ connector, session, item, picture }: Job): Answer<null> {
  const remoteId = coverPlace(item)
  if (remoteId === null || !connector.cover) return fail(problem('platform', 'no-cover'))
  const jpeg = await picture()
  return jpeg.ok ? connector.cover(session, remoteId, jpeg.value) : jpeg
}

async function upload({ connector, session, item, work, limits }: Job, handle: string): Promise<Outcome> {
  const send = (watched: Work) => connector.upload(session, handle, item.file, watched)
  return { call: 'upload', ...(await whileItMoves(work, limits.stall, send)) }
}

/**
 * Waits for what sends bytes as long as some go out now and then: a slow line is no hanging one. What is given up is ended, so that nothing of it
 * is at work beside what comes next.
 */
async function whileItMoves<T>(work: Work, ms: number, send: (watched: Work) => Answer<T>) {
  const over = new AbortController()
  let first: number | null = null
  let last = 0
  let movedAt = performance.now()
  const onProgress: Work['onProgress'] = progress => {
    first ??= progress.sent
    if (progress.sent > last) movedAt = performance.now()
    last = progress.sent
    work.onProgress(progress)
  }
  const signal = AbortSignal.any([work.signal, over.signal])
  const isLate = () => performance.now() - movedAt > ms
  const result = await answered(() => send({ ...work, signal, onProgress }), isLate, signal)
  over.abort()
  return { result, hasMoved: first !== null && last > first }
}
