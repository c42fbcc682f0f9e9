import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Connector, Handle, PostFile, Session, Trace } from '@main/publish/connector'
import { tiktok } from '@main/publish/connectors/tiktok'
import { PlatformFetch } from '@main/publish/platform-fetch'
import type { PostOrder } from '@shared/domain/post-order'
import type { PublishProblem } from '@shared/domain/publish-problem'
import type { Result } from '@shared/domain/result'
import { type FakePlatform, startFakePlatform } from '../fakes/start-fake-platform'

export type Bench = {
  readonly fake: FakePlatform
  readonly connector: Connector
  /** A film of so many bytes; large ones are hollow, with their ends filled. */
  readonly film: (bytes: number) => Promise<PostFile>
  readonly signIn: (given?: object) => Promise<Session>
  readonly close: () => Promise<void>
}

/** TikTok's stand-in, a connector that knows it, and a folder for films. */
export async function openBench(): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'tiktok-'))
  const fake = await startFakePlatform('tiktok')
  const hosts = { api: fake.base_url, uploads: ['127.0.0.1'] }
  const client = new PlatformFetch({ hosts })
  return {
    fake,
    connector: tiktok(client, hosts),
    film: bytes => makeFilm(join(folder, `${bytes}.mp4`), bytes),
    signIn: async given => fake.act<Session>('signIn', given),
    async close() {
      await client.close()
      await fake.close()
      await rm(folder, { recursive: true })
    },
  }
}

async function makeFilm(path: string, bytes: number): Promise<PostFile> {
  const file = await open(path, 'w')
  await file.truncate(bytes)
  await file.write(Buffer.from(`begin ${bytes}`).subarray(0, bytes), 0, null, 0)
  if (bytes > 100) await file.write(`end ${bytes}`, bytes - 50)
  await file.close()
  const { mtimeMs } = await stat(path)
  return { path, bytes, mtimeMs, mime: 'video/mp4', durationMs: 12_000 }
}

/** The sha-256 of a film in hex. */
export async function hashOf({ path }: PostFile): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

type Choices = Extract<PostOrder['choices'], { platform: 'TikTok' }>

export const anOrder = (
  given: Partial<Choices> & { readonly text?: string; readonly coverMs?: number } = {},
): PostOrder => {
  const { text = 'A film about bread', coverMs = 3_000, ...choices } = given
  return {
    text,
    title: '',
    coverMs,
    publishAt: null,
    choices: {
      platform: 'TikTok',
      mode: 'direct',
      privacy: 'PUBLIC_TO_EVERYONE',
      allowComment: true,
      allowDuet: false,
      allowStitch: false,
      ownBrand: false,
      brandedContent: false,
      isAiMade: false,
      ...choices,
    },
  }
}

export const traceOf = (handle: Handle, given: Partial<Trace> = {}): Trace => ({
  handle,
  begunAt: Date.now(),
  text: 'A film about bread',
  durationMs: 12_000,
  ...given,
})

/** Work that nobody ends, and what it said of its progress. */
export function someWork() {
  const heard: number[] = []
  return {
    signal: new AbortController().signal,
    onProgress: ({ sent }: { sent: number }) => void heard.push(sent),
    heard,
  }
}

/** What a step gave; throws the problem where it failed. */
export function given<T>(result: Result<T, PublishProblem>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

export const problemIn = (result: Result<unknown, PublishProblem>): PublishProblem | null =>
  result.ok ? null : result.problem
