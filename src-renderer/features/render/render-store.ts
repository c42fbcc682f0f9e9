import type { JobId, MediaId } from '@shared/domain/ids'
import type { EndedRender, RenderProgress } from '@shared/domain/render-job'
import { create } from 'zustand'

type RenderStore = {
  /** Renders under way or waiting, in the order they were started. Main owns them; this is what it said last. */
  readonly running: readonly RenderProgress[]
  /** How renders ended, until the user has dismissed it. */
  readonly ended: readonly EndedRender[]
  /** How loud finished films are, in LUFS, by their files; of those made since the window is open. */
  readonly loudness: ReadonlyMap<MediaId, number>
}

/** LUFS under which nothing is heard. */
const silence = -70

export const useRenderStore = create<RenderStore>(() => ({ running: [], ended: [], loudness: new Map() }))

/** Takes in what main says about one render under way. Progress that comes after its end is late news and is left. */
export function noteProgress(progress: RenderProgress): void {
  useRenderStore.setState(({ running, ended }) => {
    if (ended.some(one => one.job_id === progress.job_id)) return {}
    const isKnown = running.some(one => one.job_id === progress.job_id)
    return {
      running: isKnown ? running.map(one => (one.job_id === progress.job_id ? progress : one)) : [...running, progress],
    }
  })
}

/** Moves a render to the ended ones, in the place of what ended of the same film before; one heard of twice stays once. */
export function noteEnded(render: EndedRender): void {
  const film = render.outcome.kind === 'done' ? render.outcome.film : null
  const measured = film?.loudness ?? silence
  useRenderStore.setState(({ running, ended, loudness }) => ({
    loudness: film && measured > silence ? new Map(loudness).set(film.media_id, measured) : loudness,
    running: running.filter(one => one.job_id !== render.job_id),
    ended: [...ended.filter(one => one.job_id !== render.job_id && one.video_id !== render.video_id), render],
  }))
}

/** Takes an ended render off the screen. */
export function dismissEnded(job_id: JobId): void {
  useRenderStore.setState(({ ended }) => ({ ended: ended.filter(one => one.job_id !== job_id) }))
}
