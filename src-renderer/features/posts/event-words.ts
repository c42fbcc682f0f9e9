import { english, type WordKey } from '@renderer/words/english'
import type { Words } from '@renderer/words/words'
import type { PostEvent } from '@shared/domain/post-event'
import { wallText } from './zoned-time'

const fields = [
  'caption',
  'title',
  'hashtags',
  'cover',
  'cover_ms',
  'cta',
  'choices',
  'account_id',
  'video_id',
] as const
type Field = (typeof fields)[number]
const isField = (field: string): field is Field => (fields as readonly string[]).includes(field)

type Place = { readonly zone: string; readonly platform: string }

/** What happened, in words. */
export function eventWords(t: Words, event: PostEvent, { zone, platform }: Place): string {
  switch (event.act) {
    case 'edited':
      return t('posts:event.edited', { fields: event.fields.map(field => fieldWords(t, field)).join(', ') })
    case 'moved':
      return movedWords(t, event, zone)
    case 'step':
      return stepWords(t, event.state, platform)
    case 'queued':
      return t(event.user_id === null ? 'posts:event.resent' : 'posts:event.queued')
    case 'cancelled':
      return t(event.user_id === null ? 'posts:event.left' : 'posts:event.cancelled')
    default:
      return t(`posts:event.${event.act}`)
  }
}

const fieldWords = (t: Words, field: string) => (isField(field) ? t(`posts:field.${field}`) : field)

function movedWords(t: Words, { from, to }: Extract<PostEvent, { act: 'moved' }>, zone: string): string {
  const told = (iso: string) => wallText(Date.parse(iso), zone)
  if (to === null) return t('posts:event.unscheduled')
  return from === null
    ? t('posts:event.scheduled', { to: told(to) })
    : t('posts:event.moved', { from: told(from), to: told(to) })
}

/** A step by the name of its state. One of a newer version is told by that name. */
function stepWords(t: Words, state: string, platform: string): string {
  const key = `posts:step.${state}`
  return `step.${state}` in english.posts ? t(key as WordKey, { platform }) : state
}
