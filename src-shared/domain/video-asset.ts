import { z } from 'zod'
import { emptyFilm, Film } from './film'
import { Format } from './format'
import { MediaId, ScriptId, VideoId } from './ids'
import { type Media, posterTime } from './media'
import { assetUrl, frameUrl } from './media-url'
import type { RenderedFilm } from './render-job'
import { seconds, Timestamp } from './time'

export const editTools = ['CapCut', 'Descript', 'Manual', 'RunwayML'] as const
export type EditTool = (typeof editTools)[number]

/** A film of a script: its cut while it is being made, and the finished file's facts once it was rendered. */
export const VideoAsset = z.strictObject({
  video_id: VideoId,
  script_id: ScriptId,
  edit_tool: z.enum(editTools),
  video_url: z.string().max(300).nullable(),
  thumbnail_url: z.string().max(300).nullable(),
  duration_sec: z.int().min(0),
  format: Format,
  status: z.enum(['in_progress', 'ready', 'published']),
  created_at: Timestamp,
  updated_at: Timestamp,
  film: Film,
  width: z.int().min(0),
  height: z.int().min(0),
  size_bytes: z.int().min(0),
  duration_ms: z.int().min(0),
  file: MediaId.nullable(),
  /** The fingerprint of the assembly that the file was made from; null where there is no file, or nobody knows. */
  made_from: z.string().max(40).nullable(),
  sv: z.literal(3),
})
export type VideoAsset = z.infer<typeof VideoAsset>

/** The row once a render of it has ended well: same row, the finished file's facts filled in, `ready`. */
export function withRenderedFilm(row: VideoAsset, rendered: RenderedFilm, now: string): VideoAsset {
  return {
    ...row,
    video_url: assetUrl(rendered.media_id),
    thumbnail_url: frameUrl(rendered.media_id, seconds(rendered.thumbnail_ms / 1_000)),
    file: rendered.media_id,
    made_from: rendered.made_from,
    width: rendered.width,
    height: rendered.height,
    size_bytes: rendered.size_bytes,
    duration_ms: rendered.duration_ms,
    duration_sec: Math.round(rendered.duration_ms / 1_000),
    status: 'ready',
    updated_at: now,
  }
}

/** The row with a file that another program made as its finished film, `ready`. Nobody knows from what it was made. */
export function withFinishedFile(row: VideoAsset, { media_id, facts }: Media, edit_tool: EditTool): VideoAsset {
  const duration_ms = Math.round((facts.duration ?? 0) * 1_000)
  return {
    ...{ ...row, edit_tool, video_url: assetUrl(media_id), thumbnail_url: frameUrl(media_id, posterTime(facts)) },
    ...{ file: media_id, made_from: null, width: facts.width, height: facts.height, size_bytes: facts.sizeBytes },
    ...{ duration_ms, duration_sec: Math.round(duration_ms / 1_000), status: 'ready' },
  }
}

/** The row as before its first edit, but for the finished file and its facts. */
export function withoutCut(row: VideoAsset, now: string): VideoAsset {
  return { ...row, film: emptyFilm, format: 'vertical', updated_at: now }
}
