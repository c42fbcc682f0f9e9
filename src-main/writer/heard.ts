import { z } from 'zod'

/** What has been heard of one answer so far. */
export type Heard = {
  text: string
  refusal: string
  finish: 'whole' | 'cut-off' | 'refused' | undefined
  /** As the endpoint counted. */
  tokens: { tokens_in: number; tokens_out: number } | undefined
  /** What the endpoint calls the model that answered. */
  model: string
}

export const nothingHeard = (): Heard => ({ text: '', refusal: '', finish: undefined, tokens: undefined, model: '' })

/** What does not fit is as if it had not been sent: an answer is somebody else's data. */
export const words = z.string().catch('')
export const count = z.int().min(0).max(100_000_000)

const finishes: Record<string, Heard['finish']> = {
  stop: 'whole',
  length: 'cut-off',
  max_output_tokens: 'cut-off',
  content_filter: 'refused',
}

/** Their words for the end of an answer; undefined for none. */
export const finishOf = (reason: string): Heard['finish'] => (reason === '' ? undefined : (finishes[reason] ?? 'whole'))
