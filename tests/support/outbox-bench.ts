import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Outbox, type OutboxChange, type OutboxNeeds } from '@main/publish/outbox'
import { OutboxFile } from '@main/publish/outbox-file'
import type { OutboxItem } from '@shared/domain/outbox-item'
import { ok } from '@shared/domain/result'
import { ModelPlatform } from './model-platform'
import { noon, postId } from './outbox-builders'

const openly = { seal: async (secret: string) => Buffer.from(secret), open: async (sealed: Uint8Array) => `${sealed}` }

/** An outbox on a disk of its own with a model of a platform; a wall clock that tests set, and that goes on by itself while all wait. */
export class OutboxBench {
  readonly platform = new ModelPlatform()
  readonly changes: OutboxChange[] = []
  readonly asked: boolean[] = []
  now = noon
  #steady = 0
  #timer: { at: number; then: () => void } | null = null
  #outbox: Outbox | undefined

  private constructor(readonly folder: string) {}

  static async make(): Promise<OutboxBench> {
    return new OutboxBench(await mkdtemp(join(tmpdir(), 'outbox-')))
  }

  isCrashed = false

  /** The process is gone as after a kill: what it was at keeps nothing more. */
  async crash(): Promise<void> {
    this.#timer = null
    this.isCrashed = true
    await rm(`${this.path}.lock`)
  }

  get path(): string {
    return join(this.folder, 'outbox.jsonl')
  }

  get outbox(): Outbox {
    if (!this.#outbox) throw new Error('not started')
    return this.#outbox
  }

  async start(given: Partial<OutboxNeeds> = {}): Promise<Outbox> {
    const open = await OutboxFile.open(this.path, openly, this.now)
    if ('kind' in open) throw new Error('in use')
    this.#outbox = await Outbox.open({
      file: open.file,
      connectors: { YouTube: this.platform },
      sessionFor: async (_account, { fresh }) => {
        this.asked.push(fresh)
        return ok({ accessToken: fresh ? 'new' : 'old', remoteId: 'me', username: 'me' })
      },
      clock: { now: () => this.now, steady: () => this.#steady, after: (ms, then) => this.#arm(ms, then) },
      chance: () => 0.5,
      emit: change => this.changes.push(change),
      log: () => undefined,
      ...given,
    })
    return this.#outbox
  }

  item(number = 1): OutboxItem {
    const found = this.outbox.list().find(one => one.post_id === postId(number))
    if (!found) throw new Error(`no post ${number}`)
    return found
  }

  /** Lets time go by until something is so, in steps of `step`; throws after `most`, an hour of its clock. */
  async until(isSo: () => boolean, { most = 3_600_000, step = 1_000 } = {}): Promise<void> {
    const end = this.now + most
    while (!isSo()) {
      await wait(4)
      if (isSo()) return
      if (this.now > end) throw new Error(`still ${JSON.stringify(this.outbox.list().map(one => one.state))}`)
      this.tick(step)
    }
  }

  /** Goes to what the outbox waits for, at most a second further. */
  tick(most = 1_000): void {
    this.now += most
    this.#steady += most
    if (this.#timer && this.#timer.at <= this.now) {
      const { then } = this.#timer
      this.#timer = null
      then()
    }
  }

  async end(): Promise<void> {
    await this.#outbox?.close().catch(() => undefined)
    await rm(this.folder, { recursive: true, force: true })
  }

  #arm(ms: number, then: () => void): () => void {
    const timer = { at: this.now + ms, then }
    this.#timer = timer
    return () => {
      if (this.#timer === timer) this.#timer = null
    }
  }
}
