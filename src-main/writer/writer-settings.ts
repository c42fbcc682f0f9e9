import { KeptJson } from '@main/store/kept-json'
import { WriterState } from '@shared/bridge/writer-calls'
import type { z } from 'zod'

const Settings = WriterState.pick({ base_url: true, model: true, price_in: true, price_out: true, cap: true })
export type WriterSettings = z.infer<typeof Settings>

const unset: WriterSettings = { base_url: '', model: '', price_in: null, price_out: null, cap: null }

/** Where drafts come from and what they may cost, as the user set it, in one file. */
export const openWriterSettings = (file: string) => new KeptJson(file, Settings, unset)

/** Prices are of a model, and a model is of an endpoint: another one has neither yet. The month's cap stays. */
export const atEndpoint = ({ cap }: WriterSettings, base_url: string): WriterSettings => ({ ...unset, cap, base_url })
