import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Library } from '@main/media/library'
import { gatherSources } from '@main/render/gather-sources'
import { JobLedger } from '@main/render/job-ledger'
import { renderFilm } from '@main/render/render-film'
import { SegmentCache } from '@main/render/segment-cache'
import { replaceWith } from '@main/store/write-durably'
import type { MediaId } from '@shared/domain/ids'
import { planRender } from '@shared/domain/render-plan'
import { ok } from '@shared/domain/result'
import { seconds } from '@shared/domain/time'
import { anAssembly, anAssemblyBeat, anAssemblyClip } from '../support/builders'
import type { FuzzEngine } from './fuzz-engine'

/** Somebody's file as a clip from its start, as one from its middle and as music, in a film of a second. */
function filmWith(media: MediaId, middle: number) {
  const beats = [
    anAssemblyBeat('start', { clips: [anAssemblyClip(media)], seconds: seconds(0.5) }),
    anAssemblyBeat('middle', { clips: [anAssemblyClip(media, { from: seconds(middle) })], seconds: seconds(0.5) }),
  ]
  const captions = { mode: 'off', style: 'pop', position: 0.5 } as const
  const music = { media, from: seconds(0), volume: 0.5, duck: true }
  return anAssembly(beats, { format: 'square', captions, music })
}

/** Makes a short film with a media in it. @returns `film`, or the kind of problem, or `thrown` and what was thrown */
export async function renderBriefly(engine: FuzzEngine, library: Library, media: MediaId): Promise<string> {
  const middle = (library.entry(media)?.facts.duration ?? 0) / 2
  const assembly = filmWith(media, middle)
  const gathered = await gatherSources(assembly, library)
  if (!gathered.ok) return gathered.problem.kind
  const film = join(engine.folder, 'films', `${media}.mp4`)
  try {
    const made = await renderFilm({
      ...{ tools: engine.tools, features: engine.features, fontsFolder: engine.fontsFolder },
      plan: planRender(assembly, gathered.value.facts),
      sources: gathered.value.sources,
      quality: 'draft',
      signal: new AbortController().signal,
      targetFolder: join(engine.folder, 'films'),
      cache: new SegmentCache(null),
      ledger: new JobLedger(join(engine.folder, 'jobs')),
      onProgress: () => undefined,
      finish: part => replaceWith(part, film).then(() => ok(undefined)),
    })
    await rm(film, { force: true })
    return made.ok ? 'film' : made.problem.kind
  } catch (error) {
    return `thrown ${String(error)}`
  }
}
