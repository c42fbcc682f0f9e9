import { noteWaiting } from './saved-store'

let tail: Promise<unknown> = Promise.resolve()
const late = new Set<() => void>()

/** Runs `act` when everything asked for before it has ended, so that edits, undo and redo follow each other as the user made them. */
export function inTurn<T>(act: () => Promise<T>): Promise<T> {
  for (const catchUp of [...late]) {
    late.delete(catchUp)
    catchUp()
  }
  const ended = tail.then(act)
  // One that fails is its caller's to hear of; the next must run all the same.
  tail = ended.catch(() => undefined)
  noteWaiting(tail)
  return ended
}

/** Calls `catchUp` once before the next turn is given: what is held back there (typed words) comes before what follows it. */
export function beforeNextTurn(catchUp: () => void): void {
  late.add(catchUp)
}

/** Resolves when all that was asked for so far has ended. */
export const allDone = (): Promise<void> => inTurn(async () => undefined)
