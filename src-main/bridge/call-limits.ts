/** How much of one call may go on: `atOnce` unfinished ones, `perSecond` new ones (twice that in a burst). */
export type CallLimit = { readonly atOnce: number; readonly perSecond: number }

/** Lets a call in, or not: what comes back must be called when it ends; undefined means that there are too many. */
export type EnterCall = (name: string) => (() => void) | undefined

type Use = { running: number; tokens: number; filledAt: number }

/**
 * Counts calls by name.
 * @param limitOf the limit of each name; called with known names only
 * @param now milliseconds that never run backwards
 */
export function limitCalls(limitOf: (name: string) => CallLimit, now: () => number): EnterCall {
  const uses = new Map<string, Use>()
  const useOf = (name: string): Use => {
    const use = uses.get(name) ?? { running: 0, tokens: limitOf(name).perSecond * 2, filledAt: now() }
    uses.set(name, use)
    return use
  }
  return name => {
    const { atOnce, perSecond } = limitOf(name)
    const use = useOf(name)
    const at = now()
    use.tokens = Math.min(perSecond * 2, use.tokens + ((at - use.filledAt) / 1_000) * perSecond)
    use.filledAt = at
    if (use.running >= atOnce || use.tokens < 1) return undefined
    use.tokens -= 1
    use.running += 1
    return () => {
      use.running -= 1
    }
  }
}
