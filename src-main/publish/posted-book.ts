import { KeptJson } from '@main/store/kept-json'
import { PostId } from '@shared/domain/ids'
import { z } from 'zod'

/** The newest so many: a library that is restored goes back by days or weeks. */
const mostKept = 5_000

const Book = z.strictObject({ posts: z.array(PostId).max(mostKept) })

/**
 * Posts that went out and that the outbox has let go of. A library restored from a copy has them as drafts, or on their way, as they were when it
 * was made: sent again, they would be out twice.
 */
export class PostedBook {
  readonly #kept: KeptJson<typeof Book>

  constructor(file: string) {
    this.#kept = new KeptJson(file, Book, { posts: [] })
  }

  /** Throws what the file system throws. */
  async has(post: PostId): Promise<boolean> {
    return (await this.#kept.read()).posts.includes(post)
  }

  /** It is on the disk when this settles. Throws what the file system throws. */
  async note(post: PostId): Promise<void> {
    await this.#kept.change(({ posts }) => ({ posts: [...posts.filter(one => one !== post), post].slice(-mostKept) }))
  }
}
