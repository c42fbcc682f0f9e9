import { assemblyOf } from '@shared/domain/assembly'
import { coverageOf } from '@shared/domain/coverage'
import { emptyFilm } from '@shared/domain/film'
import type { BeatId, ScriptId } from '@shared/domain/ids'
import { usableFacts } from '@shared/domain/usable-media'
import { library } from './database'
import { useMissingMedia } from './missing-media'

/** A script's beats in their order, and those among them that have their footage. */
export async function coveredBeats(
  script_id: ScriptId,
): Promise<{ beats: readonly BeatId[]; covered: ReadonlySet<BeatId> }> {
  const script = await library().scripts.get(script_id)
  if (!script) return { beats: [], covered: new Set() }
  const [row] = await library().video_assets.where('script_id').equals(script_id).sortBy('created_at')
  const facts = usableFacts(await library().media.toArray(), useMissingMedia.getState().ids)
  const assembly = assemblyOf(script, row?.film ?? emptyFilm, row?.format ?? 'vertical')
  const { uncovered } = coverageOf(assembly, facts)
  const beats = script.beats.map(beat => beat.id)
  return { beats, covered: new Set(beats.filter(id => !uncovered.includes(id))) }
}
