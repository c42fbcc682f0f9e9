/** What a step that may fail gives back: a value, or a problem that its caller must look at. Bugs throw; foreseen failures return. */
export type Result<T, P> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P }

/** Wraps a value as a success. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })

/** Wraps a problem as a failure. */
export const fail = <P>(problem: P): Result<never, P> => ({ ok: false, problem })
