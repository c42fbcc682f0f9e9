import { toast } from '@renderer/components/toasts'
import { changeRows } from '@renderer/database/change'
import { now } from '@renderer/database/clock'
import { pickFiles, takeInFiles } from '@renderer/database/import-files'
import { keepMedia } from '@renderer/database/keep-media'
import { placeOnBeat } from '@renderer/database/place-media'
import { undoThis } from '@renderer/database/undo-this'
import { studio } from '@renderer/studio'
import { words } from '@renderer/words/words'
import type { BeatId, MediaId, ScriptId, VideoId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { takeMediaOff } from '@shared/domain/media-use'
import { useBinStore } from './bin-store'

/** Asks for files, or for a folder of them, and keeps those that were taken. */
export const addMedia = async (what: 'files' | 'folder') => keepMedia(await pickFiles(what))

/** Keeps files and folders dropped on the bin. */
export const dropFiles = async (files: readonly File[]) => keepMedia(await takeInFiles(files))

/** Puts media at the end of a beat; the sounds among them cannot lie there and are left. */
export async function putOnBeat(script_id: ScriptId, beat_id: BeatId, ids: readonly MediaId[]): Promise<void> {
  const placed = await placeOnBeat(script_id, beat_id, ids, null)
  if (placed.full) toast({ title: words('bin:beatFull'), tone: 'bad' })
}

/** Shows the file in the system's file manager, or says that it is gone. */
export async function revealMedia({ media_id, name }: Media): Promise<void> {
  const answer = await studio.call('media.reveal', { media_id })
  if (!answer.ok) toast({ title: words('bin:notRevealed', { name }), tone: 'bad' })
}

/** Takes media out of the bin and off these films, as one step. The files stay where they are. */
export async function removeMedia(ids: readonly MediaId[], films: readonly VideoId[]): Promise<void> {
  await changeRows('bin:edit.remove', async rows => {
    for (const video_id of films) {
      const row = await rows.get('video_assets', video_id)
      if (row) await rows.put('video_assets', { ...row, film: ids.reduce(takeMediaOff, row.film), updated_at: now() })
    }
    for (const id of ids) await rows.delete('media', id)
  })
  useBinStore.setState({ selected: new Set(), removing: [] })
  toast({
    title: words('bin:removed', { count: ids.length }),
    action: { label: words('bin:undo'), ...undoThis() },
  })
}
