import { now } from '@renderer/database/clock'
import { writeRows } from '@renderer/database/write-rows'
import { studio } from '@renderer/studio'
import { assetUrl, frameUrl } from '@shared/domain/media-url'
import type { EndedRender, RenderedFilm } from '@shared/domain/render-job'
import { seconds } from '@shared/domain/time'
import { type FilmOrigin, withRenderedFilm } from '@shared/domain/video-asset'
import { noteEnded, useRenderStore } from './render-store'

const originOf = ({ media_id, thumbnail_ms }: RenderedFilm, made_from: string | null): FilmOrigin => ({
  video_url: assetUrl(media_id),
  thumbnail_url: frameUrl(media_id, seconds(thumbnail_ms / 1_000)),
  made_from,
})

/**
 * Writes an ended render into its row, and only then lets main forget it: a page that dies in between finds it again at
 * the next start and writes the same row once more. A film whose script was deleted meanwhile has no row to go to.
 */
export async function keepEndedRender(render: EndedRender): Promise<void> {
  const { outcome, video_id, job_id } = render
  if (outcome.kind === 'done') {
    await writeRows(async rows => {
      const row = await rows.get('video_assets', video_id)
      const made_from = useRenderStore.getState().madeFrom[job_id] ?? null
      if (row?.file === outcome.film.media_id) return
      if (row)
        await rows.put('video_assets', withRenderedFilm(row, outcome.film, originOf(outcome.film, made_from), now()))
    })
  }
  noteEnded(render)
  await studio.call('render.acknowledge', { job_id })
}
