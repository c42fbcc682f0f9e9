import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sweepFolder } from '@main/store/sweep-folder'
import { writeDurably } from '@main/store/write-durably'
import { Topic } from '@shared/bridge/web-calls'
import { Timestamp } from '@shared/domain/time'
import { z } from 'zod'

/** A feed as it lies on the disk: what was last read of it, and the marks by which its server tells whether it has changed. */
const KeptFeed = z.strictObject({
  version: z.literal(1),
  url: z.string(),
  title: z.string().max(200),
  topics: z.array(Topic).max(100),
  read_at: Timestamp,
  etag: z.string(),
  last_modified: z.string(),
})
export type KeptFeed = z.infer<typeof KeptFeed>

/** Room for all 50 feeds that one call may ask for, each as long as it may be. */
const mostBytes = 25_000_000

/** What was last read of feeds, one file each in one folder; those not read for longest make room. Damaged ones count as never read. */
export class KeptFeeds {
  /** One feed is kept after the other: a sweep takes files without content, and another's new file has none at first. */
  #last: Promise<void> = Promise.resolve()

  constructor(readonly folder: string) {}

  async find(url: string): Promise<KeptFeed | undefined> {
    const text = await readFile(this.#pathOf(url), 'utf8').catch(() => '')
    try {
      const kept = KeptFeed.parse(JSON.parse(text))
      return kept.url === url ? kept : undefined
    } catch {
      return undefined
    }
  }

  /** It is on the disk when this returns. Throws what the file system throws. */
  keep(feed: KeptFeed): Promise<void> {
    const kept = this.#last.then(() => this.#keepNow(feed))
    this.#last = kept.catch(() => undefined)
    return kept
  }

  async #keepNow(feed: KeptFeed): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 })
    await writeDurably(this.#pathOf(feed.url), JSON.stringify(feed))
    await sweepFolder(this.folder, mostBytes)
  }

  #pathOf(url: string): string {
    return join(this.folder, `${createHash('sha256').update(url).digest('hex').slice(0, 32)}.json`)
  }
}
