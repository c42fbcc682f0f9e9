import { checkFields, Refusal } from '../frame/call.mjs'

const categories = ['1', '2', '10', '15', '17', '19', '20', '22', '23', '24', '25', '26', '27', '28', '29']
const hasAngle = text => /[<>]/.test(text)
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

/** A tag with a space costs two more, and each comma one. */
const lengthOf = tags =>
  tags.reduce((sum, tag) => sum + tag.length + (tag.includes(' ') ? 2 : 0), Math.max(0, tags.length - 1))

/** What a new video says of itself, checked as YouTube does. Who leaves out the privacy gets `public`. */
export function checkMetadata(body, parts) {
  checkFields(body, { 'snippet?': 'object', 'status?': 'object' })
  if (Object.keys(body).some(part => !parts.includes(part))) throw new Refusal('unexpectedPart')
  const snippet = checkFields(
    body.snippet ?? {},
    {
      ...{ 'title?': 'string', 'description?': 'string', 'tags?': 'array', 'categoryId?': 'string' },
      ...{ 'defaultLanguage?': 'string' },
    },
    'snippet.',
  )
  const status = checkFields(
    body.status ?? {},
    {
      ...{ 'privacyStatus?': 'string', 'publishAt?': 'string', 'selfDeclaredMadeForKids?': 'boolean' },
      ...{ 'containsSyntheticMedia?': 'boolean', 'embeddable?': 'boolean', 'license?': 'string' },
    },
    'status.',
  )
  const { title = '', description = '', tags = [], categoryId = '22' } = snippet
  if (title.trim() === '' || title.length > 100 || hasAngle(title)) throw new Refusal('invalidTitle')
  if (Buffer.byteLength(description) > 5_000 || hasAngle(description)) throw new Refusal('invalidDescription')
  if (!tags.every(tag => typeof tag === 'string') || lengthOf(tags) > 500 || tags.some(hasAngle))
    throw new Refusal('invalidTags')
  if (!categories.includes(categoryId)) throw new Refusal('invalidCategoryId')
  const { privacyStatus = 'public', publishAt, license = 'youtube' } = status
  if (!['private', 'unlisted', 'public'].includes(privacyStatus)) throw new Refusal('invalidVideoMetadata')
  if (!['youtube', 'creativeCommon'].includes(license)) throw new Refusal('invalidVideoMetadata')
  if (publishAt !== undefined && (privacyStatus !== 'private' || !instant.test(publishAt)))
    throw new Refusal('invalidPublishAt')
  return {
    snippet: { ...snippet, title, description, tags, categoryId },
    status: { ...status, privacyStatus, license },
  }
}
