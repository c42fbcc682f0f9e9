import { toast } from '@renderer/components/toasts'
import { changeRows } from '@renderer/database/change'
import { newFilmRow } from '@renderer/database/edit-film'
import { putMedia } from '@renderer/database/keep-media'
import { newId } from '@renderer/database/new-id'
import { studio } from '@renderer/studio'
import { words } from '@renderer/words/words'
import type { ImportReport } from '@shared/bridge/media-calls'
import type { ScriptId } from '@shared/domain/ids'
import { type Lengths, takeAssembly } from '@shared/domain/take-assembly'
import { putScript } from './new-script'

/** The sample aims at this length, in seconds. */
const sampleTarget = 45

/** Takes the sample project in: its media, its script and what lies on the beats, as one undoable step. */
export async function openSample(): Promise<ScriptId | undefined> {
  const answer = await studio.call('app.open-sample', {})
  if (!answer.ok) {
    toast({ title: words('scripts:sampleMissing'), tone: 'bad' })
    return undefined
  }
  const { assembly, report } = answer.value
  let made: ScriptId | undefined
  await changeRows('scripts:edit.sample', async rows => {
    await putMedia(rows, report)
    const { beats, film } = takeAssembly(assembly, lengthsOf(report), newId)
    made = (await putScript(rows, { title: assembly.title, beats, target_seconds: sampleTarget })).script_id
    await rows.put('video_assets', { ...newFilmRow(made), format: assembly.format, film })
  })
  return made
}

const lengthsOf = (report: ImportReport): Lengths =>
  new Map(report.outcomes.flatMap(one => (one.kind === 'imported' ? [[one.media_id, one.facts.duration]] : [])))
