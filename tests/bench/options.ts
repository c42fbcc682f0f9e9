import { parseArgs } from 'node:util'

/** `words` choose rows; `rounds` is how many times each work is done. */
export type BenchOptions = { readonly words: readonly string[]; readonly rounds: number; readonly isQuick: boolean }

/** Reads the command line; throws with a sentence when it is not understood. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string' }, rounds: { type: 'string' }, quick: { type: 'boolean' } },
  })
  const isQuick = values.quick ?? false
  const rounds = Number(values.rounds ?? (isQuick ? 1 : 3))
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1 up')
  return { words: (values.only ?? '').split(/\s+/).filter(word => word !== ''), rounds, isQuick }
}
