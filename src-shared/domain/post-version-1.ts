import { type Platform, platforms } from './platform'
import { newChoices } from './post-choices'
import { wallIn } from './wall-time'

type Fields = Readonly<Record<string, unknown>>

/**
 * A post of the second version from one of the first, which had no choices, no approval, no log, and its time as an instant alone. What was
 * chosen for its platform is not known: nothing counts as chosen.
 */
export function postFromVersion1(post: Fields): Fields {
  const platform = platforms.find(one => one === post.platform) ?? ('SpillApp' satisfies Platform)
  const added = { cover_ms: null, set_id: null, own: [], approval: null, activity: [], permalink: null }
  return { ...post, ...added, wall: wallOf(post), choices: newChoices(platform), sv: 2 }
}

function wallOf({ scheduled_time, zone }: Fields): string | null {
  if (typeof scheduled_time !== 'string' || typeof zone !== 'string') return null
  return wallIn(Date.parse(scheduled_time), zone)
}
