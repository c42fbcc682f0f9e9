import { fail, ok, type Result } from '@shared/domain/result'
import type { WriterProblem } from '@shared/domain/writing'
import { z } from 'zod'
import { type AskLimits, GuardedFetch } from './guarded-fetch'
import { clientFor, type Model } from './model-client'
import { problemOf } from './problem-of'

const Named = z.object({ id: z.string().min(1).max(200) })
const List = z.object({ data: z.array(z.unknown()) })
const mostNames = 1_000

/** The names of the models that an endpoint offers, sorted, each once, a thousand at the most. */
export async function listModels(model: Model, limits: AskLimits): Promise<Result<string[], WriterProblem>> {
  const guard = new GuardedFetch(model.endpoint.origin, limits)
  try {
    const page: unknown = await clientFor(model, guard).models.list()
    const list = List.safeParse(page).data
    if (!list) return fail({ kind: 'not-understood' })
    const names = list.data
      .flatMap(one => Named.safeParse(one).data?.id ?? [])
      .filter(name => !model.key || !name.includes(model.key))
    return ok([...new Set(names)].sort((a, b) => a.localeCompare(b)).slice(0, mostNames))
  } catch (error) {
    return fail(guard.tripped ? { kind: guard.tripped } : problemOf(error, Date.now()))
  }
}
