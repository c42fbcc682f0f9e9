import type { ReportBug } from '@main/log/report-bug'
import type { Vault } from '@main/secrets/vault'
import { ModelAsker } from '@main/writer/ask-model'
import { type Endpoint, readEndpoint } from '@main/writer/endpoint'
import { estimateTask } from '@main/writer/estimate-task'
import { type AskLimits, usualLimits } from '@main/writer/guarded-fetch'
import { listModels } from '@main/writer/list-models'
import type { Model } from '@main/writer/model-client'
import { SpendLedger } from '@main/writer/spend-ledger'
import { testModel } from '@main/writer/test-model'
import { atEndpoint, loosensBudget, openWriterSettings } from '@main/writer/writer-settings'
import { WritingTasks } from '@main/writer/writing-tasks'
import type { CallInput, HandlerResult } from '@shared/bridge/studio'
import type { WriterState } from '@shared/bridge/writer-calls'
import type { WorkId } from '@shared/domain/ids'
import { fail, ok } from '@shared/domain/result'
import type { Draft } from '@shared/domain/writing'
import { atMostOften } from './bridge/at-most-often'
import type { Emit } from './bridge/emit'

export type WriterOptions = {
  /** Absolute paths of the files that are kept. */
  readonly places: { readonly writer: string; readonly spend: string }
  readonly vault: Vault
  readonly emit: Emit
  /** What lies in the system's clipboard. */
  readonly readClipboard: () => Promise<string>
  /** Asks the user in a window of the system whether all is to go to this host. */
  readonly confirm: (endpoint: Endpoint) => Promise<boolean>
  /** Asks the user in a window of the system whether the clipboard's text is to be the key for this host. */
  readonly confirmKey: (host: string, isWeak: boolean) => Promise<boolean>
  /** Asks the user in a window of the system whether more may be spent: by another budget, or by lower prices to count at. */
  readonly confirmBudget: (wanted: CallInput<'writer.choose'>) => Promise<boolean>
  readonly reportBug: ReportBug
  readonly limits?: AskLimits
  readonly now?: () => Date
}

const keyName = 'writer'
/** One word that may stand in a header. */
const looksLikeKey = /^[\x21-\x7e]{8,1000}$/

/** What pages of ours ask of the model that writes. */
export class WriterDesk {
  readonly #settings
  readonly #ledger: SpendLedger
  readonly #asker: ModelAsker
  readonly #tasks: WritingTasks
  readonly #others: (() => Promise<void>)[] = []

  constructor(private readonly desk: WriterOptions) {
    const { places, emit, reportBug, limits = usualLimits, now = () => new Date() } = desk
    this.#settings = openWriterSettings(places.writer)
    this.#ledger = new SpendLedger(places.spend, now)
    this.#asker = new ModelAsker(limits)
    this.#tasks = new WritingTasks({
      asker: this.#asker,
      ledger: this.#ledger,
      reportBug,
      teller: work_id =>
        atMostOften(
          (read: () => Draft[]) => emit('writer.wrote', { work_id, drafts: read() }),
          () => false,
        ),
      onEnded: end => emit('writer.ended', end),
    })
  }

  async state(): Promise<WriterState> {
    const settings = await this.#settings.read()
    const { host = '', origin = '' } = readEndpoint(settings.base_url) ?? {}
    const { cost, ...tokens } = await this.#ledger.month()
    const isPriced = settings.price_in !== null && settings.price_out !== null
    return {
      ...settings,
      host,
      key: await this.desk.vault.held(keyName, origin),
      can_seal: await this.desk.vault.canSeal(),
      month: { ...tokens, cost: isPriced || cost > 0 ? cost : null },
    }
  }

  async setEndpoint(base_url: string): Promise<HandlerResult<'writer.set-endpoint'>> {
    const wanted = base_url.trim() === '' ? undefined : readEndpoint(base_url)
    if (base_url.trim() !== '' && !wanted) return fail({ kind: 'not-a-link' })
    const settings = await this.#settings.read()
    if ((wanted?.base_url ?? '') === settings.base_url) return ok(await this.state())
    if (wanted && !(await this.desk.confirm(wanted))) return fail({ kind: 'declined' })
    // What is under way was begun for the old endpoint, with its key.
    await this.stopAll()
    // The key goes first: cut off in between, it must not be left for an origin that it was not given for.
    if (wanted?.origin !== readEndpoint(settings.base_url)?.origin) await this.desk.vault.forget(keyName)
    await this.#settings.change(now => atEndpoint(now, wanted?.base_url ?? ''))
    return ok(await this.state())
  }

  async pasteKey(weak: boolean): Promise<HandlerResult<'writer.paste-key'>> {
    const endpoint = readEndpoint((await this.#settings.read()).base_url)
    if (!endpoint) return fail({ kind: 'no-endpoint' })
    // A page alone could have any password that was copied sent to the endpoint.
    if (!(await this.desk.confirmKey(endpoint.host, weak))) return fail({ kind: 'declined' })
    const key = (await this.desk.readClipboard()).trim()
    if (key === '') return fail({ kind: 'clipboard-empty' })
    if (!looksLikeKey.test(key)) return fail({ kind: 'not-a-key' })
    await this.desk.vault.keep(keyName, endpoint.origin, key, weak)
    return ok(await this.state())
  }

  async forgetKey(): Promise<WriterState> {
    await this.stopAll()
    await this.desk.vault.forget(keyName)
    return this.state()
  }

  async choose(chosen: CallInput<'writer.choose'>): Promise<HandlerResult<'writer.choose'>> {
    const now = await this.#settings.read()
    // A page alone could lift its own budget.
    if (loosensBudget(now, chosen) && !(await this.desk.confirmBudget(chosen))) return fail({ kind: 'declined' })
    await this.#settings.change(({ base_url }) => ({ base_url, ...chosen }))
    return ok(await this.state())
  }

  async models(): Promise<HandlerResult<'writer.models'>> {
    const model = await this.#model()
    return model ? listModels(model, this.#asker.limits) : fail({ kind: 'not-set-up' })
  }

  async test(): Promise<HandlerResult<'writer.test'>> {
    const model = await this.#model()
    if (!model?.model) return fail({ kind: 'not-set-up' })
    return testModel(this.#asker, model, this.#ledger, await this.#settings.read())
  }

  async preview({ task }: CallInput<'writer.preview'>): Promise<HandlerResult<'writer.preview'>> {
    const model = await this.#model()
    if (!model?.model) return fail({ kind: 'not-set-up' })
    const estimated = estimateTask(task, await this.#settings.read())
    return ok({ host: model.endpoint.host, model: model.model, ...estimated })
  }

  start({ work_id, task }: CallInput<'writer.start'>): Promise<HandlerResult<'writer.start'>> {
    return this.#tasks.start(work_id, task, async () => {
      const model = await this.#model()
      return model && { model, terms: await this.#settings.read() }
    })
  }

  async stop(work_id: WorkId): Promise<void> {
    this.#tasks.stop(work_id)
  }

  /** Stops all tasks and whatever else goes to the endpoint, also when the app ends; what it came to is booked then. */
  async stopAll(): Promise<void> {
    await Promise.all([this.#tasks.stopAll(), ...this.#others.map(stop => stop())])
  }

  /** Notes how to stop others that use the endpoint and its key: they end with the tasks. Not for pages. */
  stopsAlso(stop: () => Promise<void>): void {
    this.#others.push(stop)
  }

  /** The endpoint and its key, to ask a model of some name there; undefined while no endpoint is set. Not for pages. */
  async asked(model: string): Promise<Model | undefined> {
    const endpoint = readEndpoint((await this.#settings.read()).base_url)
    return endpoint && { endpoint, model, key: await this.desk.vault.secret(keyName, endpoint.origin) }
  }

  /** What all that is asked there is booked on, and the month's bound. */
  async purse(): Promise<{ readonly ledger: SpendLedger; readonly cap: number | null }> {
    return { ledger: this.#ledger, cap: (await this.#settings.read()).cap }
  }

  async #model(): Promise<Model | undefined> {
    return this.asked((await this.#settings.read()).model)
  }
}
