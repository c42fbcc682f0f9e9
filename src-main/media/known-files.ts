import { z } from 'zod'

/** In what state a file is known; null for one that is known in any. */
export type FileState = { readonly size: number; readonly mtimeMs: number }

/** A folder with more names in it is no folder of exports. */
export const mostKnown = 100_000

/** Older lists hold names alone. */
export const KnownFile = z.union([
  z.string().transform(name => ({ name, state: null })),
  z.strictObject({
    name: z.string(),
    state: z.strictObject({ size: z.number(), mtimeMs: z.number() }).nullable(),
  }),
])
export type KnownFile = z.infer<typeof KnownFile>

const isCoarse = ({ mtimeMs }: FileState) => mtimeMs % 1_000 === 0

/** Servers and sticks keep times to the second or to two, and tell finer ones for as long as they are not mounted anew. */
function isSameState(one: FileState, other: FileState): boolean {
  const apart = Math.abs(one.mtimeMs - other.mtimeMs)
  return one.size === other.size && apart <= (isCoarse(one) || isCoarse(other) ? 2_000 : 1)
}

type Known = { state: FileState | null; how: 'here' | 'away' | 'refused' }

/**
 * The files of a folder that are done with. One that stays is known by its name; one that was away, as with the server that it lies on, is
 * known again in the same state; so is one that was refused, for its program may not have been ready with it.
 */
export class KnownFiles {
  readonly #byName = new Map<string, Known>()
  #hasLearned = false

  /** @param kept of the last time: what became of them since shows when they are looked at */
  constructor(kept: readonly KnownFile[] = []) {
    for (const { name, state } of kept) this.#byName.set(name, { state, how: 'away' })
  }

  get count(): number {
    return this.#byName.size
  }

  isHere(name: string): boolean {
    return this.#byName.get(name)?.how === 'here'
  }

  /** Whether a file that lies there is one that is known; from then on it is here, and known in that state where it was in any. */
  isAgain(name: string, state: FileState): boolean {
    const known = this.#byName.get(name)
    if (!known || (known.state && !isSameState(known.state, state))) return false
    if (!known.state) this.#hasLearned = true
    known.state ??= { size: state.size, mtimeMs: state.mtimeMs }
    if (known.how === 'away') known.how = 'here'
    return true
  }

  add(name: string, state: FileState, how: 'here' | 'refused'): void {
    this.#byName.delete(name)
    this.#byName.set(name, { state, how })
  }

  /** Takes note of the names that are there now. */
  noteNames(names: readonly string[]): void {
    const there = new Set(names)
    for (const [name, known] of this.#byName) if (!there.has(name)) known.how = 'away'
  }

  /** Whether it knows a state that no list names yet. */
  get hasLearned(): boolean {
    return this.#hasLearned
  }

  /** The latest last. */
  list(): KnownFile[] {
    this.#hasLearned = false
    return [...this.#byName].slice(-mostKnown).map(([name, { state }]) => ({ name, state }))
  }
}
