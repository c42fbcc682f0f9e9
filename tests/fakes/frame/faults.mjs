/** The socket is cut here, on purpose. */
export class Cut extends Error {}

/** Without any work done: the platform's own refusal in place of an answer. */
const refusals = ['status', 'error', 'token_expired', 'rate_limit']
const ofCommits = ['commit-reply-lost', 'commit-slow']
const known = [
  ...refusals,
  ...ofCommits,
  ...['before-headers', 'mid-body', 'after-last-byte', 'reply-lost', 'reply-half', '500-after-accept'],
  ...['latency', 'truncate_body'],
]

/**
 * Faults wait for the requests that they are meant for, first come first served; each is for the next `count` of them.
 * A fault for commits waits for a handler that calls `call.commit()`.
 */
export function makeFaults() {
  let waiting = []
  const spend = fault => {
    fault.count -= 1
    waiting = waiting.filter(one => one.count > 0)
    return fault
  }
  const isFor = (fault, route, length) =>
    (fault.route === undefined || fault.route === route) && (fault.kind !== 'mid-body' || length > fault.after)
  return {
    add: given => {
      if (!known.includes(given.kind)) throw new Error(`No such fault: ${given.kind}`)
      waiting.push({ count: 1, after: 0, ms: 0, ...given })
    },
    clear: () => {
      waiting = []
    },
    /** What shall happen to a request, of what is known before its body. */
    take: (route, length) => {
      const found = waiting.find(one => !ofCommits.includes(one.kind) && isFor(one, route, length))
      return found && spend(found)
    },
    /** What shall happen to the answer of a commit. */
    takeForCommit: route => {
      const found = waiting.find(one => ofCommits.includes(one.kind) && isFor(one, route, 0))
      return found && spend(found)
    },
    waiting: () => waiting,
  }
}

export const isRefusal = fault => refusals.includes(fault?.kind)
