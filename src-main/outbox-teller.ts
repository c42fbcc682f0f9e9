import type { OutboxChange } from '@main/publish/outbox'
import type { PostProgress } from '@shared/bridge/publish-calls'
import type { PostId } from '@shared/domain/ids'
import { newsOf } from '@shared/domain/outbox-news'
import { paceOf, type Sample, withSample } from '@shared/domain/upload-pace'
import { atMostOften } from './bridge/at-most-often'
import type { Emit } from './bridge/emit'

type Upload = {
  samples: readonly Sample[]
  progress: PostProgress
  readonly tell: (progress: PostProgress) => void
}

/** Milliseconds between two words about one upload. */
const apart = 250

/** Tells the page what happens to posts, and keeps how far uploads are for a page that comes anew. */
export class OutboxTeller {
  readonly #uploads = new Map<PostId, Upload>()

  constructor(
    private readonly emit: Emit,
    private readonly onChanged: () => void,
  ) {}

  /** How far the uploads under way are. */
  progress(): PostProgress[] {
    return [...this.#uploads.values()].map(({ progress }) => progress)
  }

  readonly hear = (change: OutboxChange): void => {
    if (change.kind === 'progress') this.#hearProgress(change)
    else this.#hearState(change)
  }

  #hearState(change: Exclude<OutboxChange, { kind: 'progress' }>): void {
    const post_id = change.kind === 'gone' ? change.post_id : change.item.post_id
    const isSending = change.kind === 'item' && ['uploading', 'committing'].includes(change.item.state.at)
    if (!isSending) this.#uploads.delete(post_id)
    if (change.kind === 'gone') this.emit('publish.gone', { post_id })
    else this.emit('publish.changed', newsOf(change.item))
    this.onChanged()
  }

  #hearProgress({ post_id, sent, of }: Extract<OutboxChange, { kind: 'progress' }>): void {
    const known = this.#uploads.get(post_id)
    const samples = withSample(known?.samples ?? [], { at: performance.now(), sent })
    const progress = { post_id, sent, of, ...paceOf(samples, of) }
    const isLast = (one: PostProgress) => one.sent >= one.of
    const tell = known?.tell ?? atMostOften(one => this.emit('publish.progress', one), isLast, apart)
    this.#uploads.set(post_id, { samples, progress, tell })
    tell(progress)
  }
}
