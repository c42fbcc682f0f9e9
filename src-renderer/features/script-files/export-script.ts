import { toast } from '@renderer/components/toasts'
import { readScript } from '@renderer/database/script-queries'
import { allDone } from '@renderer/database/turn'
import { studio } from '@renderer/studio'
import { words } from '@renderer/words/words'
import type { CallInput } from '@shared/bridge/studio'
import { inOrder } from '@shared/domain/order'
import type { Script } from '@shared/domain/script'
import { srtOfScript } from '@shared/domain/script-text/script-srt'
import { markdownOf, plainTextOf, spokenText } from '@shared/domain/script-text/write-script'
import { unreachable } from '@shared/domain/unreachable'

export type TextKind = Exclude<CallInput<'script.save-text'>['kind'], 'json' | 'vtt' | 'csv' | 'ics'>

/** The script as it is on the screen: letters typed a moment ago are written first. */
async function latest(script: Script): Promise<Script> {
  await allDone()
  const found = (await readScript(script.script_id)) ?? script
  return { ...found, beats: inOrder(found.beats) }
}

/** A script in one of the ways that other programs read. */
export function textAs(kind: TextKind, script: Script): string {
  switch (kind) {
    case 'txt':
      return plainTextOf(script)
    case 'md':
      return markdownOf(script)
    case 'srt':
      return srtOfScript(script.beats, script.language)
    default:
      return unreachable(kind)
  }
}

/** Saves a script as a file where the user wants it, and says what became of it. */
export async function saveScript(script: Script, kind: TextKind): Promise<void> {
  const now = await latest(script)
  const name = now.title || words('files:untitled')
  const answer = await studio.call('script.save-text', { name, kind, text: textAs(kind, now) })
  if (!answer.ok) {
    const full = answer.problem.kind === 'disk-full'
    const refused = answer.problem.kind === 'not-writable'
    const detail = words(full ? 'files:saveFull' : refused ? 'files:saveRefused' : 'files:saveFailed')
    toast({ title: words('files:notSaved'), detail, tone: 'bad' })
  } else if (answer.value.kind === 'saved')
    toast({ title: words('files:saved', { name: answer.value.name }), tone: 'good' })
}

/** Puts what is said on the clipboard. */
export async function copyScript(script: Script): Promise<void> {
  const text = spokenText((await latest(script)).beats)
  try {
    await navigator.clipboard.writeText(text)
    toast({ title: words('files:copied'), tone: 'good' })
  } catch {
    toast({ title: words('files:notCopied'), tone: 'bad' })
  }
}
