import { KeptJson } from '@main/store/kept-json'
import { WriterState } from '@shared/bridge/writer-calls'
import type { z } from 'zod'

const Settings = WriterState.pick({ base_url: true, model: true, price_in: true, price_out: true, cap: true })
export type WriterSettings = z.infer<typeof Settings>

const unset: WriterSettings = { base_url: '', model: '', price_in: null, price_out: null, cap: null }

/** Where drafts come from and what they may cost, as the user set it, in one file. */
export const openWriterSettings = (file: string) => new KeptJson(file, Settings, unset)

/**
 * Whether more could be spent in a month by `next` than by `now`: its budget is higher or gone, or what is counted against it is
 * counted at less.
 */
export function loosensBudget(now: WriterSettings, next: Omit<WriterSettings, 'base_url'>): boolean {
  if (now.cap === null) return false
  const isLess = (price: number | null, before: number | null) => before !== null && (price ?? 0) < before
  if (isLess(next.price_in, now.price_in) || isLess(next.price_out, now.price_out)) return true
  return next.cap === null || next.cap > now.cap
}

/** Prices are of a model, and a model is of an endpoint: another one has neither yet. The month's cap stays. */
export const atEndpoint = ({ cap }: WriterSettings, base_url: string): WriterSettings => ({ ...unset, cap, base_url })
