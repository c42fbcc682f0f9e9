import { momentText } from '@renderer/components/moment-text'
import { toast } from '@renderer/components/toasts'
import { changeRows } from '@renderer/database/change'
import { now } from '@renderer/database/clock'
import { filmRowOf, newFilmRow } from '@renderer/database/edit-film'
import { cutIn, keepAsItIs, versionsIn } from '@renderer/database/keep-version'
import { undoThis } from '@renderer/database/undo-this'
import { type RowChanges, writeRows } from '@renderer/database/write-rows'
import { words } from '@renderer/words/words'
import { hasWords } from '@shared/domain/approval'
import type { ScriptId, VersionId } from '@shared/domain/ids'
import type { KeptCut } from '@shared/domain/kept-cut'
import { cutBroughtBack, filmForBeats, restoreVersion } from '@shared/domain/restore-version'
import type { Script } from '@shared/domain/script'
import { holdsAll, type ScriptVersion } from '@shared/domain/script-version'

/** The version that a script's approval is of, one that was taken back too; undefined where there is none. */
export const approvedVersion = async (rows: RowChanges, { approval }: Script): Promise<ScriptVersion | undefined> =>
  approval ? rows.get('script_versions', approval.version_id) : undefined

export type Saved = { readonly version: ScriptVersion; readonly isNew: boolean }

/**
 * Keeps the script and its cut as a named version, `Saved 12:04`, unless the latest one saved holds the same; null where nothing is
 * written or cut yet.
 * A fact like the writes of a disk, which undo does not take back: it would be the step before the words that one wants undone.
 */
export async function saveVersion(script_id: ScriptId): Promise<Saved | null> {
  let saved: Saved | null = null
  await writeRows(async rows => {
    const script = await rows.get('scripts', script_id)
    const cut = await cutIn(rows, script_id)
    if (!script || !(hasWords(script) || cut)) return
    const [newest] = await versionsIn(rows, script_id)
    const isKept = newest?.reason === 'saved' && holdsAll(newest, script, cut)
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

/** How much of a version comes back: all that it holds, or its words alone. */
export type BroughtBack = 'all' | 'words'

/**
 * Makes a version the script again and the cut that it holds the film's, as one step. The state before is kept as a version of its own,
 * unless it is the latest one already. Media that were taken out of the bin since are missing as anywhere.
 */
export async function bringBack(version: ScriptVersion, what: BroughtBack = 'all'): Promise<void> {
  const { script_id } = version
  let isCutLeft = false as boolean
  await changeRows('versions:edit.restore', async rows => {
    const script = await rows.get('scripts', script_id)
    if (!script) return
    const cut = await cutIn(rows, script_id)
    const [newest] = await versionsIn(rows, script_id)
    if (!holdsAll(newest, script, cut) && (hasWords(script) || cut))
      await keepAsItIs(rows, script, { reason: 'before-restore', name: '' })
    const restored = restoreVersion(script, version, await approvedVersion(rows, script), now())
    await rows.put('scripts', restored)
    const brought = what === 'all' ? cutBroughtBack(script.beats, version).cut : undefined
    isCutLeft = what === 'all' && !brought && cut !== undefined
    await putCut(rows, restored, brought)
  })
  toast({
    title: words('versions:restored', { number: version.number }),
    ...(isCutLeft && { detail: words('versions:cutLeft') }),
    tone: 'good',
    action: { label: words('versions:undo'), ...undoThis() },
  })
}

/** Makes a cut the film's; without one the film of now stays, with no more on beats that are gone than it has room for. */
async function putCut(rows: RowChanges, { script_id, beats }: Script, cut: KeptCut | undefined): Promise<void> {
  const row = (await filmRowOf(rows, script_id)) ?? (cut && newFilmRow(script_id))
  if (!row) return
  const film = filmForBeats(cut?.film ?? row.film, beats)
  if (!cut && film === row.film) return
  await rows.put('video_assets', { ...row, ...cut, film, updated_at: now() })
}
