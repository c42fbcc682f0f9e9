import { randomBytes } from 'node:crypto'
import type { Draft, WriterProblem, WritingTask } from '@shared/domain/writing'
import type { Heeded, ModelAsker } from './ask-model'
import { composeMessages, type Message, temperatureOf } from './compose-messages'
import type { Heard } from './heard'
import type { Model } from './model-client'
import { type DraftsRead, readDrafts, refusalIn } from './read-drafts'
import { estimateTokens, mostTokens, requestsOf, type Tokens } from './tokens'
import { withoutKey } from './without-key'

/** What came of a task. */
export type Written = { readonly drafts: Draft[]; readonly problem: WriterProblem | null; readonly tokens: Tokens }

/** Variants written at the same time. */
const atOnce = 2
/** Problems that come before a model has read a word. */
const isFree: readonly string[] = ['network', 'key', 'model', 'limit', 'server']
const noTokens: Tokens = { tokens_in: 0, tokens_out: 0 }
const unwritten: Draft = { title: '', beats: [] }

export const newDelimiter = (): string => randomBytes(8).toString('hex')

/** One request of a task. */
class Request {
  #heard: Heard | undefined
  #end: Heeded | undefined
  readonly messages: Message[]

  constructor(
    private readonly task: WritingTask,
    variant: number,
    private readonly key: string | undefined,
  ) {
    this.messages = composeMessages(task, newDelimiter(), variant)
  }

  async run(asker: ModelAsker, model: Model, signal: AbortSignal, onHeard: () => void): Promise<void> {
    const listen = (heard: Heard) => {
      this.#heard = heard
      onHeard()
    }
    const { task, messages } = this
    const asked = { messages, temperature: temperatureOf(task), tokens: mostTokens(task), wantsDrafts: true }
    this.#end = await asker.ask(model, asked, { signal, onHeard: listen })
    this.#heard = this.#end.heard
  }

  /** Without the key as it is: reading lines takes signs out of it, and it would not be known again. */
  get #text(): string {
    return withoutKey(this.#heard?.text ?? '', this.key, false)
  }

  readonly #conceal = (text: string) => withoutKey(text, this.key, this.#heard?.finish !== 'whole')

  read(): DraftsRead {
    const system = this.messages[0]?.text ?? ''
    const isOver = this.#end !== undefined && this.#heard?.finish !== 'cut-off'
    return readDrafts(this.task, this.#text, system, isOver, this.#conceal)
  }

  problem(isStopped: boolean): WriterProblem | null {
    if (isStopped || !this.#end) return null
    const { problem, heard } = this.#end
    if (problem) return problem
    const words = refusalIn(this.#text, this.#conceal)
    if (words) return { kind: 'refused', words }
    if (this.read().isWhole) return null
    return { kind: heard.finish === undefined ? 'network' : 'not-understood' }
  }

  /** As the endpoint counted, else estimated; nothing for a request that was turned away. */
  get tokens(): Tokens {
    if (this.#heard?.tokens) return this.#heard.tokens
    const text = this.#heard?.text ?? ''
    if (!this.#end || (text === '' && isFree.includes(this.#end.problem?.kind ?? ''))) return noTokens
    const sent = this.messages.reduce((sum, message) => sum + estimateTokens(message.text), 0)
    return { tokens_in: sent, tokens_out: estimateTokens(text) }
  }
}

const addTokens = (a: Tokens, b: Tokens): Tokens => ({
  tokens_in: a.tokens_in + b.tokens_in,
  tokens_out: a.tokens_out + b.tokens_out,
})

type Writing = {
  readonly task: WritingTask
  readonly asker: ModelAsker
  readonly model: Model
  /** Stops it; what came until then is kept. */
  readonly signal: AbortSignal
  /** Called after each piece with a way to read all drafts so far, in the order of their variants; one not begun is empty. */
  readonly onHeard: (read: () => Draft[]) => void
}

/** Has a model do a task: a request for each variant, two at a time. After a problem no further one is begun. Never rejects. */
export async function writeDrafts({ task, asker, model, signal, onHeard }: Writing): Promise<Written> {
  const requests = Array.from({ length: requestsOf(task) }, (_, index) => new Request(task, index + 1, model.key))
  const readAll = () =>
    requests.flatMap(one => {
      const { drafts } = one.read()
      return drafts.length > 0 || requests.length === 1 ? drafts : [unwritten]
    })
  const problemNow = () => requests.map(one => one.problem(signal.aborted)).find(one => one !== null) ?? null
  const waiting = [...requests]
  const workOff = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (signal.aborted) return
      await next.run(asker, model, signal, () => onHeard(readAll))
      if (problemNow()) return
    }
  }
  await Promise.all(Array.from({ length: atOnce }, workOff))
  return {
    drafts: readAll().filter(draft => draft.beats.length > 0),
    problem: problemNow(),
    tokens: requests.map(one => one.tokens).reduce(addTokens, noTokens),
  }
}
