import type { ChildProcess } from 'node:child_process'

type Reply = { readonly id: number; readonly answer: unknown; readonly failed?: string }

/** Asks a process of ours and waits for the reply that bears the same number. */
export function asker(child: ChildProcess) {
  let last = 0
  return <T>(ask: string, given: object = {}): Promise<T> => {
    last += 1
    const id = last
    return new Promise((done, failed) => {
      const listen = (reply: Reply) => {
        if (reply.id !== id) return
        child.off('message', listen)
        if (reply.failed) failed(new Error(reply.failed))
        else done(reply.answer as T)
      }
      child.on('message', listen)
      child.send({ id, ask, given })
    })
  }
}
