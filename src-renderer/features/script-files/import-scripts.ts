import { toast } from '@renderer/components/toasts'
import { changeRows } from '@renderer/database/change'
import { keepVersion } from '@renderer/database/keep-version'
import { newId } from '@renderer/database/new-id'
import { undoThis } from '@renderer/database/undo-this'
import type { RowChanges } from '@renderer/database/write-rows'
import { words } from '@renderer/words/words'
import type { Beat } from '@shared/domain/beat'
import type { BeatId, ScriptId } from '@shared/domain/ids'
import { type Script, scriptReadingTime } from '@shared/domain/script'
import type { ReadScript } from '@shared/domain/script-text/script-of-blocks'
import { problemWords } from './problem-words'
import { type FileProblem, readScriptFile } from './read-script-file'

/** Writes a new script and the idea that it begins with, inside a larger edit. */
export type PutScript = (
  rows: RowChanges,
  given: { readonly title: string; readonly beats: readonly Beat[]; readonly target_seconds: number },
) => Promise<Script>

type Refused = { readonly name: string; readonly problem: FileProblem }

/** Messages at once; more would cover the page. */
const mostMessages = 3

/**
 * Makes a script of each file, all as one step that undo takes back. What could not be read is said by name and changes nothing.
 * @returns the scripts made, in the order of the files
 */
export async function importScripts(files: readonly File[], put: PutScript): Promise<ScriptId[]> {
  const read: ReadScript[] = []
  const refused: Refused[] = []
  for (const file of files) {
    const result = await readScriptFile(file)
    if (result.ok) read.push(result.value)
    else refused.push({ name: file.name, problem: result.problem })
  }
  sayRefused(refused)
  if (read.length === 0) return []
  const made: Script[] = []
  await changeRows('files:edit.import', async rows => {
    for (const one of read) made.push(await putImported(rows, one, put))
  })
  sayImported(made, read)
  return made.map(script => script.script_id)
}

/** Of an imported text as of a new script: whole quarters of a minute. */
function targetFor(beats: Beat[], language: string): number {
  return Math.min(600, Math.max(15, Math.ceil(scriptReadingTime({ beats, language }) / 15) * 15))
}

/** The script, and its words as they came, to go back to. */
async function putImported(rows: RowChanges, read: ReadScript, put: PutScript): Promise<Script> {
  const beats = read.beats.map((beat, order): Beat => ({ ...beat, id: newId<BeatId>(), order }))
  const target_seconds = targetFor(beats, read.language ?? 'en')
  const script = await put(rows, { title: read.title, beats, target_seconds })
  const kept = read.language ? { ...script, language: read.language } : script
  await rows.put('scripts', kept)
  const prompt = await rows.get('prompts', kept.prompt_id)
  if (prompt) {
    const { script_id, title, tone, language } = kept
    await keepVersion(rows, {
      ...{ script_id, name: '', reason: 'imported', title, tone, language, beats: kept.beats },
      ...{ generated_by: 'user', model: '', user_id: prompt.user_id },
    })
  }
  return kept
}

function sayImported(made: readonly Script[], read: readonly ReadScript[]): void {
  const [first] = made
  const leftOut = read.reduce((sum, one) => sum + one.left_out, 0)
  const beats = made.reduce((sum, one) => sum + one.beats.length, 0)
  const isOne = made.length === 1 && first
  toast({
    title: isOne
      ? words('files:imported', { title: first.title })
      : words('files:importedMany', { count: made.length }),
    detail: [words('files:beats', { count: beats }), leftOut > 0 ? words('files:leftOut', { count: leftOut }) : '']
      .filter(part => part !== '')
      .join(' '),
    tone: 'good',
    action: { label: words('files:undo'), ...undoThis() },
  })
}

function sayRefused(refused: readonly Refused[]): void {
  for (const { name, problem } of refused.slice(0, mostMessages)) {
    toast({ title: words('files:refused', { name }), detail: problemWords(words, problem), tone: 'bad' })
  }
  const more = refused.length - mostMessages
  if (more > 0) toast({ title: words('files:moreRefused', { count: more }), tone: 'bad' })
}
