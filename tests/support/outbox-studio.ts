import type { AccountsState } from '@shared/bridge/account-calls'
import type { CallInput } from '@shared/bridge/studio'
import type { AccountId, PostId } from '@shared/domain/ids'
import { answer, queue, takenAway, withdraw } from '@shared/domain/outbox-answer'
import { newItem, type OutboxItem, turnTo } from '@shared/domain/outbox-item'
import { newsOf } from '@shared/domain/outbox-news'
import type { ConnectedPlatform } from '@shared/domain/post-order'
import { fail, ok } from '@shared/domain/result'
import { whoPostsIt } from '@shared/domain/who-posts'
import { LoopbackStudio } from './loopback-studio'

/** Main as a page knows it, by the outbox's own decisions, without files and platforms. What it holds outlives pages. */
export class OutboxStudio {
  readonly items = new Map<PostId, OutboxItem>()
  readonly notices: CallInput<'publish.notify'>[] = []
  readonly sent: CallInput<'publish.send'>[] = []
  /** Who is signed in to. */
  readonly connected = new Map<AccountId, ConnectedPlatform>()
  says = 'yes' as 'yes' | 'no' | 'no-disk'
  #last = 0
  readonly studio: LoopbackStudio

  constructor() {
    this.studio = new LoopbackStudio({
      'accounts.state': () => ok(this.#accounts()),
      'publish.list': () => ok({ items: [...this.items.values()].map(newsOf), progress: [] }),
      'publish.send': wish => (this.says === 'no-disk' ? fail({ kind: this.says }) : ok(newsOf(this.#add(wish)))),
      'publish.withdraw': ({ post_id }) => this.#change(post_id, item => withdraw(item, this.now())),
      'publish.answer': ({ post_id, answer: said, permalink }) =>
        this.#change(post_id, item => answer(item, said, permalink, this.now())),
      'publish.remove': ({ post_id }) =>
        this.says === 'no'
          ? fail({ kind: 'declined' as const })
          : this.#change(post_id, item => ok(takenAway(item, this.now()))),
      'publish.acknowledge': ({ post_id }) => {
        const at = this.items.get(post_id)?.state.at
        if (at === 'draft' || at === 'live') {
          this.items.delete(post_id)
          this.studio.emit('publish.gone', { post_id })
        }
        return ok({})
      },
      'publish.notify': notice => {
        this.notices.push(notice)
        return ok({})
      },
      'publish.network-back': () => ok({}),
    })
  }

  /** No two steps at one time, as on a disk. */
  now(): number {
    this.#last = Math.max(this.#last + 1, Date.now())
    return this.#last
  }

  /** A post goes on by itself. */
  turn(post_id: PostId, state: OutboxItem['state'], problem: OutboxItem['problem'] = null): void {
    const item = this.items.get(post_id)
    if (!item) throw new Error('no such post')
    this.#keep(turnTo(item, state, this.now(), problem))
  }

  #accounts(): AccountsState {
    const accounts = [...this.connected].map(([account_id, platform]) => ({
      ...{ account_id, platform, provider: 'Google' as const, remote_id: 'me', username: 'me', grant: 'g', scopes: [] },
      ...{ held: 'sealed' as const, ends_at: null, ended: null, checked_at: null },
    }))
    return { keys: [], accounts, can_seal: true, keeps_weakly: false }
  }

  #keep(item: OutboxItem): OutboxItem {
    this.items.set(item.post_id, item)
    this.studio.emit('publish.changed', newsOf(item))
    return item
  }

  #change(post_id: PostId, change: (item: OutboxItem) => ReturnType<typeof withdraw>) {
    const item = this.items.get(post_id)
    if (!item) return fail({ kind: 'not-asked' as const })
    const changed = change(item)
    return changed.ok ? ok(newsOf(this.#keep(changed.value))) : changed
  }

  #add(wish: CallInput<'publish.send'>): OutboxItem {
    this.sent.push(wish)
    const known = this.items.get(wish.post_id)
    if (known && known.state.at !== 'draft') return known
    const { due_at: dueAt, order, ...rest } = wish
    const file = { path: '/f.mp4', bytes: 1, mtimeMs: 1, mime: 'video/mp4' as const, durationMs: 1_000 }
    const { platform } = order.choices
    const given = { ...rest, platform, dueAt, file, order: { ...order, publishAt: null } }
    const draft = { ...newItem(given, this.now()), steps: known?.steps ?? [] }
    const choices = { ...order.choices, isCommercial: false }
    const who = whoPostsIt({ choices, isConnected: true, at: dueAt, now: this.now() })
    return this.#keep(queue(draft, who === 'platform', this.now()))
  }
}
