import type { Answer, RawMetrics } from '@main/publish/connector'
import { ok } from '@shared/domain/result'

/** The numbers of several posts, one after another. A post that is not there any more is left out; any other problem ends it. */
export async function metricsOfEach(
  remoteIds: readonly string[],
  read: (id: string) => Answer<RawMetrics>,
): Answer<ReadonlyMap<string, RawMetrics>> {
  const all = new Map<string, RawMetrics>()
  for (const id of remoteIds) {
    const numbers = await read(id)
    if (numbers.ok) all.set(id, numbers.value)
    else if (numbers.problem.code !== '100/33') return numbers
  }
  return ok(all)
}
