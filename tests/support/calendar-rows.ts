import type { RowOf } from '@renderer/database/tables'
import type { Platform } from '@shared/domain/platform'
import type { Post } from '@shared/domain/post'
import { newChoices } from '@shared/domain/post-choices'
import { timeFields } from '@shared/domain/schedule'
import { momentIn } from '@shared/domain/wall-time'
import { accountId, aPost, aScript, aVideo, mediaId, scriptId, someTime, userId, videoId } from './builders'

/** An account by hand or one that this machine is not signed in to. */
export const anAccount = (number: number, platform: Platform, username: string): RowOf<'social_accounts'> => ({
  ...{ account_id: accountId(number), user_id: userId(1), platform, username, auth_token: '' },
  ...{ last_synced_at: null, updated_at: someTime, sv: 1 },
})

/** A finished film and its script. */
export function aFinishedFilm(number: number, title: string, given: Partial<RowOf<'video_assets'>> = {}) {
  const file = mediaId(number)
  const facts = { file, status: 'ready', duration_ms: 32_000, duration_sec: 32, width: 1_080, height: 1_920 } as const
  return {
    script: aScript({ script_id: scriptId(number), title }),
    film: aVideo({ video_id: videoId(number), script_id: scriptId(number), ...facts, ...given }),
  }
}

type Planned = Partial<Post> & { readonly platform: Platform }

/** A post that goes out when a zone's clock shows a time. */
export function aPlannedPost(number: number, wall: string, zone: string, given: Planned): Post {
  const at = wallMoment(wall, zone)
  return aPost(number, { choices: newChoices(given.platform), delivery: 'draft', ...timeFields(at), ...given })
}

function wallMoment(wall: string, zone: string) {
  const guess = Date.parse(`${wall}:00Z`)
  const offset = Date.parse(`${momentIn(guess, zone)?.wall}:00Z`) - guess
  const moment = momentIn(guess - offset, zone)
  if (!moment) throw new Error(`No zone ${zone}`)
  return { ...moment, wall }
}

/** A setting's row. */
export const aSetting = <N extends RowOf<'settings'>['name']>(name: N, value: unknown): RowOf<'settings'> =>
  ({ name, value, updated_at: someTime, sv: 1 }) as RowOf<'settings'>
