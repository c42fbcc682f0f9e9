/** What the file system answers once, at the n-th call after `arm`. */
type Fault = {
  readonly at: number
  readonly code: 'ENOSPC' | 'EIO' | 'EACCES'
  /** Calls that this file system does not know: they always fail. */
  readonly unknown?: readonly string[]
}

let fault: Fault | undefined
let calls: string[] = []

/** From now on calls are counted, and the n-th (from 1) fails. */
export function arm(next: Fault): void {
  fault = next
  calls = []
}

/** The disk is whole again. @returns the calls that were made since `arm`, in order, the failed one with them */
export function disarm(): readonly string[] {
  fault = undefined
  return calls
}

/** Counts a call, and fails it when its turn has come. */
function pass(name: string): void {
  if (!fault) return
  const isTurn = calls.push(name) === fault.at
  if (!isTurn && !fault.unknown?.includes(name)) return
  const code = isTurn ? fault.code : 'EPERM'
  throw Object.assign(new Error(`${code}: made to fail, ${name}`), { code, errno: -1, syscall: name })
}

type Work = (...args: unknown[]) => unknown
const isWork = (value: unknown): value is Work => typeof value === 'function'

/** An open file whose every use may fail. Closing one does close it; only one that was written to may answer badly. */
function failingHandle<H extends object>(handle: H, isWritten: boolean): H {
  return new Proxy(handle, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key)
      if (!isWork(value) || typeof key !== 'string') return value
      return async (...args: unknown[]) => {
        if (key !== 'close') pass(`handle.${key}`)
        const done = await value.apply(target, args)
        if (key === 'close' && isWritten) pass('handle.close')
        return done
      }
    },
  })
}

/** Node's promises of the file system with every function counted and failing in its turn. */
export function failing<M extends object>(real: M): M {
  const wrapped = Object.entries(real).map(([name, value]) => {
    if (!isWork(value)) return [name, value]
    const work = async (...args: unknown[]) => {
      pass(name)
      const done = await value(...args)
      return name === 'open' && typeof done === 'object' && done !== null
        ? failingHandle(done, /[wa+]/.test(String(args[1])))
        : done
    }
    return [name, work]
  })
  return Object.fromEntries(wrapped)
}
