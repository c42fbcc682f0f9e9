import { fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'

/** What a request told the site: its path with the query, and its headers. */
export type Heard = { readonly path: string; readonly headers: Record<string, string> }

type FeedAnswer = { readonly status: number; readonly body: string; readonly type: string }

export type FakeSite = {
  /** As it stands in `BEATREEL_TEST_ORIGINS`. */
  readonly origin: string
  /** A second server, whose answers are not as long as they claim. */
  readonly liar: string
  /** What was asked since this was last called. */
  readonly heard: () => Promise<readonly Heard[]>
  /** What `/feed` answers from now on. */
  readonly setFeed: (feed: FeedAnswer) => Promise<void>
  /** Puts up a page, or a picture, under a path. */
  readonly setPage: (path: string, type: string, body: string | Uint8Array) => Promise<void>
  readonly close: () => Promise<void>
}

/** Starts the website for tests as its own process; it ends with `close`, and with whoever started it. */
export async function startFakeSite(): Promise<FakeSite> {
  const child = fork(resolve(__dirname, 'server.mjs'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] })
  const [{ origin, liar }] = await once(child, 'message')
  const tell = async (message: object): Promise<{ heard: readonly Heard[] }> => {
    const answered = once(child, 'message')
    child.send(message)
    return (await answered)[0]
  }
  return {
    origin,
    liar,
    heard: async () => (await tell({})).heard,
    setFeed: async feed => void (await tell({ feed })),
    setPage: async (path, type, body) =>
      void (await tell({ page: { path, type, body: Buffer.from(body).toString('base64') } })),
    close: async () => {
      const gone = once(child, 'exit')
      child.kill()
      await gone
    },
  }
}
