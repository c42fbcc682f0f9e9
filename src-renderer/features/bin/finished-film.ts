import { toast } from '@renderer/components/toasts'
import { editFilmRow } from '@renderer/database/edit-film'
import { undoThis } from '@renderer/database/undo-this'
import { words } from '@renderer/words/words'
import type { ScriptId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { type EditTool, withFinishedFile } from '@shared/domain/video-asset'

/** Makes a file that another program exported the finished film of a script. */
export async function keepFinishedFilm(script_id: ScriptId, media: Media, tool: EditTool): Promise<void> {
  await editFilmRow(script_id, 'bin:edit.finished', row => withFinishedFile(row, media, tool))
  toast({
    title: words('bin:finishedKept', { name: media.name }),
    tone: 'good',
    action: { label: words('bin:undo'), ...undoThis() },
  })
}
