import type { RawMetrics } from '@main/publish/connector'
import type { Insights } from './graph-answers'

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

function countsIn(name: string, value: unknown): [string, number | null][] {
  if (typeof value !== 'object' || value === null) return [[name, isCount(value) ? value : null]]
  return Object.entries(value).flatMap(([part, count]): [string, number][] =>
    isCount(count) ? [[`${name}.${part}`, count]] : [],
  )
}

/** The numbers in an answer of insights, by their names; a count of several parts is told by part, `post_video_social_actions.SHARE`. */
export const numbersOf = ({ data }: Insights): RawMetrics =>
  Object.fromEntries(data.flatMap(({ name, values }) => countsIn(name, values[0]?.value)))
