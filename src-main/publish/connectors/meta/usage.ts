import { z } from 'zod'

const Usage = z.record(z.string(), z.array(z.object({ estimated_time_to_regain_access: z.number().min(0).optional() })))

const minute = 60_000
const longest = 24 * 60 * minute

/**
 * How long Meta asks to wait, in milliseconds, by the answer's headers: `x-business-use-case-usage` counts in minutes, `retry-after` in
 * seconds. null where they say nothing.
 * @param headers by lower-case names
 */
export function askedPause(headers: Readonly<Record<string, string>>): number | null {
  const minutes = minutesIn(headers['x-business-use-case-usage'])
  const seconds = Number(headers['retry-after'] ?? Number.NaN)
  const pause = Math.max(minutes * minute, Number.isFinite(seconds) ? Math.min(seconds, 3_600) * 1_000 : 0)
  return pause > 0 ? Math.min(pause, longest) : null
}

function minutesIn(text: string | undefined): number {
  try {
    const read = Usage.safeParse(JSON.parse(text ?? '{}'))
    const entries = read.success ? Object.values(read.data).flat() : []
    return Math.max(0, ...entries.map(one => one.estimated_time_to_regain_access ?? 0))
  } catch {
    return 0
  }
}
