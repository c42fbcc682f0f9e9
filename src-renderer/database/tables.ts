import { Analytics, AnalyticsPoint } from '@shared/domain/analytics'
import { Media } from '@shared/domain/media'
import { OptimizationReport } from '@shared/domain/optimization-report'
import { Post } from '@shared/domain/post'
import { Prompt } from '@shared/domain/prompt'
import { Script } from '@shared/domain/script'
import { ScriptComment } from '@shared/domain/script-comment'
import { ScriptVersion } from '@shared/domain/script-version'
import { Setting } from '@shared/domain/setting'
import { SocialAccount } from '@shared/domain/social-account'
import { TokenGate } from '@shared/domain/token-gate'
import { User } from '@shared/domain/user'
import { VideoAsset } from '@shared/domain/video-asset'
import { VoiceClone } from '@shared/domain/voice-clone'
import { WaitingWriting } from '@shared/domain/writing'
import type { z } from 'zod'

/** The tables that hold what the user made: what a row must look like, and which fields are its key. */
export const tables = {
  users: { row: User, key: ['user_id'] },
  social_accounts: { row: SocialAccount, key: ['account_id'] },
  prompts: { row: Prompt, key: ['prompt_id'] },
  scripts: { row: Script, key: ['script_id'] },
  video_assets: { row: VideoAsset, key: ['video_id'] },
  posts: { row: Post, key: ['post_id'] },
  analytics: { row: Analytics, key: ['analytics_id'] },
  optimization_reports: { row: OptimizationReport, key: ['report_id'] },
  token_gates: { row: TokenGate, key: ['token_id'] },
  voice_clones: { row: VoiceClone, key: ['voice_id'] },
  media: { row: Media, key: ['media_id'] },
  analytics_points: { row: AnalyticsPoint, key: ['post_id', 'collected_at'] },
  settings: { row: Setting, key: ['name'] },
  script_versions: { row: ScriptVersion, key: ['version_id'] },
  script_comments: { row: ScriptComment, key: ['comment_id'] },
  waiting_writings: { row: WaitingWriting, key: ['waiting_id'] },
} as const

export type TableName = keyof typeof tables
export type RowOf<T extends TableName> = z.infer<(typeof tables)[T]['row']>
export type AnyRow = RowOf<TableName>

/** A row's key: one text, or several where a table's key has several fields. */
export type RowKey = string | readonly string[]

export const tableNames = Object.keys(tables) as TableName[]

/** The key of a row, read from its own fields. */
export function keyOf(table: TableName, row: AnyRow): RowKey {
  const fields = row as unknown as Record<string, string>
  const parts = tables[table].key.map(field => fields[field] ?? '')
  return parts.length === 1 ? (parts[0] ?? '') : parts
}
