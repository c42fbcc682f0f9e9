import { z } from 'zod'
import { type ActionId, isActionId, isRetiredAction } from './key-actions'
import { Combo } from './key-combo'
import { KeyChoice, mostKeys } from './keymap'
import { fail, ok, type Result } from './result'

const version = 1

/** Characters of the longest file of keys that is read; a full one has less than 10,000. */
export const longestKeyFile = 200_000

/** Why a file of keys was not taken. */
export type KeyFileProblem =
  | { readonly kind: 'too-large' | 'not-json' | 'not-keys' | 'newer' | 'no-preset' }
  | { readonly kind: 'no-action'; readonly name: string }
  | { readonly kind: 'no-combo'; readonly action: ActionId; readonly keys: string }

const KeyFile = z.object({ beatreel: z.literal('keys'), version: z.int(), preset: z.unknown(), changed: z.unknown() })
const Changed = z.record(z.string(), z.array(z.unknown()).max(mostKeys))

const only = <T>(changed: Readonly<Record<string, T>>, isWanted: (name: string) => boolean) =>
  Object.fromEntries(Object.entries(changed).filter(([name]) => isWanted(name)))

/** The keys as the text of a file, to be read by the same version or a later one: those of actions that this version knows. */
export const keyFileOf = ({ preset, changed }: KeyChoice): string =>
  `${JSON.stringify({ beatreel: 'keys', version, preset, changed: only(changed, isActionId) }, null, 2)}\n`

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads a file of keys. It is taken whole, but for actions that only earlier versions had, or, for the first thing wrong in it, not at all. */
export function readKeyFile(text: string): Result<KeyChoice, KeyFileProblem> {
  if (text.length > longestKeyFile) return fail({ kind: 'too-large' })
  const json = parse(text.replace(/^\uFEFF/u, ''))
  if (json === undefined) return fail({ kind: 'not-json' })
  const file = KeyFile.safeParse(json).data
  const read = Changed.safeParse(file?.changed).data
  if (file && file.version > version) return fail({ kind: 'newer' })
  if (!file || !read) return fail({ kind: 'not-keys' })
  const changed = only(read, name => !isRetiredAction(name))
  const problem = faultIn(changed)
  if (problem) return fail(problem)
  const choice = KeyChoice.safeParse({ preset: file.preset, changed })
  return choice.success ? ok(choice.data) : fail({ kind: 'no-preset' })
}

function faultIn(changed: z.infer<typeof Changed>): KeyFileProblem | null {
  for (const [name, keys] of Object.entries(changed)) {
    if (!isActionId(name)) return { kind: 'no-action', name: name.slice(0, 60) }
    const bad = keys.find(one => !Combo.safeParse(one).success)
    if (bad !== undefined) return { kind: 'no-combo', action: name, keys: String(JSON.stringify(bad)).slice(0, 60) }
  }
  return null
}
