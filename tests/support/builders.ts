import type { Assembly, AssemblyBeat, AssemblyClip } from '@shared/domain/assembly'
import type { Beat } from '@shared/domain/beat'
import { type Clip, wholeClip } from '@shared/domain/clip'
import { type BeatFootage, emptyFilm, type Film, footageOn } from '@shared/domain/film'
import {
  AccountId,
  BeatId,
  ClipId,
  CommentId,
  MediaId,
  PostId,
  PostSetId,
  PromptId,
  ScriptId,
  UserId,
  VersionId,
  VideoId,
} from '@shared/domain/ids'
import type { Media, MediaFacts } from '@shared/domain/media'
import type { Post } from '@shared/domain/post'
import { newChoices } from '@shared/domain/post-choices'
import type { IdeaLink, Prompt } from '@shared/domain/prompt'
import type { Script } from '@shared/domain/script'
import type { ScriptComment } from '@shared/domain/script-comment'
import type { ScriptVersion } from '@shared/domain/script-version'
import { seconds } from '@shared/domain/time'
import type { Title } from '@shared/domain/title'
import type { VideoAsset } from '@shared/domain/video-asset'

/** A valid UUID that ends with a number, so that a failing test shows which one it was. */
const uuid = (number: number) => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`

export const beatId = (number: number) => BeatId.parse(uuid(number))
export const clipId = (number: number) => ClipId.parse(uuid(1_000 + number))
export const mediaId = (number: number) => MediaId.parse(uuid(2_000 + number))
export const scriptId = (number: number) => ScriptId.parse(uuid(3_000 + number))
export const promptId = (number: number) => PromptId.parse(uuid(4_000 + number))
export const videoId = (number: number) => VideoId.parse(uuid(5_000 + number))
export const versionId = (number: number) => VersionId.parse(uuid(6_000 + number))
export const commentId = (number: number) => CommentId.parse(uuid(7_000 + number))
export const postId = (number: number) => PostId.parse(uuid(8_000 + number))
export const accountId = (number: number) => AccountId.parse(uuid(10_000 + number))
export const postSetId = (number: number) => PostSetId.parse(uuid(11_000 + number))
export const userId = (number: number) => UserId.parse(uuid(9_000 + number))

export const someTime = '2026-11-22T12:00:00.000Z'
export const laterTime = '2026-11-22T12:05:00.000Z'

export function aBeat(number: number, given: Partial<Beat> = {}): Beat {
  return { id: beatId(number), kind: 'point', text: `Words of beat ${number}`, order: number, ...given }
}

export function aScript(given: Partial<Script> = {}): Script {
  const beats = given.beats ?? [aBeat(1, { kind: 'hook' }), aBeat(2), aBeat(3, { kind: 'cta' })]
  return {
    script_id: scriptId(1),
    prompt_id: promptId(1),
    title: 'A script',
    body: beats.map(beat => beat.text).join('\n\n'),
    tone: 'educational',
    status: 'draft',
    generated_by: 'user',
    target_seconds: 30,
    created_at: someTime,
    updated_at: someTime,
    language: 'en',
    shape: 'hook-first',
    also_from: [],
    approval: null,
    sv: 2,
    ...given,
    beats,
  }
}

export function aVersion(number: number, given: Partial<ScriptVersion> = {}): ScriptVersion {
  const { script_id, title, tone, language, beats } = aScript()
  return {
    ...{ version_id: versionId(number), script_id, number, name: '', reason: 'saved', title, tone, language, beats },
    ...{ generated_by: 'user', model: '', user_id: userId(1), created_at: someTime, updated_at: someTime, sv: 1 },
    ...given,
  }
}

export function aPrompt(number: number, given: Partial<Prompt> = {}): Prompt {
  return {
    prompt_id: promptId(number),
    user_id: UserId.parse(uuid(6_000)),
    content: `Idea ${number}`,
    source_type: 'manual',
    tags: [],
    created_at: someTime,
    updated_at: someTime,
    stage: 'new',
    link: null,
    sv: 2,
    ...given,
  }
}

export function aComment(number: number, given: Partial<ScriptComment> = {}): ScriptComment {
  return {
    ...{ comment_id: commentId(number), script_id: scriptId(1), beat_id: beatId(1), user_id: userId(1) },
    ...{ text: `Comment ${number}`, is_resolved: false, created_at: someTime, updated_at: someTime, sv: 1 },
    ...given,
  }
}

export function aLink(given: Partial<IdeaLink> = {}): IdeaLink {
  const empty = { title: '', excerpt: '', site: '', text: '', picture: null, read_at: null }
  return { url: 'https://example.com/page', ...empty, ...given }
}

export function aPost(number: number, given: Partial<Post> = {}): Post {
  return {
    ...{ post_id: postId(number), video_id: videoId(1), account_id: null, platform: 'TikTok', caption: '', cta: '' },
    ...{ status: 'scheduled', scheduled_time: laterTime, published_time: null, platform_post_id: null },
    ...{ created_at: someTime, updated_at: someTime, hashtags: [], title: '', cover: null },
    ...{ delivery: 'queued', problem: null, attempts: 0, zone: 'UTC', wall: '2026-11-22T12:05' },
    ...{ cover_ms: null, set_id: null, own: [], approval: null, activity: [], permalink: null, sv: 2 },
    choices: newChoices(given.platform ?? 'TikTok'),
    ...given,
  }
}

export function someFacts(given: Partial<MediaFacts> = {}): MediaFacts {
  return {
    kind: 'video',
    demuxer: 'mov',
    duration: 10,
    width: 1280,
    height: 720,
    rotation: 0,
    fps: 30,
    videoCodec: 'h264',
    pixelFormat: 'yuv420p',
    hdrTransfer: null,
    audioCodec: 'aac',
    audioChannels: 2,
    sizeBytes: 1_000_000,
    ...given,
  }
}

export function aMedia(number: number, given: Partial<Media> = {}): Media {
  return {
    ...{ media_id: mediaId(number), name: `${number}.mp4`, facts: someFacts(), warnings: [], tags: [] },
    ...{ is_favourite: false, created_at: someTime, updated_at: someTime, sv: 2 },
    ...given,
  }
}

export function aClip(number: number, given: Partial<Clip> = {}): Clip {
  return { ...wholeClip(clipId(number), mediaId(number), someFacts()), order: number, ...given }
}

export function aFilm(...footage: readonly BeatFootage[]): Film {
  return { ...emptyFilm, footage: [...footage] }
}

export function footage(beat: number, given: Partial<BeatFootage> = {}): BeatFootage {
  return { ...footageOn(emptyFilm, beatId(beat)), ...given }
}

export function aVideo(given: Partial<VideoAsset> = {}): VideoAsset {
  return {
    video_id: videoId(1),
    script_id: scriptId(1),
    edit_tool: 'Manual',
    video_url: null,
    thumbnail_url: null,
    duration_sec: 0,
    format: 'vertical',
    status: 'in_progress',
    created_at: someTime,
    updated_at: someTime,
    film: emptyFilm,
    width: 0,
    height: 0,
    size_bytes: 0,
    duration_ms: 0,
    file: null,
    made_from: null,
    sv: 3,
    ...given,
  }
}

export const aTitle = (given: Partial<Title> = {}): Title => ({
  ...{ kind: 'title', text: 'A title', line: '', from: seconds(0), to: null },
  ...given,
})

export const aLogo = (given: Partial<NonNullable<Assembly['logo']>> = {}): NonNullable<Assembly['logo']> => ({
  ...{ media: 'mark', corner: 'top-right', width: 0.2, opacity: 1, from: seconds(0), to: null },
  ...given,
})

export const anEndCard = (given: Partial<NonNullable<Assembly['endCard']>> = {}): NonNullable<Assembly['endCard']> => ({
  ...{ lines: ['The end'], logo: null, seconds: 2, over: 'card' },
  ...given,
})

/** Music that only ends softly. */
export const plainMusic = { volume: 0.25, duck: true, fadeIn: 0, fadeOut: 1.5, loop: false }

export function anAssemblyClip(media: string, given: Partial<AssemblyClip> = {}): AssemblyClip {
  return {
    media,
    from: seconds(0),
    to: null,
    fit: 'fill',
    focus: [0.5, 0.5],
    zoom: 1,
    speed: 1,
    volume: 1,
    motion: 'none',
    ...given,
  }
}

export function anAssemblyBeat(id: string, given: Partial<AssemblyBeat> = {}): AssemblyBeat {
  return {
    id,
    kind: 'point',
    text: `Words of ${id}`,
    seconds: null,
    voice: null,
    clips: [],
    short: 'freeze',
    transition: { kind: 'cut', seconds: 0.3 },
    captions: null,
    titles: [],
    over: [],
    logo: null,
    ...given,
  }
}

export function anAssembly(beats: readonly AssemblyBeat[], given: Partial<Assembly> = {}): Assembly {
  return {
    title: 'A film',
    format: 'vertical',
    fps: 30,
    captions: emptyFilm.captions,
    music: null,
    loudness: -14,
    logo: null,
    endCard: null,
    language: 'en',
    ...given,
    beats: [...beats],
  }
}
