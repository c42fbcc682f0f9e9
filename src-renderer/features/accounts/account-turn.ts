let turn: Promise<unknown> = Promise.resolve()

/**
 * Does one thing with the rows of accounts after the other, each with what main says by then: an account that is removed while another is
 * written would come back.
 */
export function inAccountTurn<T>(act: () => Promise<T>): Promise<T> {
  const done = turn.then(act)
  turn = done.catch(() => undefined)
  return done
}
