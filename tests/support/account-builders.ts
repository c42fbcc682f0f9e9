import { scopesToAsk } from '@shared/domain/account-scopes'
import type { ConnectedAccount } from '@shared/domain/connected-account'
import { newPost } from '@shared/domain/new-post'
import type { Post } from '@shared/domain/post'
import type { SocialAccount } from '@shared/domain/social-account'
import { accountId, postId, someTime, userId, videoId } from './builders'

/** A TikTok account that is well. */
export const aConnected = (number: number, given: Partial<ConnectedAccount> = {}): ConnectedAccount => ({
  ...{ account_id: accountId(number), platform: 'TikTok', provider: 'TikTok', remote_id: `remote-${number}` },
  ...{ username: 'baker', grant: `grant-${number}`, scopes: scopesToAsk(given.platform ?? 'TikTok') },
  ...{ held: 'sealed', ends_at: null, ended: null, checked_at: null },
  ...given,
})

/** A row of TikTok. */
export const aSocialAccount = (number: number, given: Partial<SocialAccount> = {}): SocialAccount => ({
  ...{ account_id: accountId(number), user_id: userId(1), platform: 'TikTok', username: 'baker' },
  ...{ auth_token: `tokens ${accountId(number)}`, last_synced_at: null, updated_at: someTime, sv: 1 },
  ...given,
})

/** A draft to the first account. */
export const anAccountPost = (number: number, given: Partial<Post> = {}): Post => ({
  ...newPost({
    ...{ post_id: postId(number), video_id: videoId(1), account_id: accountId(1), set_id: null, zone: 'Etc/UTC' },
    ...{ platform: given.platform ?? 'TikTok', by: userId(1), now: someTime },
  }),
  ...given,
})
