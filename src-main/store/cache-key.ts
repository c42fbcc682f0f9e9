import { createHash } from 'node:crypto'

/** The key of something made: a digest over all that decides its bytes. */
export const cacheKey = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32)
