import { toast } from '@renderer/components/toasts'
import { studio } from '@renderer/studio'
import { words } from '@renderer/words/words'
import type { KeyChoice } from '@shared/domain/keymap'
import { type KeyFileProblem, keyFileOf, longestKeyFile, readKeyFile } from '@shared/domain/keymap-file'
import { fail, type Result } from '@shared/domain/result'
import { unreachable } from '@shared/domain/unreachable'
import { replaceKeys } from './change-keys'

/** Saves the keys as a file where the user wants it, and says what became of it. */
export async function exportKeys(choice: KeyChoice): Promise<void> {
  const asked = { name: words('keys:fileName'), kind: 'json', text: keyFileOf(choice) } as const
  const answer = await studio.call('script.save-text', asked)
  if (!answer.ok) {
    const full = answer.problem.kind === 'disk-full'
    const refused = answer.problem.kind === 'not-writable'
    const detail = words(full ? 'keys:saveFull' : refused ? 'keys:saveRefused' : 'keys:saveFailed')
    toast({ title: words('keys:notSaved'), detail, tone: 'bad' })
  } else if (answer.value.kind === 'saved')
    toast({ title: words('keys:saved', { name: answer.value.name }), tone: 'good' })
}

type ImportProblem = KeyFileProblem | { readonly kind: 'unreadable' }

async function read(file: File): Promise<Result<KeyChoice, ImportProblem>> {
  // Bytes are never fewer than characters; three bytes a character are more than JSON in ASCII needs.
  if (file.size > 3 * longestKeyFile) return fail({ kind: 'too-large' })
  const text = await file.text().catch(() => null)
  return text === null ? fail({ kind: 'unreadable' }) : readKeyFile(text)
}

/** Takes the keys out of a file; a file that is not right changes nothing. */
export async function importKeys(before: KeyChoice, file: File): Promise<void> {
  const found = await read(file)
  if (found.ok) return replaceKeys(before, found.value, words('keys:imported', { name: file.name }))
  const detail = faultText(found.problem)
  toast({ title: words('keys:notImported', { name: file.name }), detail, tone: 'bad' })
}

/** What was wrong with a file of keys, in words. */
export function faultText(problem: ImportProblem): string {
  switch (problem.kind) {
    case 'too-large':
    case 'not-json':
    case 'not-keys':
    case 'newer':
    case 'no-preset':
    case 'unreadable':
      return words(`keys:fault.${problem.kind}`)
    case 'no-action':
      return words('keys:fault.no-action', { name: problem.name })
    case 'no-combo':
      return words('keys:fault.no-combo', { action: words(`actions:${problem.action}`), keys: problem.keys })
    default:
      return unreachable(problem)
  }
}
