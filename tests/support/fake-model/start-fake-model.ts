import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { HeardWord } from '@shared/domain/align-words'
import { fakeModels } from './fake-models'

/** A request as the server got it. */
export type Received = {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: {
    readonly model: string
    readonly messages?: readonly { readonly role: string; readonly content: string }[]
    readonly input?: readonly { readonly role: string; readonly content: string }[]
    readonly [field: string]: unknown
  } | null
}

export type FakeSetting = {
  /** Milliseconds between two pieces of an answer; 0 for all at once. A piece is a dozen characters. */
  readonly pace: number
  /** The key that it takes; any other is turned away. null takes all, and none. */
  readonly key: string | null
  readonly hasChat: boolean
  readonly hasResponses: boolean
  /** Where `redirects` sends to. */
  readonly elsewhere: string
  /** What the list of models says. */
  readonly names: readonly string[]
  /** What is heard in every sound. */
  readonly hears: readonly HeardWord[]
}

export type FakeModel = {
  /** What the app is told. */
  readonly base_url: string
  /** What came in since the start or the last reset, in order. */
  readonly received: () => Promise<Received[]>
  /** How many answers are over, whole or not. */
  readonly closed: () => Promise<number>
  readonly set: (given: Partial<FakeSetting>) => Promise<void>
  /** As it was at the start, and nothing received. */
  readonly reset: () => Promise<void>
  readonly close: () => Promise<void>
}

type Reply = { readonly id: number; readonly answer: unknown }

/** Asks the process and waits for the reply that bears the same number. */
function asker(child: ChildProcess) {
  let last = 0
  return (ask: string, given: object = {}): Promise<unknown> => {
    last += 1
    const id = last
    return new Promise(done => {
      const listen = (reply: Reply) => {
        if (reply.id !== id) return
        child.off('message', listen)
        done(reply.answer)
      }
      child.on('message', listen)
      child.send({ id, ask, given })
    })
  }
}

/**
 * Starts a model of our own in a process of its own, on this machine. It takes any key and answers at once, until it is set otherwise;
 * how each answer goes is told by the model's name, see `fakeModels`.
 */
export async function startFakeModel(setting: Partial<FakeSetting> = {}): Promise<FakeModel> {
  const child = fork(join(__dirname, 'server.mjs'), [JSON.stringify(fakeModels)], { execArgv: [], env: {} })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  const ask = asker(child)
  const gone = once(child, 'exit')
  if (Object.keys(setting).length > 0) await ask('set', setting)
  return {
    base_url: `http://127.0.0.1:${port}/v1`,
    received: async () => (await ask('received')) as Received[],
    closed: async () => (await ask('closed')) as number,
    set: async given => void (await ask('set', given)),
    reset: async () => void (await ask('reset')),
    close: async () => {
      child.disconnect()
      await gone
    },
  }
}
