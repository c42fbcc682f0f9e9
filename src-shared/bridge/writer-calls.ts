import { z } from 'zod'
import { WorkId } from '../domain/ids'
import { Draft, WriterProblem, WritingTask } from '../domain/writing'

const money = z.number().min(0).max(1_000_000)
const tokens = z.int().min(0)
/** A sum that came about has no bound: one past it would close the settings that could change it. */
const cost = z.number().min(0).nullable()
const used = { tokens_in: tokens, tokens_out: tokens, cost }

/** Where drafts by a model come from. The key itself is never in it. */
export const WriterState = z.strictObject({
  /** Of an OpenAI-compatible endpoint, as https://api.example.com/v1; '' while none is set. */
  base_url: z.string().max(500),
  /** The host that everything is sent to; '' while none is set. */
  host: z.string().max(300),
  /** sealed by the system's key store; session: gone when the app ends; weak: on the disk as good as open, as the user chose. */
  key: z.enum(['none', 'sealed', 'session', 'weak']),
  /** Whether this system can seal a key. */
  can_seal: z.boolean(),
  model: z.string().max(200),
  /** In the user's currency for a million tokens; null where the user named none, and then costs are not known. */
  price_in: money.nullable(),
  price_out: money.nullable(),
  /** What may be spent in a month, in the same currency; null for no bound. Needs prices. */
  cap: money.nullable(),
  /** What this month came to so far. */
  month: z.strictObject(used),
})
export type WriterState = z.infer<typeof WriterState>

/**
 * What will be sent, word for word, before it is. The mark around material is made anew for each request, and of several variants
 * each bears its own number; tokens and cost are of all of them.
 */
export const WritingPreview = z.strictObject({
  host: z.string().max(300),
  model: z.string().max(200),
  messages: z.array(z.strictObject({ role: z.enum(['system', 'user']), text: z.string() })),
  /** Estimates: about four characters a token. */
  tokens_in: tokens,
  tokens_out: tokens,
  cost,
})
export type WritingPreview = z.infer<typeof WritingPreview>

/** What came of a task. What had been written when it stopped or failed is in `drafts`. */
export const WritingEnd = z.strictObject({
  work_id: WorkId,
  drafts: z.array(Draft),
  how: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('done') }),
    z.strictObject({ kind: z.literal('stopped') }),
    z.strictObject({ kind: z.literal('failed'), problem: WriterProblem }),
  ]),
  model: z.string().max(200),
  used: z.strictObject(used),
})
export type WritingEnd = z.infer<typeof WritingEnd>

const nothing = z.strictObject({})

export const writerCalls = {
  'writer.state': { input: nothing, output: WriterState, problem: z.never() },
  /**
   * Sets where drafts come from; '' for nowhere. Main asks the user, naming the host, and another origin forgets the key.
   * Plain http is taken for this machine alone, or after a warning.
   */
  'writer.set-endpoint': {
    input: z.strictObject({ base_url: z.string().max(500) }),
    output: WriterState,
    problem: z.strictObject({ kind: z.enum(['not-a-link', 'declined']) }),
  },
  /** Takes the key from the system's clipboard once main has asked the user, so that no page ever holds it. `weak` keeps it where nothing can seal it. */
  'writer.paste-key': {
    input: z.strictObject({ weak: z.boolean() }),
    output: WriterState,
    problem: z.strictObject({ kind: z.enum(['clipboard-empty', 'not-a-key', 'no-endpoint', 'declined']) }),
  },
  'writer.forget-key': { input: nothing, output: WriterState, problem: z.never() },
  /** Which model, and what it may cost. Main asks the user before more may be spent than so far. */
  'writer.choose': {
    input: WriterState.pick({ model: true, price_in: true, price_out: true, cap: true }),
    output: WriterState,
    problem: z.strictObject({ kind: z.literal('declined') }),
  },
  /** The models that the endpoint offers, by name. */
  'writer.models': { input: nothing, output: z.array(z.string().max(200)).max(1_000), problem: WriterProblem },
  /** Asks for one word, so that what is wrong with the network, the key or the model shows before anything is written. */
  'writer.test': { input: nothing, output: z.strictObject({ model: z.string() }), problem: WriterProblem },
  'writer.preview': { input: z.strictObject({ task: WritingTask }), output: WritingPreview, problem: WriterProblem },
  /** Starts; beats come as `writer.wrote`, the end as `writer.ended`. `work_id` is made by the page. */
  'writer.start': {
    input: z.strictObject({ work_id: WorkId, task: WritingTask }),
    output: nothing,
    problem: WriterProblem,
  },
  /** Stops a task; what came stays and is in its end. */
  'writer.stop': { input: z.strictObject({ work_id: WorkId }), output: nothing, problem: z.never() },
}

export const writerEvents = {
  /** All drafts as far as they have come, in the order of their variants; one not begun is empty. At most ten a second. */
  'writer.wrote': z.strictObject({ work_id: WorkId, drafts: z.array(Draft) }),
  'writer.ended': WritingEnd,
}
