import type { Quality } from '@shared/domain/format'

/** One piece of work to be clocked. It does not depend on anything but files, so that a process of its own can do it. */
export type MeasuredJob = {
  /** A project file. */
  readonly film: string
  readonly output: string
  /** An empty folder for whatever the work needs on its way. */
  readonly scratch: string
} & (
  | { readonly by: 'ours'; readonly quality: Quality; readonly cache: string }
  | { readonly by: 'hand'; readonly x264: readonly string[] }
  | { readonly by: 'chain' | 'melt' }
)
