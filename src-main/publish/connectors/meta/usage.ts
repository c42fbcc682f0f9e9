import { z } from 'zod'

const Usage = z.record(z.string(), z.array(z.object({ estimated_time_to_regain_access: z.number().min(0).optional() })))

const minute = 60_000
const longest = 24 * 60 * minute

/**
 * How long an account is shut out still, in milliseconds.
 * @param header `x-business-use-case-usage`, which counts in minutes
 * @returns null where it says nothing of it
 */
export function pauseInUsage(header: string): number | null {
  try {
    const read = Usage.safeParse(JSON.parse(header || '{}'))
    const entries = read.success ? Object.values(read.data).flat() : []
    const pause = Math.max(0, ...entries.map(one => one.estimated_time_to_regain_access ?? 0)) * minute
    return pause > 0 ? Math.min(pause, longest) : null
  } catch {
    return null
  }
}
