import { availableParallelism } from 'node:os'
import type { ChildLimits } from './child-limits'

/** What stands first in every run of FFmpeg: no questions, warnings only, bounded memory for each allocation. */
export const usualArgs = (limits: ChildLimits): string[] => [
  ...['-nostdin', '-hide_banner', '-nostats', '-loglevel', 'warning', '-max_alloc', '1073741824'],
  // Processor seconds: ends a run whose parent died where the launcher cannot see to that.
  ...['-timelimit', String(Math.ceil(limits.seconds * availableParallelism()))],
]
