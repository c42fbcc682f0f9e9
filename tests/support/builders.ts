import type { Assembly, AssemblyBeat, AssemblyClip } from '@shared/domain/assembly'
import type { Beat } from '@shared/domain/beat'
import { type Clip, wholeClip } from '@shared/domain/clip'
import { type BeatFootage, emptyFilm, type Film, footageOn } from '@shared/domain/film'
import { BeatId, ClipId, MediaId, PromptId, ScriptId, VideoId } from '@shared/domain/ids'
import type { MediaFacts } from '@shared/domain/media'
import type { Script } from '@shared/domain/script'
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
    sv: 2,
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
