import { changeRows } from '@renderer/database/change'
import { now } from '@renderer/database/clock'
import { putOwnIdea } from '@renderer/database/keep-ideas'
import { cutIn, keepAsItIs, versionsIn } from '@renderer/database/keep-version'
import { newId } from '@renderer/database/new-id'
import { type RowChanges, writeRows } from '@renderer/database/write-rows'
import { hasWords } from '@shared/domain/approval'
import type { BeatId, ScriptId } from '@shared/domain/ids'
import type { Script } from '@shared/domain/script'
import { holdsAll, isSameScript } from '@shared/domain/script-version'
import type { Draft, DraftBeat, WritingOrder } from '@shared/domain/writing'
import type { Work } from '@shared/domain/writing-work'
import { rewrittenScript, writtenScript } from '@shared/domain/written-script'
import { keepDrafts, putVersions } from './keep-drafts'
import { dropWorks, takeOnce, useWorkStore, worksFor } from './work-store'

const making = () => ({ at: now(), newId: () => newId<string>() })

/**
 * Writes a new script and keeps every draft that was written for it as its versions, inside a larger edit. Ideas that were deleted
 * meanwhile are none of its ideas.
 */
export async function putWritten(
  rows: RowChanges,
  draft: Draft,
  order: WritingOrder,
  works: readonly Work[],
): Promise<ScriptId> {
  const ideas = await Promise.all(order.prompt_ids.map(id => rows.get('prompts', id)))
  const there = ideas.flatMap(idea => (idea ? [idea.prompt_id] : []))
  const prompt_ids = there.length > 0 ? there : [await putOwnIdea(rows, draft.title)]
  const script = writtenScript(draft, { ...order, prompt_ids }, making())
  await rows.put('scripts', script)
  for (const work of works) await putVersions(rows, script, work, draft)
  return script.script_id
}

/**
 * Makes a draft the script: a new one, or the words of the one it was written for. One step of undo. The drafts that
 * were not taken stay as versions.
 */
export async function takeDraft(work: Work, draft: Draft): Promise<ScriptId | undefined> {
  const { ask } = work
  return ask.kind === 'script' ? takeOnce(work.work_id, () => take(ask.order, draft)) : undefined
}

async function take(order: WritingOrder, draft: Draft): Promise<ScriptId | undefined> {
  const works = worksFor(useWorkStore.getState().works, order)
  if (order.script_id) {
    await keepAsItStood(order.script_id)
    await keepDrafts(works)
  }
  let taken: ScriptId | undefined
  await changeRows(order.script_id ? 'write:edit.replace' : 'write:edit.write', async rows => {
    const script = order.script_id ? await rows.get('scripts', order.script_id) : undefined
    if (script) await rows.put('scripts', await rewritten(rows, script, draft, order))
    taken = script?.script_id ?? (await putWritten(rows, draft, { ...order, script_id: null }, works))
  })
  dropWorks(works)
  return taken
}

/** Leaves every draft that was written for the same. Those for a script that is there stay as its versions. */
export async function leaveDrafts(works: readonly Work[]): Promise<void> {
  await keepDrafts(works.filter(({ ask }) => ask.kind === 'script' && ask.order.script_id !== null))
  dropWorks(works)
}

const saidIn = (beats: readonly DraftBeat[]) =>
  JSON.stringify(beats.filter(({ text }) => text.trim() !== '').map(({ kind, text }) => [kind, text]))

/** The script with a draft's words. Its beats have the ids of the version that keeps the draft: only so that one is known as its source. */
async function rewritten(rows: RowChanges, script: Script, draft: Draft, order: WritingOrder): Promise<Script> {
  const versions = await rows.where('script_versions', 'script_id', script.script_id)
  const version = versions.findLast(({ beats }) => saidIn(beats) === saidIn(draft.beats))
  const taken = new Set(script.beats.map(beat => beat.id))
  const newBeatId = (index: number) => {
    const id = version?.beats[index]?.id
    return id && !taken.has(id) ? id : newId<BeatId>()
  }
  return rewrittenScript(script, draft, order, { at: now(), newId: newBeatId })
}

/** Keeps the words that are about to be replaced, and how they are cut, unless the latest version holds both already. */
async function keepAsItStood(script_id: ScriptId): Promise<void> {
  await writeRows(async rows => {
    const script = await rows.get('scripts', script_id)
    const cut = await cutIn(rows, script_id)
    if (!script || !(hasWords(script) || cut)) return
    const versions = await versionsIn(rows, script_id)
    // Drafts of other words are versions as well, and were never what the script said.
    const latest = versions.find(version => version.reason !== 'written' || isSameScript(version, script))
    if (!holdsAll(latest, script, cut)) await keepAsItIs(rows, script, { reason: 'before-restore', name: '' })
  })
}
