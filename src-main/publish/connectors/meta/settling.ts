import type { Trace } from '@main/publish/connector'

/** Milliseconds after which Meta knows what it was told: a request may be at work still after its sender has given up. */
const settled = 60_000

/** Whether it is too early to take Meta's silence about a post for a no. */
export const settling = ({ begunAt }: Trace, now: number): boolean => now - begunAt < settled
