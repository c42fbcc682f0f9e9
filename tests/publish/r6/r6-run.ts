import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { PostFile, Session } from '@main/publish/connector'
import { Outbox, type OutboxNeeds } from '@main/publish/outbox'
import { OutboxFile } from '@main/publish/outbox-file'
import { PlatformFetch } from '@main/publish/platform-fetch'
import { isSending, isSettled, type OutboxItem, type OutboxWish } from '@shared/domain/outbox-item'
import { ok } from '@shared/domain/result'
import { below, type Random, randomFrom } from '../../fuzz/random'
import { accountId, aWish } from '../../support/outbox-builders'
import type { Subject } from '../r2/r2-subjects'
import { R6Clock } from './r6-clock'
import { host, type Network } from './r6-network'
import type { Row } from './r6-rows'

export type Cell = { readonly row: Row; readonly seed: number }

export type Outcome = {
  readonly row: string
  readonly platform: string
  readonly seed: number
  /** The trouble was met. */
  readonly wasMet: boolean
  /** Posts of the film beyond the first. */
  readonly duplicates: number
  /** Is what it says of itself so? */
  readonly isTrue: boolean
  /** It came to what its row promises. */
  readonly isKept: boolean
  readonly wasAsked: boolean
  /** Bytes sent beyond the film's own. */
  readonly resent: number
  /** Calls of the connector a minute while there was no network; null where there always was one, for some at least. */
  readonly perMinute: number | null
  /** From the network's return to the next call, by its clock. */
  readonly resumedMs: number | null
  /** Requests that had no end when the post had come to its own. */
  readonly stillOpen: number
  readonly trail: string
}

/** Of the outbox and of its client, in milliseconds; what the app uses is tenfold. */
const limits = { answer: 3_000, commit: 3_000, stall: 3_000 }
const fetchLimits = { connect: 2_000, headers: 1_500, idle: 1_500, whole: 2_500, bytes: 1_000_000 }
const longest = 90_000
const longestTrouble = 2 * 3_600_000
/** Calls of connectors, and requests, until a post is out: troubles begin before one of these. */
const steps = 5
const requests = 8

/** A number of its own for each cell (FNV-1a). */
const seedOf = (name: string) =>
  [...name].reduce((sum, sign) => Math.imul(sum ^ sign.charCodeAt(0), 16_777_619), 2_166_136_261)

const named = ['check', 'start', 'upload', 'status', 'commit', 'find'] as const

/** One post on its way through one trouble. */
export class R6Run {
  readonly #clock: R6Clock
  readonly #calls: number[] = []
  readonly #trail: string[] = []
  readonly #random: Random
  #item: OutboxItem | undefined
  #outbox: Outbox | undefined
  #begunAt: number | null = null
  #endedAt: number | null = null
  #wasAsked = false
  readonly #beginsAt: number

  private constructor(
    private readonly subject: Subject,
    private readonly cell: Cell,
    private readonly network: Network,
    private readonly folder: string,
  ) {
    this.#random = randomFrom(seedOf(`${subject.platform} ${cell.row.name} ${cell.seed}`))
    this.#clock = new R6Clock(network.fake)
    this.#beginsAt = 1 + below(steps, this.#random)
  }

  static async go(subject: Subject, cell: Cell, network: Network): Promise<Outcome> {
    const folder = await mkdtemp(join(tmpdir(), 'r6-'))
    try {
      return await new R6Run(subject, cell, network, folder).#go()
    } finally {
      await network.under
      network.setName(null)
      await network.proxy.open()
      await rm(folder, { recursive: true, force: true })
    }
  }

  async #go(): Promise<Outcome> {
    const { subject, network, cell } = this
    await network.fake.reset()
    const { row } = cell
    const at = { from: 1 + below(requests, this.#random) }
    await network.proxy.trouble(
      row.trouble ? { ...at, ...row.trouble(this.#random, subject) } : { kind: 'none', left: 0 },
    )
    const { file, hash } = await this.#film()
    const hosts = { api: `http://${host}:${network.proxy.port}`, uploads: [host] }
    const client = new PlatformFetch({ hosts, limits: fetchLimits })
    const kept = await OutboxFile.open(join(this.folder, 'outbox.jsonl'), openly, this.#clock.now())
    if ('kind' in kept) throw new Error('in use')
    let session = await this.#signIn()
    this.#outbox = await Outbox.open({
      file: this.#patient(kept.file),
      connectors: { [subject.platform]: this.#watched(client, hosts) },
      sessionFor: (_account, { fresh }) =>
        this.#clock.during(async () => {
          if (fresh) session = await this.#signIn()
          return ok(session)
        }),
      clock: this.#clock.clock,
      chance: this.#random,
      emit: change => change.kind === 'item' && this.#hear(change.item),
      log: () => undefined,
      limits,
    })
    await this.#outbox.add(this.#wish(file))
    await this.#until(() => this.#step())
    this.#clock.isOver = true
    const outcome = await this.#outcome(hash)
    await this.#outbox.close()
    await client.close()
    return outcome
  }

  #patient(file: OutboxFile): OutboxNeeds['file'] {
    return {
      items: () => file.items(),
      remove: post => file.remove(post),
      close: () => file.close(),
      save: item => this.#clock.during(() => file.save(item)),
    }
  }

  #hear(item: OutboxItem): void {
    this.#item = item
    this.#trail.push(item.problem ? `${item.state.at} (${item.problem.kind} ${item.problem.code})` : item.state.at)
  }

  #signIn(): Promise<Session> {
    return this.network.fake.act('signIn', { platform: this.subject.platform })
  }

  async #film(): Promise<{ file: PostFile; hash: string }> {
    const path = join(this.folder, 'film.mp4')
    const content = Buffer.alloc(this.subject.bytes + below(1_000, this.#random), randomBytes(4_096))
    await writeFile(path, content)
    const { mtimeMs } = await stat(path)
    const hash = createHash('sha256').update(content).digest('hex')
    return { file: { path, bytes: content.length, mtimeMs, mime: 'video/mp4', durationMs: 12_000 }, hash }
  }

  #wish(file: PostFile): OutboxWish {
    const { platform, choices } = this.subject
    const text = `Film ${randomBytes(4).toString('hex')} 🧵`
    const order = { text, title: 'A film', coverMs: 0, choices, publishAt: null }
    return aWish({ platform, order, file, dueAt: null, late: 'post', account_id: accountId(1) })
  }

  /** The connector, its calls counted; the network's trouble begins before one of them. */
  #watched(client: PlatformFetch, hosts: { api: string; uploads: string[] }) {
    return new Proxy(this.subject.make(client, hosts, this.#clock.now), {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key)
        if (typeof value !== 'function') return value
        const call = value.bind(target)
        if (!named.some(one => one === key)) return call
        return (...args: unknown[]) =>
          this.#clock.during(async () => {
            this.#calls.push(this.#clock.now())
            if (this.#calls.length === this.#beginsAt) await this.#begin()
            return call(...args)
          })
      },
    })
  }

  async #begin(): Promise<void> {
    const { begin } = this.cell.row
    if (!begin) return
    this.#begunAt = this.#clock.now()
    await begin(this.network)
  }

  /** @returns whether it is over */
  async #step(): Promise<boolean> {
    const { row } = this.cell
    const since = this.#begunAt === null ? 0 : this.#clock.now() - this.#begunAt
    if (this.#endedAt === null && row.lasts !== undefined && since >= row.lasts) {
      await this.#clock.still(async () => {
        await row.end?.(this.network)
        this.#endedAt = this.#clock.now()
        this.#outbox?.networkBack()
      })
    }
    if (row.lasts === Infinity && since > longestTrouble) return true
    return this.#person()
  }

  /** Answers what is asked with what the platform shows. @returns whether it has come to its end */
  async #person(): Promise<boolean> {
    const item = this.#item
    if (item?.state.at !== 'needs-you') return item !== undefined && isSettled(item)
    this.#wasAsked = true
    const isThere = (await this.network.fake.published()).length > 0
    const { question } = item.state
    const isAboutBeing = question === 'unknown' || question === 'stuck'
    await this.#outbox?.answer(
      item.post_id,
      isAboutBeing ? (isThere ? 'it-is-there' : 'post-again') : question === 'late' ? 'post-now' : 'try-again',
    )
    return false
  }

  async #until(isSo: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + longest
    while (Date.now() < end) {
      if (await isSo()) return
      await wait(5)
    }
    this.#trail.push('…')
  }

  async #outcome(hash: string): Promise<Outcome> {
    const { row, seed } = this.cell
    // A call that was given up ends its requests.
    const counts = await this.#whenClosed()
    const posts = (await this.network.fake.published()).filter(post => post.hash === hash)
    const state = this.#item?.state
    const isOut = state?.at === 'live'
    const isSureOfNone = state !== undefined && (isSending(state) || state.at === 'rejected' || state.at === 'missed')
    return {
      ...{ row: row.name, platform: this.subject.platform, seed },
      wasMet: counts.met > 0 || this.#begunAt !== null,
      duplicates: Math.max(0, posts.length - 1),
      isTrue: isOut ? posts.length === 1 : !isSureOfNone || posts.length === 0,
      isKept: row.ends === 'out' ? isOut : isOut || this.#trail.at(-1) !== '…',
      wasAsked: this.#wasAsked,
      resent: posts.length === 0 ? 0 : await this.#resent(),
      ...this.#outage(),
      stillOpen: counts.open,
      trail: this.#trail.join(' → '),
    }
  }

  async #whenClosed() {
    const end = Date.now() + limits.stall
    let counts = await this.network.proxy.counts()
    while (counts.open > 0 && Date.now() < end) {
      await wait(50)
      counts = await this.network.proxy.counts()
    }
    return counts
  }

  /** How it went while there was no network. */
  #outage(): Pick<Outcome, 'perMinute' | 'resumedMs'> {
    const { lasts } = this.cell.row
    const begun = this.#begunAt
    if (begun === null || lasts === undefined) return { perMinute: null, resumedMs: null }
    const end = this.#endedAt ?? begun + longestTrouble
    const during = this.#calls.filter(at => at >= begun && at < end).length
    // One that was under way may have met the network that came back.
    const next = this.#calls.find(at => at >= end - 250)
    return {
      perMinute: during / ((end - begun) / 60_000),
      resumedMs: this.#endedAt === null || next === undefined ? null : Math.max(0, next - end),
    }
  }

  async #resent(): Promise<number> {
    const received = await this.network.fake.received()
    const sent = received
      .filter(one => one.route === this.subject.routes.upload)
      .reduce((sum, { bytes }) => sum + bytes, 0)
    return Math.max(0, sent - this.subject.bytes)
  }
}

const openly = { seal: async (secret: string) => Buffer.from(secret), open: async (sealed: Uint8Array) => `${sealed}` }
