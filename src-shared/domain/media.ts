import { z } from 'zod'
import { MediaId } from './ids'
import { type Seconds, seconds, Timestamp } from './time'

export const mediaKinds = ['video', 'audio', 'image'] as const

/** What a probe found out about a file. Sizes are as shown: pixels square, rotation applied. */
export const MediaFacts = z.strictObject({
  kind: z.enum(mediaKinds),
  /** FFmpeg's name of the demuxer chosen from the file's first bytes. */
  demuxer: z.string().max(40),
  /** null for a still picture. */
  duration: z.number().positive().max(86_400).nullable(),
  width: z.int().min(0).max(16_384),
  height: z.int().min(0).max(16_384),
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  /** Average frames a second; null without moving picture. */
  fps: z.number().positive().max(1_000).nullable(),
  videoCodec: z.string().max(40).nullable(),
  pixelFormat: z.string().max(40).nullable(),
  /** FFmpeg's name of the transfer curve when it is an HDR one (PQ or HLG), else null. */
  hdrTransfer: z.enum(['smpte2084', 'arib-std-b67']).nullable(),
  audioCodec: z.string().max(40).nullable(),
  audioChannels: z.int().min(0).max(64),
  sizeBytes: z.int().min(0),
})
export type MediaFacts = z.infer<typeof MediaFacts>

/** What the user should know about a file that was taken all the same. */
export const mediaWarnings = [
  'no-sound',
  'sound-only',
  'rotated',
  'variable-frame-rate',
  'hdr',
  'odd-size',
  'no-preview',
  'unsure-length',
  'damaged-part',
] as const
export const MediaWarning = z.enum(mediaWarnings)
export type MediaWarning = z.infer<typeof MediaWarning>

/** Why a file was not taken. */
export const mediaRefusals = [
  'missing',
  'folder',
  'not-a-file',
  'empty',
  'unknown-type',
  'damaged',
  'nothing-to-play',
  'too-large',
  'too-slow',
  'unreadable',
  'no-ffmpeg',
] as const
export const MediaRefusal = z.enum(mediaRefusals)
export type MediaRefusal = z.infer<typeof MediaRefusal>

/** A media row: what the renderer knows about a file. Its path stays in main's library. */
export const Media = z.strictObject({
  media_id: MediaId,
  name: z.string().min(1).max(300),
  facts: MediaFacts,
  warnings: z.array(MediaWarning).max(mediaWarnings.length),
  tags: z.array(z.string().max(60)).max(50),
  is_favourite: z.boolean(),
  created_at: Timestamp,
  updated_at: Timestamp,
  sv: z.literal(2),
})
export type Media = z.infer<typeof Media>

/** How long a still picture stays on a beat when nothing says otherwise. */
export const stillLength: Seconds = seconds(3)

/** How much of this media there is to place; a still has as much as one wants and counts with its usual length. */
export const playableLength = (facts: MediaFacts): Seconds => seconds(facts.duration ?? stillLength)

/** Where a media's own picture is taken: a little into it, since a first frame is often black. */
export const posterTime = (facts: MediaFacts): Seconds => seconds(Math.min(1, (facts.duration ?? 0) / 3))
