import type { AccountCheck } from '@shared/domain/account-check'
import { type ChoicesOf, newChoices } from '@shared/domain/post-choices'
import type { PostFilm } from '@shared/domain/preflight-film'
import { someFacts } from './builders'

/** TikTok's form filled in. */
export const tiktok = (given: Partial<ChoicesOf<'TikTok'>>): ChoicesOf<'TikTok'> => ({
  ...(newChoices('TikTok') as ChoicesOf<'TikTok'>),
  privacy: 'PUBLIC_TO_EVERYONE',
  ...given,
})

/** YouTube's form filled in. */
export const youtube = (given: Partial<ChoicesOf<'YouTube'>>): ChoicesOf<'YouTube'> => ({
  ...(newChoices('YouTube') as ChoicesOf<'YouTube'>),
  ...{ privacy: 'public', madeForKids: false, category: '22' },
  ...given,
})

/** A public TikTok account with nothing switched off. */
export const aCheck = (given: Partial<AccountCheck> = {}): AccountCheck => ({
  ...{ username: 'baker', privacy: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'], off: [] },
  ...{ longestSeconds: null, postsLeft: null },
  ...given,
})

/** Half a minute as this app renders it: what goes everywhere. */
export const aPostFilm = (given: Partial<PostFilm['facts']> = {}, warnings: PostFilm['warnings'] = []): PostFilm => ({
  facts: someFacts({ duration: 30, width: 1_080, height: 1_920, fps: 30, sizeBytes: 20_000_000, ...given }),
  warnings,
})
