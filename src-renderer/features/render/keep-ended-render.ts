import { now } from '@renderer/database/clock'
import { writeRows } from '@renderer/database/write-rows'
import { studio } from '@renderer/studio'
import type { VideoId } from '@shared/domain/ids'
import type { EndedRender, RenderedFilm } from '@shared/domain/render-job'
import { withRenderedFilm } from '@shared/domain/video-asset'
import { noteEnded } from './render-store'

/**
 * Writes an ended render into its row, and only then lets main forget it: a page that dies in between finds it again at
 * the next start and writes the same row once more. A film whose script was deleted meanwhile has no row to go to.
 */
export async function keepEndedRender(render: EndedRender): Promise<void> {
  const { outcome, video_id, job_id } = render
  try {
    if (outcome.kind === 'done') await fillRow(video_id, outcome.film)
  } finally {
    // On the screen it has ended, even where its row could not be written; the next start tries that again.
    noteEnded(render)
  }
  await studio.call('render.acknowledge', { job_id })
}

const fillRow = (video_id: VideoId, film: RenderedFilm) =>
  writeRows(async rows => {
    const row = await rows.get('video_assets', video_id)
    if (row && row.file !== film.media_id) await rows.put('video_assets', withRenderedFilm(row, film, now()))
  })
