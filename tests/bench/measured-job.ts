import type { EngineHere } from '@main/command-line/engine-here'
import type { RenderSource } from '@main/render/source'
import type { Assembly } from '@shared/domain/assembly'
import type { Quality } from '@shared/domain/format'

/** One piece of work to be clocked, with all that is known before the clock starts: it is plain text, so that a process of its own can do it. */
export type MeasuredJob = {
  readonly engine: EngineHere
  readonly assembly: Assembly
  /** Files that have been looked at, by the assembly's names. */
  readonly sources: readonly (readonly [name: string, source: RenderSource])[]
  readonly output: string
  /** An empty folder for whatever the work needs on its way. */
  readonly scratch: string
} & WorkWay

/** How the film is made: by us, by one hand-written command, by the common chain of commands, by MLT. */
export type WorkWay =
  | { readonly by: 'ours'; readonly quality: Quality; readonly cache: string }
  /** What the app makes ready of it in a minute while it is edited; no film comes of it. */
  | { readonly by: 'preparing'; readonly quality: Quality; readonly cache: string }
  | { readonly by: 'hand'; readonly x264: readonly string[] }
  | { readonly by: 'chain' | 'melt' }
