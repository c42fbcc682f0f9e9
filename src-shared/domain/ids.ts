import { z } from 'zod'

/** Row keys are UUIDs (version 7 where we make them); the brand keeps one entity's key out of another's field. */
export const UserId = z.uuid().brand<'UserId'>()
export const AccountId = z.uuid().brand<'AccountId'>()
export const PromptId = z.uuid().brand<'PromptId'>()
export const ScriptId = z.uuid().brand<'ScriptId'>()
export const BeatId = z.uuid().brand<'BeatId'>()
export const ClipId = z.uuid().brand<'ClipId'>()
export const MediaId = z.uuid().brand<'MediaId'>()
export const VideoId = z.uuid().brand<'VideoId'>()
export const PostId = z.uuid().brand<'PostId'>()
export const AnalyticsId = z.uuid().brand<'AnalyticsId'>()
export const ReportId = z.uuid().brand<'ReportId'>()
export const TokenId = z.uuid().brand<'TokenId'>()
export const VoiceId = z.uuid().brand<'VoiceId'>()
export const WorkspaceId = z.uuid().brand<'WorkspaceId'>()
export const JobId = z.uuid().brand<'JobId'>()
export const WorkId = z.uuid().brand<'WorkId'>()
export const VersionId = z.uuid().brand<'VersionId'>()
export const CommentId = z.uuid().brand<'CommentId'>()
export const WaitingId = z.uuid().brand<'WaitingId'>()
export const SnapshotId = z.uuid().brand<'SnapshotId'>()
export const TakeId = z.uuid().brand<'TakeId'>()
export const PostSetId = z.uuid().brand<'PostSetId'>()

export type UserId = z.infer<typeof UserId>
export type AccountId = z.infer<typeof AccountId>
export type PromptId = z.infer<typeof PromptId>
export type ScriptId = z.infer<typeof ScriptId>
export type BeatId = z.infer<typeof BeatId>
export type ClipId = z.infer<typeof ClipId>
export type MediaId = z.infer<typeof MediaId>
export type VideoId = z.infer<typeof VideoId>
export type PostId = z.infer<typeof PostId>
export type AnalyticsId = z.infer<typeof AnalyticsId>
export type ReportId = z.infer<typeof ReportId>
export type TokenId = z.infer<typeof TokenId>
export type VoiceId = z.infer<typeof VoiceId>
export type WorkspaceId = z.infer<typeof WorkspaceId>
export type JobId = z.infer<typeof JobId>
export type WorkId = z.infer<typeof WorkId>
export type VersionId = z.infer<typeof VersionId>
export type CommentId = z.infer<typeof CommentId>
export type WaitingId = z.infer<typeof WaitingId>
export type SnapshotId = z.infer<typeof SnapshotId>
export type TakeId = z.infer<typeof TakeId>
export type PostSetId = z.infer<typeof PostSetId>
