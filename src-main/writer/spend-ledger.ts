import { KeptJson } from '@main/store/kept-json'
import { z } from 'zod'

const Sum = z.object({
  tokens_in: z.int().min(0),
  tokens_out: z.int().min(0),
  /** Of what had prices, in the user's currency. */
  cost: z.number().min(0),
})
export type Sum = z.infer<typeof Sum>

const Ledger = z.object({
  /** By month, as 2026-11. */
  months: z.record(z.string(), Sum),
  /** What is being written now, by task: counted as the most it may be until it is known. */
  open: z.record(z.string(), Sum.extend({ month: z.string() })),
})
type Ledger = z.infer<typeof Ledger>

const nothing: Sum = { tokens_in: 0, tokens_out: 0, cost: 0 }
const monthsKept = 24

export const addUp = (a: Sum, b: Sum): Sum => ({
  tokens_in: a.tokens_in + b.tokens_in,
  tokens_out: a.tokens_out + b.tokens_out,
  cost: a.cost + b.cost,
})

function book({ months, open }: Ledger, month: string, sum: Sum): Ledger {
  const booked = { ...months, [month]: addUp(months[month] ?? nothing, sum) }
  const kept = Object.entries(booked).sort(([a], [b]) => b.localeCompare(a))
  return { months: Object.fromEntries(kept.slice(0, monthsKept)), open }
}

/** A task that was under way when the app was killed has cost something; nobody knows what, so the most is booked. */
const bookLeftovers = (ledger: Ledger): Ledger =>
  Object.values(ledger.open).reduce<Ledger>((now, { month, ...sum }) => book(now, month, sum), { ...ledger, open: {} })

/** What writing came to, by month, in one file that outlasts a kill. One process at a time. */
export class SpendLedger {
  readonly #file: KeptJson<typeof Ledger>
  #opened: Promise<unknown> | undefined

  /** @param now the time, to tell the month by */
  constructor(
    file: string,
    private readonly now: () => Date,
  ) {
    this.#file = new KeptJson(file, Ledger, { months: {}, open: {} })
  }

  /** What this month came to, without what is under way. */
  async month(): Promise<Sum> {
    await this.#open()
    return (await this.#file.read()).months[this.#monthNow()] ?? nothing
  }

  /**
   * Sets aside what a task may come to, before anything is sent. Throws what the file system throws.
   * @param cap what the month may cost with all that is set aside; null for no bound
   * @returns false when the task would pass the cap; nothing is set aside then
   */
  async reserve(task: string, sum: Sum, cap: number | null): Promise<boolean> {
    await this.#open()
    const month = this.#monthNow()
    let isWithin = true
    await this.#file.change(ledger => {
      const others = Object.values(ledger.open).filter(one => one.month === month)
      const spent = others.reduce<Sum>(addUp, ledger.months[month] ?? nothing).cost
      isWithin = cap === null || spent + sum.cost <= cap
      return isWithin ? { ...ledger, open: { ...ledger.open, [task]: { ...sum, month } } } : ledger
    })
    return isWithin
  }

  /** Books what a task really came to in place of what was set aside. Throws what the file system throws. */
  async settle(task: string, sum: Sum): Promise<void> {
    await this.#file.change(({ months, open: { [task]: reserved, ...open } }) =>
      book({ months, open }, reserved?.month ?? this.#monthNow(), sum),
    )
  }

  #open(): Promise<unknown> {
    this.#opened ??= this.#bookLeftovers().catch((error: unknown) => {
      this.#opened = undefined
      throw error
    })
    return this.#opened
  }

  async #bookLeftovers(): Promise<void> {
    if (Object.keys((await this.#file.read()).open).length > 0) await this.#file.change(bookLeftovers)
  }

  #monthNow(): string {
    const now = this.now()
    return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`
  }
}
