import type { HandleSealer } from '@main/publish/outbox-lines'
import { type Sealer, sealsNothing } from '@main/secrets/sealer'

const openly = 'weak:'

/**
 * Seals what uploads are known by with the system's key store. Where there is none, nothing is kept, and an upload begins anew after a
 * start; unless the user chose that secrets may lie as good as open.
 */
export function outboxSealer(sealer: Sealer, mayKeepWeakly: () => Promise<boolean>): HandleSealer {
  const seal = async (secret: string) => {
    if (sealsNothing(sealer.backend()) || !(await sealer.canSeal())) return null
    return sealer.seal(secret).catch(() => null)
  }
  return {
    seal: async secret => {
      const sealed = await seal(secret)
      return sealed ?? ((await mayKeepWeakly()) ? Buffer.from(`${openly}${secret}`) : null)
    },
    open: async sealed => {
      const text = Buffer.from(sealed).toString('utf8')
      if (text.startsWith(openly)) return text.slice(openly.length)
      return sealer.open(sealed).then(
        ({ secret }) => secret,
        () => null,
      )
    },
  }
}
