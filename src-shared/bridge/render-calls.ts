import { z } from 'zod'
import { FilmWish } from '../domain/film-wish'
import { JobId, VideoId } from '../domain/ids'
import { EndedRender, RenderProblem, RenderProgress } from '../domain/render-job'

export const renderCalls = {
  /** Starts a film; its id comes back at once, progress and the end come as events. One film of a video at a time. */
  'render.start': {
    input: z.strictObject({ video_id: VideoId, ...FilmWish.shape }),
    output: JobId,
    problem: RenderProblem,
  },
  /** Stops a render and removes what it made. A job that has ended is left as it is. */
  'render.cancel': { input: z.strictObject({ job_id: JobId }), output: z.strictObject({}), problem: z.never() },
  /** What runs, and what ended and was not acknowledged yet: all a reloaded page needs. */
  'render.list': {
    input: z.strictObject({}),
    output: z.strictObject({ running: z.array(RenderProgress), ended: z.array(EndedRender) }),
    problem: z.never(),
  },
  /** The renderer has written the row; main lets go of the ended render. */
  'render.acknowledge': { input: z.strictObject({ job_id: JobId }), output: z.strictObject({}), problem: z.never() },
  /** The folder that films go to, by its display name. */
  'render.folder': { input: z.strictObject({}), output: z.strictObject({ name: z.string() }), problem: z.never() },
  /** Asks the user for another folder. The name of the one that now holds. */
  'render.choose-folder': {
    input: z.strictObject({}),
    output: z.strictObject({ name: z.string() }),
    problem: z.never(),
  },
}

export const renderEvents = {
  /** At most ten a second for a job. */
  'render.progress': RenderProgress,
  'render.ended': EndedRender,
}
