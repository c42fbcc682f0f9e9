let last: Promise<unknown> = Promise.resolve()

/** Runs one act after the other: a post that is taken back while it is being sent anew must not go out all the same. Not to be nested. */
export function inOrder<T>(act: () => Promise<T>): Promise<T> {
  const ended = last.then(act)
  // One that fails is its caller's to hear of; the next must run all the same.
  last = ended.catch(() => undefined)
  return ended
}
