import type { Words } from '@renderer/words/words'
import type { AnswerTrouble } from './answer-post'
import type { MoveTrouble } from './move-post'

type Kind = (MoveTrouble | AnswerTrouble)['kind']

/** What stood in the way of sending, taking back or moving a post, and what to do about it. */
export const troubleWords = (t: Words, { kind }: { readonly kind: Kind }) => ({
  title: t(`posts:trouble.${kind}`),
  detail: t(`posts:troubleNext.${kind}`),
})
