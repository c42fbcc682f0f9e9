import { type ChildProcess, fork } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { PostFile, Session } from '@main/publish/connector'
import { isSettled, type OutboxItem, type OutboxWish } from '@shared/domain/outbox-item'
import type { FakePlatform, Fault, ReceivedRequest } from '../../fakes/start-fake-platform'
import { below, pick, type Random, randomFrom } from '../../fuzz/random'
import { accountId, aWish } from '../../support/outbox-builders'
import type { Subject } from './r2-subjects'
import type { ChildOrder, FromChild, ToChild } from './r2-words'

/** Where the platform stops; or where the app itself does, before or after one of its transitions is kept. */
export const points = [
  'before-headers',
  'mid-body',
  'after-last-byte',
  'reply-lost',
  'reply-half',
  'commit-reply-lost',
  'commit-slow',
  '500-after-accept',
  'own step',
] as const
export type Point = (typeof points)[number]

/** What becomes of the app there: it lives on, or is killed and started again at once, or an hour later. */
export const fates = ['lives', 'at once', 'an hour'] as const
export type Fate = (typeof fates)[number]

export type Cell = { readonly point: Point; readonly fate: Fate; readonly seed: number }

export type Outcome = Cell & {
  readonly platform: string
  /** Posts of the film beyond the first. */
  readonly duplicates: number
  /** It is not there, though it should be. */
  readonly isLost: boolean
  /** It came to no end in a minute, or ended saying something that is not so. */
  readonly isHanging: boolean
  readonly wasAsked: boolean
  /** The fault was met, or the app ended itself. */
  readonly wasMet: boolean
  readonly resent: number
  readonly trail: string
}

const longest = 60_000
const hour = 3_600_000

/** The fault of a cell: points of the commit at the commit, the others at a step that the seed chooses. */
function faultOf({ point }: Cell, { routes, chunk }: Subject, random: Random): Fault | null {
  const anywhere = pick([routes.start, routes.upload, routes.commit], random)
  switch (point) {
    case 'own step':
      return null
    case 'mid-body':
      return { kind: point, route: routes.upload, after: 1 + below(Math.min(chunk, 3_000_000) - 2, random) }
    case 'commit-slow':
      return { kind: point, route: routes.commit, ms: 300 }
    case 'commit-reply-lost':
      return { kind: point, route: routes.commit }
    case '500-after-accept':
      return { kind: point, route: pick([routes.commit, routes.commit, routes.upload], random) }
    default:
      return { kind: point, route: anywhere }
  }
}

/** A number of its own for each cell (FNV-1a). */
const seedOf = (name: string) =>
  [...name].reduce((sum, sign) => Math.imul(sum ^ sign.charCodeAt(0), 16_777_619), 2_166_136_261)

/** One run of one cell, in a folder of its own, against a platform that lives on. */
export class R2Run {
  #child: ChildProcess | undefined
  #item: OutboxItem | undefined
  #ahead = 0
  #wasAsked = false
  #hasEnded = false
  #failure: string | undefined
  readonly #trail: string[] = []

  private constructor(
    readonly subject: Subject,
    readonly cell: Cell,
    private readonly fake: FakePlatform,
    private readonly bundle: string,
    private readonly folder: string,
    private readonly random: Random,
  ) {}

  static async go(subject: Subject, cell: Cell, fake: FakePlatform, bundle: string): Promise<Outcome> {
    const folder = await mkdtemp(join(tmpdir(), 'r2-'))
    const seed = seedOf(`${subject.platform} ${cell.point} ${cell.fate} ${cell.seed}`)
    const run = new R2Run(subject, cell, fake, bundle, folder, randomFrom(seed))
    try {
      return await run.#go()
    } finally {
      run.#kill()
      await rm(folder, { recursive: true, force: true })
    }
  }

  async #go(): Promise<Outcome> {
    const { cell, subject, fake, random } = this
    await fake.reset()
    const session = await this.#signIn()
    const { file, hash } = await this.#film()
    const fault = faultOf(cell, subject, random)
    if (fault) await fake.fail(fault)
    const own = 1 + below(9, random)
    const isBefore = random() < 0.5
    const wish = this.#wish(file)
    const begin = (dies: boolean) => this.#start(session, wish, dies && isBefore ? own : 0, dies && !isBefore ? own : 0)
    begin(cell.point === 'own step')
    await this.#until(async () => this.#hasEnded || (fault !== null && (await fake.faults()).length === 0))
    const wasMet = this.#hasEnded || (fault !== null && (await fake.faults()).length === 0)
    if (cell.fate !== 'lives' || this.#hasEnded) {
      await wait(below(25, random))
      await this.#again(cell.fate === 'an hour', () => begin(false))
    }
    await this.#until(() => this.#person())
    return this.#outcome(hash, wasMet)
  }

  #signIn(): Promise<Session> {
    return this.fake.act('signIn', { platform: this.subject.platform })
  }

  async #again(later: boolean, begin: () => void): Promise<void> {
    this.#kill()
    this.#item = undefined
    this.#trail.push('✝')
    if (later) {
      this.#ahead += hour
      await this.fake.advance(hour)
    }
    begin()
  }

  async #film(): Promise<{ file: PostFile; hash: string }> {
    const path = join(this.folder, 'film.mp4')
    const bytes = this.subject.bytes + below(1_000, this.random)
    const content = Buffer.alloc(bytes, randomBytes(4_096))
    await writeFile(path, content)
    const { mtimeMs } = await stat(path)
    const hash = createHash('sha256').update(content).digest('hex')
    return { file: { path, bytes, mtimeMs, mime: 'video/mp4', durationMs: 12_000 }, hash }
  }

  #wish(file: PostFile): OutboxWish {
    const { platform, choices } = this.subject
    const dueAt = this.random() < 0.5 ? null : Date.now() + this.#ahead + 300_000
    const text = `Film ${randomBytes(4).toString('hex')} 🧵`
    const order = { text, title: 'A film', coverMs: 0, choices, publishAt: null }
    return aWish({ platform, order, file, dueAt, late: 'post', account_id: accountId(1) })
  }

  #start(session: Session, wish: OutboxWish, dieBefore: number, dieAfter: number): void {
    const order: ChildOrder = {
      ...{ path: join(this.folder, 'outbox', 'outbox.jsonl'), platform: this.subject.platform },
      ...{ base_url: this.fake.base_url, session, wish, seed: this.cell.seed, ahead: this.#ahead, dieBefore, dieAfter },
    }
    const child = fork(this.bundle, [JSON.stringify(order)], { execArgv: [], stdio: 'inherit' })
    this.#hasEnded = false
    this.#child = child
    child.on('exit', () => {
      if (child === this.#child) this.#hasEnded = true
    })
    child.on('message', (word: FromChild) => void this.#hear(child, word))
  }

  async #hear(child: ChildProcess, word: FromChild): Promise<void> {
    if (child !== this.#child) return
    if (word.kind === 'failed') this.#failure = word.error
    if (word.kind === 'item') {
      this.#item = word.item
      this.#trail.push(word.item.state.at)
    }
    if (word.kind === 'sign-in') this.#say({ kind: 'signed-in', session: await this.#signIn() })
    if (word.kind !== 'advance') return
    this.#ahead += word.ms
    await this.fake.advance(word.ms)
    this.#say({ kind: 'ahead', ahead: this.#ahead })
  }

  #say(word: ToChild): void {
    if (this.#child?.connected) this.#child.send(word)
  }

  #kill(): void {
    const child = this.#child
    this.#child = undefined
    child?.kill('SIGKILL')
  }

  /** @returns whether it has come to its end; where a question stands, it is answered with what the platform shows */
  async #person(): Promise<boolean> {
    const item = this.#item
    if (!item || this.#failure || item.state.at !== 'needs-you') return item !== undefined && isSettled(item)
    this.#wasAsked = true
    this.#item = undefined
    const isThere = (await this.fake.published()).length > 0
    const { question } = item.state
    const isAboutBeing = question === 'unknown' || question === 'stuck'
    const said = isAboutBeing
      ? isThere
        ? 'it-is-there'
        : 'post-again'
      : question === 'late'
        ? 'post-now'
        : 'try-again'
    this.#say({ kind: 'answer', said })
    return false
  }

  async #until(isSo: () => boolean | Promise<boolean>): Promise<void> {
    const end = Date.now() + longest
    while (Date.now() < end && !this.#failure) {
      if (await isSo()) return
      if (this.#item && isSettled(this.#item)) return
      await wait(5)
    }
  }

  async #outcome(hash: string, wasMet: boolean): Promise<Outcome> {
    // What is slow may come still.
    await wait(this.cell.point === 'commit-slow' ? 350 : 20)
    const posts = (await this.fake.published()).filter(post => post.hash === hash)
    const at = this.#item?.state.at
    return {
      ...this.cell,
      platform: this.subject.platform,
      duplicates: Math.max(0, posts.length - 1),
      isLost: posts.length === 0,
      isHanging: at !== 'live',
      wasAsked: this.#wasAsked,
      wasMet,
      resent: this.#resent(await this.fake.received(), posts.length),
      trail: this.#failure ?? this.#trail.join(' '),
    }
  }

  #resent(received: readonly ReceivedRequest[], posts: number): number {
    const sent = received
      .filter(({ route }) => route === this.subject.routes.upload)
      .reduce((sum, { bytes }) => sum + bytes, 0)
    return posts === 0 ? 0 : Math.max(0, sent - this.subject.bytes)
  }
}
