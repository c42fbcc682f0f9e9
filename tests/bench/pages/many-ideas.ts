import type { Prompt } from '@shared/domain/prompt'
import { aLink, aPrompt } from '../../support/builders'

const subjects = [
  'phone',
  'kitchen table',
  'garden',
  'first customer',
  'morning',
  'old camera',
  'bicycle',
  'packing table',
]
const openings = [
  'Three myths about the',
  'What nobody says about the',
  'One day with the',
  'How I repaired the',
  'Why I sold the',
]
const endings = [
  'and what came of it',
  'in sixty seconds',
  'that I would tell my younger self on the first day of all',
  '',
]
const tags = ['series', 'founder', 'behind the scenes', 'kitchen', 'question', 'launch']
const stages = ['new', 'new', 'shortlisted', 'parked'] as const

const pick = <T>(from: readonly T[], place: number): T => from[place % from.length] as T

/** Ideas as a few years would bring them: of all stages that can be chosen, some tagged, every fifth a page that was read. */
export function manyIdeas(count: number, user_id: Prompt['user_id']): Prompt[] {
  return Array.from({ length: count }, (_, place): Prompt => {
    const at = new Date(Date.UTC(2024, 0, 1, place)).toISOString()
    const content = `${pick(openings, place)} ${pick(subjects, place * 3 + (place >> 3))} ${pick(endings, place >> 2)} ${place}`
    const page = {
      url: `https://example.com/${place}`,
      title: `A page about the ${pick(subjects, place)}`,
      site: 'Example',
      read_at: at,
    }
    const isLink = place % 5 === 0
    return {
      ...aPrompt(place, { content, user_id, created_at: at, updated_at: at, stage: pick(stages, place) }),
      source_type: isLink ? 'link' : 'manual',
      link: isLink ? aLink({ ...page, text: 'What it says. '.repeat(40) }) : null,
      tags: place % 3 === 0 ? [pick(tags, place), pick(tags, place + 1)] : [],
    }
  })
}
