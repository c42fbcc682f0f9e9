import type { Library } from '@main/media/library'
import { type Assembly, mediaOf } from '@shared/domain/assembly'
import type { FactsByMedia } from '@shared/domain/beat-length'
import { MediaId } from '@shared/domain/ids'
import type { RenderProblem } from '@shared/domain/render-job'
import { fail, ok, type Result } from '@shared/domain/result'
import type { RenderSource, RenderSources } from './source'

export type Gathered = { readonly sources: RenderSources; readonly facts: FactsByMedia }

/**
 * The files of an assembly that names media by their ids. One that cannot be found is left out, and the plan puts a card in its place;
 * one that is another file now stops the render, for nobody has looked at it.
 */
export async function gatherSources(assembly: Assembly, library: Library): Promise<Result<Gathered, RenderProblem>> {
  const sources = new Map<string, RenderSource>()
  for (const name of mediaOf(assembly)) {
    const id = MediaId.safeParse(name)
    const checked = id.success ? await library.checkForUse(id.data) : undefined
    if (checked?.ok) {
      const { path, size, mtimeMs, facts } = checked.value
      sources.set(name, { path, identity: `${path}|${size}|${mtimeMs}`, facts })
    } else if (id.success && checked?.problem.kind === 'media-changed') {
      return fail({ kind: 'media-changed', name: library.entry(id.data)?.name ?? '' })
    }
  }
  return ok({ sources, facts: new Map([...sources].map(([name, { facts }]) => [name, facts])) })
}
