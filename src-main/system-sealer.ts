import type { Sealer } from '@main/secrets/sealer'
import { safeStorage } from 'electron'

/** Electron 33 has the calls that block only; later ones have both, and deprecate these. */
const isAsync = () => typeof safeStorage.encryptStringAsync === 'function'

/** The key store of the system that we run on. To be used once the app is ready. */
export const systemSealer: Sealer = {
  backend: () => (process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : process.platform),
  canSeal: async () => (isAsync() ? safeStorage.isAsyncEncryptionAvailable() : safeStorage.isEncryptionAvailable()),
  seal: async secret => (isAsync() ? safeStorage.encryptStringAsync(secret) : safeStorage.encryptString(secret)),
  open: async sealed => {
    const blob = Buffer.from(sealed)
    if (!isAsync()) return { secret: safeStorage.decryptString(blob), isStale: false }
    const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(blob)
    return { secret: result, isStale: shouldReEncrypt }
  },
}
