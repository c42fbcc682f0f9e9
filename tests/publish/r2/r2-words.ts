import type { Session } from '@main/publish/connector'
import type { Answer } from '@shared/domain/outbox-answer'
import type { OutboxItem, OutboxWish } from '@shared/domain/outbox-item'

/** What the killed process is told at its start. */
export type ChildOrder = {
  readonly path: string
  readonly platform: string
  readonly base_url: string
  readonly session: Session
  readonly wish: OutboxWish
  readonly seed: number
  /** How far its clock is ahead of the machine's, in milliseconds. */
  readonly ahead: number
  /** Before, or after, which of its transitions it ends itself; 0 for never. */
  readonly dieBefore: number
  readonly dieAfter: number
}

export type FromChild =
  | { readonly kind: 'item'; readonly item: OutboxItem }
  | { readonly kind: 'advance'; readonly ms: number }
  /** It wants a token, for the one it has was refused. */
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'failed'; readonly error: string }

export type ToChild =
  | { readonly kind: 'ahead'; readonly ahead: number }
  | { readonly kind: 'signed-in'; readonly session: Session }
  | { readonly kind: 'answer'; readonly said: Answer }
