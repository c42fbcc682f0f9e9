import { WaitingId, WorkId } from '@shared/domain/ids'
import type { Prompt } from '@shared/domain/prompt'
import type { Draft, WritingOrder, WritingWish } from '@shared/domain/writing'
import type { Work } from '@shared/domain/writing-work'
import { promptId, someTime } from './builders'

const uuid = (number: number) => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`

export const workId = (number: number) => WorkId.parse(uuid(6_000 + number))
export const waitingId = (number: number) => WaitingId.parse(uuid(7_000 + number))

/** `user_id` is one that a test's library need not know. */
export const aPrompt = (number: number, given: Partial<Prompt> = {}): Prompt => ({
  ...{ prompt_id: promptId(number), user_id: uuid(8_000) as Prompt['user_id'], content: `Idea ${number}` },
  ...{ source_type: 'manual', tags: [], created_at: someTime, updated_at: someTime, stage: 'new', link: null, sv: 2 },
  ...given,
})

export const aWish = (given: Partial<WritingWish> = {}): WritingWish => ({
  ...{ tone: 'humorous', seconds: 45, language: 'de', shape: 'story', variants: 1 },
  ...given,
})

export const anOrder = (given: Partial<WritingOrder> = {}): WritingOrder => ({
  ...{ prompt_ids: [promptId(1)], script_id: null, wish: aWish() },
  ...given,
})

/** A draft whose beats are these texts, the first one its hook. */
export const aDraft = (title: string, ...texts: string[]): Draft => ({
  title,
  beats: texts.map((text, index) => ({ kind: index === 0 ? 'hook' : 'point', text })),
})

export const aWork = (number: number, given: Partial<Work> = {}): Work => ({
  ...{ work_id: workId(number), ask: { kind: 'script', order: anOrder(), waiting_id: null }, by: 'model' },
  ...{ model: 'tiny', host: 'api.example.com', instead_of: '', drafts: [], state: { kind: 'running' }, used: null },
  ...{ has_versions: false },
  ...given,
})
