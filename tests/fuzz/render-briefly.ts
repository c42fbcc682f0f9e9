import { rm } from 'node:fs/promises'
import type { Library } from '@main/media/library'
import { gatherSources } from '@main/render/gather-sources'
import type { MediaId } from '@shared/domain/ids'
import { usualMusic } from '@shared/domain/music'
import { planRender } from '@shared/domain/render-plan'
import { seconds } from '@shared/domain/time'
import { anAssembly, anAssemblyBeat, anAssemblyClip } from '../support/builders'
import type { FuzzEngine } from './fuzz-engine'
import { renderHere } from './render-here'

/** Somebody's file as a clip from its start, as one from its middle and as music, in a film of a second. */
function filmWith(media: MediaId, middle: number) {
  const beats = [
    anAssemblyBeat('start', { clips: [anAssemblyClip(media)], seconds: seconds(0.5) }),
    anAssemblyBeat('middle', { clips: [anAssemblyClip(media, { from: seconds(middle) })], seconds: seconds(0.5) }),
  ]
  const captions = { mode: 'off', style: 'pop', position: 0.5 } as const
  const music = { ...usualMusic, media, from: seconds(0) }
  return anAssembly(beats, { format: 'square', captions, music })
}

/** Makes a short film with a media in it. @returns `film`, or the kind of problem, or `thrown` and what was thrown */
export async function renderBriefly(engine: FuzzEngine, library: Library, media: MediaId): Promise<string> {
  const assembly = filmWith(media, (library.entry(media)?.facts.duration ?? 0) / 2)
  const gathered = await gatherSources(assembly, library)
  if (!gathered.ok) return gathered.problem.kind
  const { facts, sources } = gathered.value
  try {
    const made = await renderHere(engine, planRender(assembly, facts), sources)
    if (made.ok) await rm(made.value)
    return made.ok ? 'film' : made.problem.kind
  } catch (error) {
    return `thrown ${String(error)}`
  }
}
