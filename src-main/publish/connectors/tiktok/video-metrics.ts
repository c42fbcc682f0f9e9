import { LongId } from '@shared/domain/exact-json'
import { ok } from '@shared/domain/result'
import { z } from 'zod'
import type { Answer, RawMetrics, Session } from '../../connector'
import type { Ask } from './ask'

const Count = z
  .number()
  .nullish()
  .transform(count => count ?? null)
const Numbers = z.object({ view_count: Count, like_count: Count, comment_count: Count, share_count: Count })
const Queried = z.object({ videos: z.array(Numbers.extend({ id: LongId })).nullish() })
const path = `/v2/video/query/?fields=id,${Object.keys(Numbers.shape).join(',')}`
/** At once, of ids. */
const most = 20

/** The numbers of those videos that the platform still shows. */
export async function videoMetrics(
  ask: Ask,
  session: Session,
  ids: readonly string[],
): Answer<ReadonlyMap<string, RawMetrics>> {
  const metrics = new Map<string, RawMetrics>()
  for (let from = 0; from < ids.length; from += most) {
    const body = { filters: { video_ids: ids.slice(from, from + most) } }
    const queried = await ask(session, path, body, Queried)
    if (!queried.ok) return queried
    for (const { id, ...numbers } of queried.value.videos ?? []) metrics.set(id, numbers)
  }
  return ok(metrics)
}
