import { now } from '@renderer/database/clock'
import { writeRows } from '@renderer/database/write-rows'
import { studio } from '@renderer/studio'
import type { EndedRender } from '@shared/domain/render-job'
import { withRenderedFilm } from '@shared/domain/video-asset'
import { noteEnded } from './render-store'

/**
 * Writes an ended render into its row, and only then lets main forget it: a page that dies in between finds it again at
 * the next start and writes the same row once more. A film whose script was deleted meanwhile has no row to go to.
 */
export async function keepEndedRender(render: EndedRender): Promise<void> {
  const { outcome, video_id, job_id } = render
  if (outcome.kind === 'done') {
    await writeRows(async rows => {
      const row = await rows.get('video_assets', video_id)
      if (row && row.file !== outcome.film.media_id) {
        await rows.put('video_assets', withRenderedFilm(row, outcome.film, now()))
      }
    })
  }
  noteEnded(render)
  await studio.call('render.acknowledge', { job_id })
}
