let tail: Promise<unknown> = Promise.resolve()

/** Runs `act` when everything asked for before it has ended, so that edits, undo and redo follow each other as the user made them. */
export function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const ended = tail.then(act)
  // One that fails is its caller's to hear of; the next must run all the same.
  tail = ended.catch(() => undefined)
  return ended
}

/** Resolves when all that was asked for so far has ended. */
export const allDone = (): Promise<unknown> => tail
