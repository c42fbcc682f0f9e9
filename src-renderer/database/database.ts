import type { WorkspaceId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import type { Post } from '@shared/domain/post'
import type { Prompt } from '@shared/domain/prompt'
import type { Script } from '@shared/domain/script'
import type { ScriptComment } from '@shared/domain/script-comment'
import type { ScriptVersion } from '@shared/domain/script-version'
import type { Setting } from '@shared/domain/setting'
import type { SocialAccount } from '@shared/domain/social-account'
import type { User } from '@shared/domain/user'
import type { VideoAsset } from '@shared/domain/video-asset'
import type { WaitingWriting } from '@shared/domain/writing'
import { Dexie, type Table } from 'dexie'
import type { LibraryState } from './library-state'
import type { AnyRow, TableName } from './tables'
import { versions } from './versions'

const prefix = 'beatreel-'

/** One workspace's rows. Read through queries.ts, written through write-rows.ts alone: that file keeps count of them. */
export class StudioDatabase extends Dexie {
  declare scripts: Table<Script, string>
  declare video_assets: Table<VideoAsset, string>
  declare media: Table<Media, string>
  declare users: Table<User, string>
  declare social_accounts: Table<SocialAccount, string>
  declare prompts: Table<Prompt, string>
  declare posts: Table<Post, string>
  declare script_versions: Table<ScriptVersion, string>
  declare script_comments: Table<ScriptComment, string>
  declare waiting_writings: Table<WaitingWriting, string>
  declare settings: Table<Setting, string>
  declare _meta: Table<LibraryState, string>

  constructor(readonly database_id: WorkspaceId) {
    // Strict: what is called saved must outlive a power cut; the default lost acknowledged writes.
    super(prefix + database_id, { chromeTransactionDurability: 'strict' })
    for (const { version, stores, upgrade } of versions) {
      const declared = this.version(version).stores(stores)
      if (upgrade) declared.upgrade(upgrade)
    }
  }

  /** A table of the user's rows by its name. */
  rowsOf(table: TableName): Table<AnyRow, string | string[]> {
    return this.table(table)
  }
}

export type DatabaseHere = { readonly id: WorkspaceId; readonly version: number }

/** The workspaces that have a database on this machine, with the version of each; asked without opening any. */
export async function databasesHere(): Promise<DatabaseHere[]> {
  const all = await indexedDB.databases()
  return all.flatMap(({ name, version }) =>
    name?.startsWith(prefix)
      ? // Dexie counts in tenths.
        [{ id: name.slice(prefix.length) as WorkspaceId, version: Math.floor((version ?? 0) / 10) }]
      : [],
  )
}

let opened: StudioDatabase | undefined

/** Makes this database the one that all queries and changes go to. */
export function setLibrary(database: StudioDatabase): void {
  opened = database
}

/** The database in use. Asking before one is open is a bug. */
export function library(): StudioDatabase {
  if (!opened) throw new Error('The library is not open yet')
  return opened
}
