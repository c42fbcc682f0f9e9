import { KeptJson } from '@main/store/kept-json'
import { mostTokensADay } from '@shared/domain/writing'
import { z } from 'zod'

const Sum = z.object({
  tokens_in: z.int().min(0),
  tokens_out: z.int().min(0),
  /** Of what had prices, in the user's currency. */
  cost: z.number().min(0),
})
export type Sum = z.infer<typeof Sum>

const noDay = { date: '', tokens: 0 }
const Ledger = z.object({
  /** By month, as 2026-11. */
  months: z.record(z.string(), Sum),
  /** The day that was written on last, as 2026-11-25, and its tokens sent and received. */
  day: z.object({ date: z.string(), tokens: z.int().min(0) }).default(noDay),
  /** What is being written now, by task: counted as the most it may be until it is known. */
  open: z.record(z.string(), Sum.extend({ month: z.string() })),
})
type Ledger = z.infer<typeof Ledger>

const emptyLedger: Ledger = { months: {}, day: noDay, open: {} }
const nothing: Sum = { tokens_in: 0, tokens_out: 0, cost: 0 }
const monthsKept = 24

export const addUp = (a: Sum, b: Sum): Sum => ({
  tokens_in: a.tokens_in + b.tokens_in,
  tokens_out: a.tokens_out + b.tokens_out,
  cost: a.cost + b.cost,
})

const tokensOf = ({ tokens_in, tokens_out }: Sum) => tokens_in + tokens_out

function book({ months, day, open }: Ledger, month: string, date: string, sum: Sum): Ledger {
  const booked = { ...months, [month]: addUp(months[month] ?? nothing, sum) }
  const kept = Object.entries(booked).sort(([a], [b]) => b.localeCompare(a))
  const tokens = (day.date === date ? day.tokens : 0) + tokensOf(sum)
  return { months: Object.fromEntries(kept.slice(0, monthsKept)), day: { date, tokens }, open }
}

/** A task that was under way when the app was killed has cost something; nobody knows what, so the most is booked. */
const bookLeftovers = (ledger: Ledger, date: string): Ledger =>
  Object.values(ledger.open).reduce<Ledger>((now, { month, ...sum }) => book(now, month, date, sum), {
    ...ledger,
    open: {},
  })

const monthOf = (date: string) => date.slice(0, 7)

/** A bound: the month's budget, or what may be sent and received in a day. */
export type Passed = 'cap-reached' | 'day-reached'

function passedBy(ledger: Ledger, date: string, sum: Sum, cap: number | null): Passed | undefined {
  const { months, day, open } = ledger
  const month = monthOf(date)
  const others = Object.values(open).filter(one => one.month === month)
  const spent = others.reduce<Sum>(addUp, months[month] ?? nothing).cost
  if (cap !== null && spent + sum.cost > cap) return 'cap-reached'
  const underWay = Object.values(open).reduce((total, one) => total + tokensOf(one), 0)
  const tokens = (day.date === date ? day.tokens : 0) + underWay + tokensOf(sum)
  return tokens > mostTokensADay ? 'day-reached' : undefined
}

/** What writing came to, by month, in one file that outlasts a kill. One process at a time. */
export class SpendLedger {
  readonly #file: KeptJson<typeof Ledger>
  #opened: Promise<unknown> | undefined

  /** @param now the time, to tell the month by */
  constructor(
    file: string,
    private readonly now: () => Date,
  ) {
    this.#file = new KeptJson(file, Ledger, emptyLedger)
  }

  /** What this month came to, without what is under way. */
  async month(): Promise<Sum> {
    await this.#open()
    return (await this.#file.read()).months[monthOf(this.#today())] ?? nothing
  }

  /**
   * Sets aside what a task may come to, before anything is sent. Throws what the file system throws.
   * @param cap what the month may cost with all that is set aside; null for no bound
   * @returns which bound the task would pass, if any; nothing is set aside then
   */
  async reserve(task: string, sum: Sum, cap: number | null): Promise<Passed | undefined> {
    await this.#open()
    let passed: Passed | undefined
    await this.#file.change(ledger => {
      passed = passedBy(ledger, this.#today(), sum, cap)
      return passed
        ? ledger
        : { ...ledger, open: { ...ledger.open, [task]: { ...sum, month: monthOf(this.#today()) } } }
    })
    return passed
  }

  /** Books what a task really came to in place of what was set aside. Throws what the file system throws. */
  async settle(task: string, sum: Sum): Promise<void> {
    const today = this.#today()
    await this.#file.change(({ open: { [task]: reserved, ...open }, ...ledger }) =>
      book({ ...ledger, open }, reserved?.month ?? monthOf(today), today, sum),
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
    if (Object.keys((await this.#file.read()).open).length > 0)
      await this.#file.change(ledger => bookLeftovers(ledger, this.#today()))
  }

  /** As 2026-11-25, where the user is. */
  #today(): string {
    const now = this.now()
    const two = (number: number) => String(number).padStart(2, '0')
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  }
}
