import type { Transaction } from 'dexie'
import {
  giveEveryBeatDetails,
  giveEveryFilmOverlays,
  giveIdeasStagesAndScriptsALanguage,
  givePostsChoicesAndALog,
} from './upgrades'

type Version = {
  readonly version: number
  /** Tables whose key or indexes this version adds or changes; the key stands first. */
  readonly stores: Readonly<Record<string, string>>
  /** Named for what is true afterwards. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>
}

/** Every version that was ever released. Only ever appended to: a library of any age walks through the rest. */
export const versions: readonly Version[] = [
  {
    version: 1,
    stores: {
      users: 'user_id, email',
      social_accounts: 'account_id, user_id, platform',
      prompts: 'prompt_id, user_id, created_at, *tags',
      scripts: 'script_id, prompt_id, updated_at, status',
      video_assets: 'video_id, script_id, status, updated_at',
      posts: 'post_id, video_id, account_id, delivery, scheduled_time',
      analytics: 'analytics_id, &post_id',
      optimization_reports: 'report_id, user_id, generated_at',
      token_gates: 'token_id',
      voice_clones: 'voice_id, script_id',
      media: 'media_id, created_at, *tags',
      analytics_points: '[post_id+collected_at], post_id',
      settings: 'name',
      conflicts: 'id',
      _base: 'id',
      _outbox: 'id, st',
      _meta: 'k',
      _blobs: 'hash, state',
    },
  },
  { version: 2, stores: {}, upgrade: giveEveryFilmOverlays },
  {
    version: 3,
    stores: {
      script_versions: 'version_id, script_id',
      script_comments: 'comment_id, script_id',
      waiting_writings: 'waiting_id, created_at',
    },
    upgrade: giveIdeasStagesAndScriptsALanguage,
  },
  { version: 4, stores: {}, upgrade: giveEveryBeatDetails },
  { version: 5, stores: {}, upgrade: givePostsChoicesAndALog },
]

export const newestVersion = Math.max(...versions.map(({ version }) => version))
