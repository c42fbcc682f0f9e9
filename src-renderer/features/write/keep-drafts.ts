import { keepVersion } from '@renderer/database/keep-version'
import { newId } from '@renderer/database/new-id'
import { type RowChanges, writeRows } from '@renderer/database/write-rows'
import type { BeatId } from '@shared/domain/ids'
import type { Script } from '@shared/domain/script'
import type { Draft } from '@shared/domain/writing'
import { usableDrafts, type Work } from '@shared/domain/writing-work'
import { beatsOfDraft } from '@shared/domain/written-script'
import { changeWork } from './work-store'

/** Keeps every draft of a work as a version of a script. The draft that became the script keeps that script's beats. */
export async function putVersions(rows: RowChanges, script: Script, work: Work, taken?: Draft): Promise<void> {
  if (work.ask.kind !== 'script' || work.has_versions) return
  const { tone, language } = work.ask.order.wish
  const [user] = await rows.all('users')
  if (!user) throw new Error('A workspace has no user')
  for (const draft of usableDrafts(work)) {
    const beats = draft === taken ? script.beats : beatsOfDraft(draft.beats, () => newId<BeatId>(), script.beats)
    await keepVersion(rows, {
      ...{
        script_id: script.script_id,
        name: '',
        reason: 'written',
        title: draft.title || script.title,
        tone,
        language,
        beats,
      },
      ...{ generated_by: 'AI', model: work.model || work.by, user_id: user.user_id },
    })
  }
}

/** Keeps the drafts that were written for a script that is there already. Not an edit: undo leaves them. */
export async function keepDrafts(works: readonly Work[]): Promise<void> {
  const open = works.filter(work => !work.has_versions && usableDrafts(work).length > 0)
  if (open.length === 0) return
  await writeRows(async rows => {
    for (const work of open) {
      const script_id = work.ask.kind === 'script' ? work.ask.order.script_id : null
      const script = script_id ? await rows.get('scripts', script_id) : undefined
      if (script) await putVersions(rows, script, work)
    }
  })
  for (const { work_id } of open) changeWork(work_id, work => ({ ...work, has_versions: true }))
}
