import { changeRows } from '@renderer/database/change'
import { now } from '@renderer/database/clock'
import { putOwnIdea } from '@renderer/database/keep-ideas'
import { newId } from '@renderer/database/new-id'
import type { RowChanges } from '@renderer/database/write-rows'
import type { Beat } from '@shared/domain/beat'
import type { BeatId, ScriptId } from '@shared/domain/ids'
import { type Script, withBeats } from '@shared/domain/script'

type NewScript = { readonly title: string; readonly beats: readonly Beat[]; readonly target_seconds: number }

/** Writes a script and the idea that it begins with, inside a larger edit. */
export async function putScript(rows: RowChanges, given: NewScript): Promise<Script> {
  const at = now()
  const prompt_id = await putOwnIdea(rows, given.title)
  const empty: Script = {
    script_id: newId<ScriptId>(),
    prompt_id,
    title: given.title,
    body: '',
    tone: 'educational',
    status: 'draft',
    generated_by: 'user',
    beats: [...given.beats],
    target_seconds: given.target_seconds,
    created_at: at,
    updated_at: at,
    language: 'en',
    shape: 'hook-first',
    also_from: [],
    approval: null,
    sv: 2,
  }
  const script = withBeats(empty, given.beats, at)
  await rows.put('scripts', script)
  return script
}

/** Begins a script: a hook, a point and a call to action, all still to be written. */
export async function newScript(): Promise<ScriptId | undefined> {
  let made: ScriptId | undefined
  const kinds = ['hook', 'point', 'cta'] as const
  const beats = kinds.map((kind, order) => ({ id: newId<BeatId>(), kind, text: '', order }))
  await changeRows('scripts:edit.new', async rows => {
    made = (await putScript(rows, { title: '', beats, target_seconds: 30 })).script_id
  })
  return made
}
