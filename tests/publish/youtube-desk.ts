import { createHash } from 'node:crypto'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Connector, Handle, PostFile, RemoteState, Session, Work } from '@main/publish/connector'
import { youtube } from '@main/publish/connectors/youtube'
import { PlatformFetch } from '@main/publish/platform-fetch'
import type { PostOrder } from '@shared/domain/post-order'
import type { PublishProblem } from '@shared/domain/publish-problem'
import type { Result } from '@shared/domain/result'
import { type FakePlatform, startFakePlatform } from '../fakes/start-fake-platform'

export const start = Date.UTC(2026, 10, 28, 12)
export const minute = 60_000
export const grain = 262_144

type YoutubeOrder = PostOrder & { readonly choices: { readonly platform: 'YouTube' } }

export const anOrder = (more: Partial<PostOrder> = {}, choices: Partial<YoutubeOrder['choices']> = {}): PostOrder => ({
  text: 'Three ways to fold a shirt #folding',
  title: 'Fold a shirt',
  coverMs: 0,
  publishAt: null,
  ...more,
  choices: {
    platform: 'YouTube',
    privacy: 'public',
    madeForKids: false,
    category: '22',
    tags: ['shirt', 'folding it'],
    notify: true,
    isAiMade: false,
    ...choices,
  },
})

/** What a step gave; throws its problem where it failed. */
export function unwrap<T>(result: Result<T, PublishProblem>): T {
  if (!result.ok) throw new Error(`${result.problem.kind} ${result.problem.code} ${result.problem.said}`)
  return result.value
}

export const aWork = (): Work & { readonly sent: number[] } => {
  const sent: number[] = []
  return { sent, signal: new AbortController().signal, onProgress: progress => void sent.push(progress.sent) }
}

/** The fake in a process of its own, a connector for it, and films to post. */
export async function openDesk() {
  const fake = await startFakePlatform('youtube')
  const folder = await mkdtemp(join(tmpdir(), 'youtube-'))
  const hosts = { api: fake.base_url, uploads: [] }
  const limits = { connect: 5_000, headers: 5_000, idle: 5_000, bytes: 1_000_000 }
  const fetch = new PlatformFetch({ hosts, limits })
  let now = start
  const connector = youtube({ fetch, hosts, now: () => now })

  const desk = {
    fake,
    connector,
    hashOf: (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex'),
    /** Bytes that are nowhere the same. */
    bytesOf: (count: number) =>
      Buffer.from(Uint32Array.from({ length: Math.ceil(count / 4) }, (_, at) => at * 2_654_435_761).buffer, 0, count),
    async film(bytes: Buffer, name = 'film.mp4'): Promise<PostFile> {
      const path = join(folder, name)
      await writeFile(path, bytes)
      const { size, mtimeMs } = await stat(path)
      return { path, bytes: size, mtimeMs, mime: 'video/mp4', durationMs: 12_000 }
    },
    /** Both clocks. */
    async pass(ms: number) {
      now += ms
      await fake.advance(ms)
    },
    async reset(): Promise<Session & { readonly refreshToken: string }> {
      now = start
      await fake.reset()
      await fake.set({ clock: start })
      return fake.act('signIn')
    },
    async close() {
      await fetch.close()
      await fake.close()
      await rm(folder, { recursive: true })
    },
  }
  return desk
}
export type Desk = Awaited<ReturnType<typeof openDesk>>

/** Goes from the start up to what `commit` answers. */
export async function post(
  connector: Connector,
  session: Session,
  order: PostOrder,
  file: PostFile,
): Promise<{ readonly handle: Handle; readonly state: RemoteState }> {
  const handle = unwrap(await connector.start(session, order, file))
  const uploaded = unwrap(await connector.upload(session, handle, file, aWork()))
  return { handle, state: unwrap(await connector.commit(session, uploaded, order, file, aWork())) }
}

/** Bytes of the film that reached the platform, whether kept or not. */
export async function bytesReceived(fake: FakePlatform): Promise<number> {
  const all = await fake.received()
  return all.filter(one => one.route === 'session').reduce((sum, one) => sum + one.bytes, 0)
}
