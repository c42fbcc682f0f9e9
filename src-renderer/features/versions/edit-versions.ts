import { momentText } from '@renderer/components/moment-text'
import { toast } from '@renderer/components/toasts'
import { changeRows } from '@renderer/database/change'
import { now } from '@renderer/database/clock'
import { filmRowOf } from '@renderer/database/edit-film'
import { keepVersion } from '@renderer/database/keep-version'
import { ownUser } from '@renderer/database/people'
import { undoThis } from '@renderer/database/undo-this'
import { type RowChanges, writeRows } from '@renderer/database/write-rows'
import { words } from '@renderer/words/words'
import { hasWords } from '@shared/domain/approval'
import type { ScriptId, VersionId } from '@shared/domain/ids'
import { filmForBeats, restoreVersion } from '@shared/domain/restore-version'
import type { Script } from '@shared/domain/script'
import { isSameScript, type ScriptVersion, type VersionReason, versionOf } from '@shared/domain/script-version'

/** A script's versions inside an edit, the newest first. */
export async function versionsIn(rows: RowChanges, script_id: ScriptId): Promise<ScriptVersion[]> {
  const versions = await rows.where('script_versions', 'script_id', script_id)
  return versions.sort((a, b) => b.number - a.number)
}

/** The version that a script's approval is of, one that was taken back too; undefined where there is none. */
export const approvedVersion = async (rows: RowChanges, { approval }: Script): Promise<ScriptVersion | undefined> =>
  approval ? rows.get('script_versions', approval.version_id) : undefined

/** Keeps the script as it stands, inside a larger edit. */
export async function keepAsItIs(
  rows: RowChanges,
  script: Script,
  why: { readonly reason: VersionReason; readonly name: string },
): Promise<ScriptVersion> {
  const { user_id } = await ownUser(rows)
  const known = await versionsIn(rows, script.script_id)
  return keepVersion(rows, versionOf(script, { ...why, user_id }, known))
}

export type Saved = { readonly version: ScriptVersion; readonly isNew: boolean }

/**
 * Keeps the script as a named version, `Saved 12:04`, unless the latest one saved says the same; null where nothing is written yet.
 * A fact like the writes of a disk, which undo does not take back: it would be the step before the words that one wants undone.
 */
export async function saveVersion(script_id: ScriptId): Promise<Saved | null> {
  let saved: Saved | null = null
  await writeRows(async rows => {
    const script = await rows.get('scripts', script_id)
    if (!script || !hasWords(script)) return
    const [newest] = await versionsIn(rows, script_id)
    const isKept = newest?.reason === 'saved' && isSameScript(newest, script)
    const name = words('versions:savedName', { time: momentText(now()) })
    const version = isKept ? newest : await keepAsItIs(rows, script, { reason: 'saved', name })
    saved = { version, isNew: !isKept }
  })
  return saved
}

export const renameVersion = (version_id: VersionId, name: string): Promise<void> =>
  changeRows('versions:edit.rename', async rows => {
    const version = await rows.get('script_versions', version_id)
    if (version) await rows.put('script_versions', { ...version, name: name.trim(), updated_at: now() })
  })

export const deleteVersion = (version_id: VersionId): Promise<void> =>
  changeRows('versions:edit.delete', rows => rows.delete('script_versions', version_id))

/** Makes a version the script again, as one step. The state before is kept as a version of its own, unless it is the latest one already. */
export async function bringBack(version: ScriptVersion): Promise<void> {
  const { script_id } = version
  await changeRows('versions:edit.restore', async rows => {
    const script = await rows.get('scripts', script_id)
    if (!script) return
    const [newest] = await versionsIn(rows, script_id)
    const isKept = newest && isSameScript(newest, script)
    if (!isKept && hasWords(script)) await keepAsItIs(rows, script, { reason: 'before-restore', name: '' })
    const restored = restoreVersion(script, version, await approvedVersion(rows, script), now())
    await rows.put('scripts', restored)
    const row = await filmRowOf(rows, script_id)
    const film = row && filmForBeats(row.film, restored.beats)
    if (row && film !== row.film) await rows.put('video_assets', { ...row, film: film ?? row.film, updated_at: now() })
  })
  toast({
    title: words('versions:restored', { number: version.number }),
    tone: 'good',
    action: { label: words('versions:undo'), ...undoThis() },
  })
}
