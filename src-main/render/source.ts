import type { MediaFacts } from '@shared/domain/media'

/** A media as a render reads it. */
export type RenderSource = {
  /** Absolute, links resolved. */
  readonly path: string
  /** What makes the file this file in this state; part of cache keys, so that a changed file is not taken for the old one. */
  readonly identity: string
  readonly facts: MediaFacts
}

/** A plan's media by the names it uses; every name in a plan is here. */
export type RenderSources = ReadonlyMap<string, RenderSource>

/** The source of a name. A name without one is a bug: plans are made from the facts of these sources. */
export function sourceOf(sources: RenderSources, media: string): RenderSource {
  const source = sources.get(media)
  if (!source) throw new Error('A plan names a media that has no source')
  return source
}
