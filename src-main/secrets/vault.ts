import { KeptJson } from '@main/store/kept-json'
import { z } from 'zod'
import { type Sealer, sealsNothing } from './sealer'

/** A secret on the disk. It is given out for the origin that it was taken for and for no other. */
const Kept = z.object({
  origin: z.string(),
  how: z.enum(['sealed', 'weak']),
  /** Which key store sealed it. */
  backend: z.string(),
  blob: z.base64(),
})
type Kept = z.infer<typeof Kept>
const Vaulted = z.record(z.string(), Kept)

/** Where a secret lies: sealed by the system, in memory until the app ends, or on the disk as good as open. */
export type Held = 'none' | 'sealed' | 'session' | 'weak'

/** The origin is sealed with its secret: written over in the file, it does not send the secret elsewhere. */
const bound = (secret: string, origin: string): string => `${origin}\n${secret}`
const secretIn = (opened: string, origin: string): string | undefined =>
  opened.startsWith(`${origin}\n`) ? opened.slice(origin.length + 1) : undefined

type Found = { readonly secret: string; readonly held: Held }

/** Secrets by name, in one file that only its owner reads. What the system cannot seal stays in memory, unless the user chose otherwise. */
export class Vault {
  readonly #file: KeptJson<typeof Vaulted>
  readonly #session = new Map<string, { origin: string; secret: string }>()

  constructor(
    file: string,
    private readonly sealer: Sealer,
  ) {
    this.#file = new KeptJson(file, Vaulted, {})
  }

  async canSeal(): Promise<boolean> {
    return !sealsNothing(this.sealer.backend()) && (await this.sealer.canSeal())
  }

  /** How a secret is held for an origin; none also for one that this system cannot open: its blob stays where it is. */
  async held(name: string, origin: string): Promise<Held> {
    return (await this.#find(name, origin))?.held ?? 'none'
  }

  async secret(name: string, origin: string): Promise<string | undefined> {
    return (await this.#find(name, origin))?.secret
  }

  /**
   * Keeps a secret in place of the one of that name.
   * @param weak whether it may go to the disk as good as open where nothing can seal it
   * Throws what the file system throws.
   */
  async keep(name: string, origin: string, secret: string, weak: boolean): Promise<void> {
    const kept = (await this.#sealed(origin, secret)) ?? (weak ? this.#weak(origin, secret) : undefined)
    if (kept) await this.#put(name, kept)
    else await this.#drop(name)
    if (kept) this.#session.delete(name)
    else this.#session.set(name, { origin, secret })
  }

  async forget(name: string): Promise<void> {
    this.#session.delete(name)
    await this.#drop(name)
  }

  async #find(name: string, origin: string): Promise<Found | undefined> {
    const inMemory = this.#session.get(name)
    if (inMemory) return inMemory.origin === origin ? { secret: inMemory.secret, held: 'session' } : undefined
    const kept = (await this.#file.read())[name]
    if (kept?.origin !== origin) return undefined
    return kept.how === 'weak' ? this.#openWeak(name, kept) : this.#openSealed(name, kept)
  }

  async #openSealed(name: string, kept: Kept): Promise<Found | undefined> {
    try {
      const { secret: opened, isStale } = await this.sealer.open(Buffer.from(kept.blob, 'base64'))
      const secret = secretIn(opened, kept.origin)
      if (secret === undefined) return undefined
      if (isStale || kept.backend !== this.sealer.backend()) await this.#sealAgain(name, kept, secret)
      return { secret, held: 'sealed' }
    } catch {
      // A copied profile or a new key store. It may open again where the old one is back.
      return undefined
    }
  }

  async #openWeak(name: string, kept: Kept): Promise<Found> {
    const secret = Buffer.from(kept.blob, 'base64').toString('utf8')
    return { secret, held: (await this.#sealAgain(name, kept, secret)) ? 'sealed' : 'weak' }
  }

  async #sealAgain(name: string, kept: Kept, secret: string): Promise<boolean> {
    const sealed = await this.#sealed(kept.origin, secret)
    // Sealing takes its time, and meanwhile the secret may have been forgotten or another one kept.
    const isStill = (all: z.infer<typeof Vaulted>) => all[name]?.blob === kept.blob
    if (sealed) await this.#file.change(all => (isStill(all) ? { ...all, [name]: sealed } : all))
    return sealed !== undefined
  }

  async #sealed(origin: string, secret: string): Promise<Kept | undefined> {
    if (!(await this.canSeal())) return undefined
    const blob = await this.sealer.seal(bound(secret, origin)).catch(() => undefined)
    return blob && { origin, how: 'sealed', backend: this.sealer.backend(), blob: Buffer.from(blob).toString('base64') }
  }

  #weak(origin: string, secret: string): Kept {
    return { origin, how: 'weak', backend: this.sealer.backend(), blob: Buffer.from(secret).toString('base64') }
  }

  async #put(name: string, kept: Kept): Promise<void> {
    await this.#file.change(all => ({ ...all, [name]: kept }))
  }

  async #drop(name: string): Promise<void> {
    if (!(await this.#file.read())[name]) return
    await this.#file.change(({ [name]: _gone, ...others }) => others)
  }
}
