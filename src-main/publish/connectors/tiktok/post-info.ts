import type { PostFile } from '@shared/domain/post-file'
import type { PostChoices, PostOrder } from '@shared/domain/post-order'
import { planChunks } from './chunk-plan'

export type TiktokChoices = Extract<PostChoices, { platform: 'TikTok' }>

export function sourceInfo({ bytes }: PostFile) {
  const { size, count } = planChunks(bytes)
  return { source: 'FILE_UPLOAD', video_size: bytes, chunk_size: size, total_chunk_count: count }
}

/** What a direct post says of itself. A cover's moment beyond the film would be answered with the first picture. */
export const postInfo = ({ text, coverMs }: PostOrder, choices: TiktokChoices, { durationMs }: PostFile) => ({
  title: text,
  privacy_level: choices.privacy,
  disable_comment: !choices.allowComment,
  disable_duet: !choices.allowDuet,
  disable_stitch: !choices.allowStitch,
  video_cover_timestamp_ms: Math.max(0, Math.min(coverMs, Math.floor(durationMs) - 1)),
  brand_content_toggle: choices.brandedContent,
  brand_organic_toggle: choices.ownBrand,
  is_aigc: choices.isAiMade,
})
