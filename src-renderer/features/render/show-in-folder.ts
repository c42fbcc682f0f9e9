import { toast } from '@renderer/components/toasts'
import { studio } from '@renderer/studio'
import { words } from '@renderer/words/words'
import type { MediaId } from '@shared/domain/ids'

/** Shows a finished film in the system's file manager, or says that it is gone. */
export async function showInFolder(media_id: MediaId): Promise<void> {
  const answer = await studio.call('media.reveal', { media_id })
  if (!answer.ok) toast({ title: words('render:gone'), detail: words('render:goneDetail'), tone: 'bad' })
}
