import { readFile } from 'node:fs/promises'
import type { Made } from '@main/media/work-queue'
import type { MediaId } from '@shared/domain/ids'
import type { MediaWorkProblem } from '@shared/domain/media-work'
import type { OutboxItem } from '@shared/domain/outbox-item'
import type { PublishProblem } from '@shared/domain/publish-problem'
import { fail, ok, type Result } from '@shared/domain/result'

/** The path of a JPEG of a media's frame; undefined without an FFmpeg. */
export type DrawPicture = (id: MediaId, ms: number, longSide: number) => Promise<Made | undefined>

/** What YouTube took before September 2026, and the least that any platform takes. */
const mostBytes = 2_000_000
const sides = [1_920, 1_280, 640] as const

/** A film's frame, or a picture, as a JPEG that every platform takes as a cover: the largest that is small enough. */
export async function coverPicture(
  draw: DrawPicture,
  id: MediaId,
  ms: number,
): Promise<Result<Uint8Array, MediaWorkProblem>> {
  for (const side of sides) {
    const made = await draw(id, ms, side)
    if (!made) return fail({ kind: 'no-ffmpeg' })
    if (!made.ok) return made
    const jpeg = await readFile(made.value)
    if (jpeg.length <= mostBytes) return ok(jpeg)
  }
  return fail({ kind: 'no-picture' })
}

/** The picture that is to be a post's cover, or the moment of its film. */
export async function coverOfPost(
  draw: DrawPicture,
  { cover_id, media_id, order }: OutboxItem,
): Promise<Result<Uint8Array, PublishProblem>> {
  const jpeg = await coverPicture(draw, cover_id ?? media_id, cover_id === null ? order.coverMs : 0)
  return jpeg.ok ? jpeg : fail({ kind: 'file', code: jpeg.problem.kind, said: '', retryAt: null })
}
