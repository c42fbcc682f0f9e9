import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { asker } from './ask-child'

/** What goes wrong between an app and a platform. Kinds are told in `trouble/instead.mjs`, `trouble/broken.mjs` and here. */
export type Trouble = {
  readonly kind: string
  /** Of `reset` and `stall`: after which part of the body, from 0 to 1. Of `slow`: bytes a second. Of `status`: what is answered. */
  readonly part?: number
  readonly pace?: number
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** Bytes of the body of requests that count; smaller ones are let through. */
  readonly least?: number
  /** The first request that meets it, from 1, and how many do (1), or which share of all from there on. */
  readonly from?: number
  readonly left?: number
  readonly share?: number
  /** From 0 to 1: the same requests meet it for the same seed. */
  readonly seed?: number
}

export type FaultProxy = {
  readonly port: number
  /** Counts anew, too. */
  readonly trouble: (trouble: Trouble) => Promise<void>
  readonly end: () => Promise<void>
  /** The port is closed, so that connections are refused; `open` opens it again. */
  readonly shut: () => Promise<void>
  readonly open: () => Promise<void>
  /** Requests since the last `trouble`, those that met it, and those without an end so far. */
  readonly counts: () => Promise<{ readonly requests: number; readonly met: number; readonly open: number }>
  readonly close: () => Promise<void>
}

/** Starts a network of our own before a platform of our own, in a process of its own. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const { port: behind } = new URL(target)
  const child = fork(join(__dirname, 'fault-proxy.mjs'), [behind], { execArgv: [], env: {} })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  const ask = asker(child)
  const gone = once(child, 'exit')
  return {
    port,
    trouble: async given => void (await ask('trouble', { ...given, left: given.left ?? (given.share ? 1e9 : 1) })),
    end: async () => void (await ask('end')),
    shut: async () => void (await ask('shut')),
    open: async () => void (await ask('open')),
    counts: () => ask('counts'),
    close: async () => {
      child.disconnect()
      await gone
    },
  }
}
