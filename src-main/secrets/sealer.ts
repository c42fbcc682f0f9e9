/** The system's key store, as far as we use it. */
export type Sealer = {
  /** What the store calls itself. */
  readonly backend: () => string
  readonly canSeal: () => Promise<boolean>
  /** May reject where the store is locked or gone. */
  readonly seal: (secret: string) => Promise<Uint8Array>
  /** Rejects for what it cannot open. `isStale` where it asks to be given the secret anew. */
  readonly open: (sealed: Uint8Array) => Promise<{ readonly secret: string; readonly isStale: boolean }>
}

/** Electron's names for a Linux without a key store: what it then calls encryption has a key that is in its source. */
export const sealsNothing = (backend: string): boolean => backend === 'basic_text' || backend === 'unknown'
