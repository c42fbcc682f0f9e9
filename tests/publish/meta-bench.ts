import { createHash } from 'node:crypto'
import { mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Connector, PlatformHosts, PostFile, Session, Trace, UploadProgress } from '@main/publish/connector'
import { PlatformFetch } from '@main/publish/platform-fetch'
import type { PostOrder } from '@shared/domain/post-order'
import type { Result } from '@shared/domain/result'
import { type FakePlatform, startFakePlatform } from '../fakes/start-fake-platform'

/** When everything happens that these tests do. */
export const noon = Date.parse('2026-09-01T12:00:00Z')

/** What a step gave; throws where it failed. */
export function got<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.problem)}`)
  return result.value
}

type Make = (client: PlatformFetch, hosts: PlatformHosts, now: () => number) => Connector

/** A connector of Meta's before a Meta of our own, whose clock stands still, and a film to post. */
export class MetaBench {
  readonly progress: UploadProgress[] = []
  readonly work = {
    signal: new AbortController().signal,
    onProgress: (one: UploadProgress) => void this.progress.push(one),
  }
  session: Session = { accessToken: '', remoteId: '', username: '' }
  #clock = noon

  private constructor(
    readonly fake: FakePlatform,
    readonly client: PlatformFetch,
    readonly connector: Connector,
    private readonly folder: string,
  ) {}

  static async open(make: Make): Promise<MetaBench> {
    const fake = await startFakePlatform('meta')
    const hosts = { api: fake.base_url, uploads: ['127.0.0.1'] }
    const client = new PlatformFetch({
      hosts,
      limits: { connect: 2_000, headers: 5_000, idle: 5_000, bytes: 1_000_000 },
    })
    const bench: MetaBench = new MetaBench(
      fake,
      client,
      make(client, hosts, () => bench.#clock),
      await mkdtemp(join(tmpdir(), 'meta-')),
    )
    return bench
  }

  /** As at the start, with a new token. */
  async reset(given: object = {}): Promise<void> {
    await this.fake.reset()
    this.progress.length = 0
    this.#clock = noon
    await this.fake.set({ clock: noon })
    this.session = await this.fake.act<Session>('signIn', { platform: this.connector.platform, ...given })
  }

  /** Both clocks go on. */
  async advance(ms: number): Promise<void> {
    this.#clock += ms
    await this.fake.advance(ms)
  }

  async film(bytes = 300_001, durationMs = 5_000): Promise<PostFile & { readonly hash: string }> {
    const path = join(this.folder, 'film.mp4')
    const content = Buffer.alloc(bytes, 'a film ')
    await writeFile(path, content)
    await utimes(path, 1_788_000_000, 1_788_000_000)
    const { mtimeMs } = await stat(path)
    const hash = createHash('sha256').update(content).digest('hex')
    return { path, bytes, mtimeMs, mime: 'video/mp4', durationMs, hash }
  }

  trace(handle: string, { text }: PostOrder, begunAt = this.#clock): Trace {
    return { handle, begunAt, text, durationMs: 5_000 }
  }

  /** From nothing to what can be committed. */
  async prepare(order: PostOrder, film: PostFile): Promise<string> {
    const { session, connector } = this
    const handle = got(await connector.start(session, order, film))
    got(await connector.upload(session, handle, film, this.work))
    await this.advance(1_000)
    return handle
  }

  commit(handle: string, order: PostOrder, film: PostFile): ReturnType<Connector['commit']> {
    return this.connector.commit(this.session, handle, order, film, this.work)
  }

  /** Requests to a route, without what they were. */
  async count(route: string): Promise<number> {
    return (await this.fake.received()).filter(one => one.route === route).length
  }

  /** Bytes of films that were sent in all. */
  async bytesSent(): Promise<number> {
    return (await this.fake.received()).filter(one => one.route === 'upload').reduce((sum, one) => sum + one.bytes, 0)
  }

  async close(): Promise<void> {
    await this.client.close()
    await this.fake.close()
    await rm(this.folder, { recursive: true })
  }
}

/** Strips what only tests want of a film. */
export const posted = ({ hash: _hash, ...file }: PostFile & { readonly hash: string }): PostFile => file
