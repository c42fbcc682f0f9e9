import type { RenderWarning } from '@shared/domain/render-job'
import type { RenderPlan } from '@shared/domain/render-plan'
import { fail, ok, type Result } from '@shared/domain/result'
import { type FilmTrack, type FilmTracks, type Packet, readFilmTracks } from './film-tracks'

/** What a finished film is, as read back from its file. */
export type FilmFacts = {
  readonly width: number
  readonly height: number
  readonly fps: number
  readonly frames: number
  readonly durationSeconds: number
  readonly sizeBytes: number
}

/** A film that is as planned. `pictures` are its coded pictures in the order they are shown, one for each frame. */
export type CheckedFilm = {
  readonly facts: FilmFacts
  readonly pictures: readonly Packet[]
  readonly warnings: readonly RenderWarning[]
}

type WrongOutput = { readonly kind: 'wrong-output'; readonly detail: string }
type Wanted = Pick<RenderPlan, 'size' | 'fps' | 'frames' | 'segments'>

/**
 * Reads a finished film's index back and compares it with its plan: streams, size, rate, the place of every single frame, a key frame
 * where each segment begins, both lengths within one frame. Nothing is decoded.
 */
export async function checkFilm(path: string, plan: Wanted): Promise<Result<CheckedFilm, WrongOutput>> {
  const tracks = await readFilmTracks(path)
  if (!tracks) return fail({ kind: 'wrong-output', detail: 'It cannot be read back.' })
  const [video] = tracks.videos
  const [sound] = tracks.sounds
  if (!video || !sound) return fail({ kind: 'wrong-output', detail: 'picture or sound is not there' })
  const pictures = video.packets.toSorted((one, other) => one.shown - other.shown)
  const faults = [
    ...fileFaults(tracks),
    ...lengthFaults({ video, sound }, plan.frames / plan.fps, 1 / plan.fps),
    ...pictureFaults(video, plan),
    ...gridFaults(video, pictures, plan),
  ]
  if (faults.length > 0) return fail({ kind: 'wrong-output', detail: faults.join(', ') })
  const { durationSeconds, sizeBytes } = tracks
  const facts = { ...plan.size, fps: plan.fps, frames: plan.frames, durationSeconds, sizeBytes }
  return ok({ facts, pictures, warnings: sizeWarnings(facts) })
}

const isOnly = (tracks: readonly FilmTrack[], codec: string) =>
  tracks.length === 1 && tracks.every(track => track.codec.startsWith(codec))

function fileFaults({ videos, sounds, others, sizeBytes, neededBytes, isIndexFirst }: FilmTracks): string[] {
  return [
    ...(isOnly(videos, 'avc1') && isOnly(sounds, 'mp4a') && others === 0
      ? []
      : ['other streams than one of H.264 and one of AAC']),
    ...(neededBytes <= sizeBytes ? [] : [`${neededBytes - sizeBytes} bytes are lacking at its end`]),
    ...(isIndexFirst ? [] : ['its index is not in front']),
  ]
}

/** Lengths in seconds; `frame` is that of one frame, which either track may be off. */
function lengthFaults(tracks: { video: FilmTrack; sound: FilmTrack }, wanted: number, frame: number): string[] {
  const isOff = (length: number) => Math.abs(length - wanted) >= frame
  const { video, sound } = tracks
  return [
    ...(isOff(video.shownSeconds) || isOff(video.codedSeconds) ? [`picture lasts ${video.shownSeconds} s`] : []),
    // The encoder's lead-in comes on top of what is heard.
    ...(isOff(sound.shownSeconds) || sound.codedSeconds < wanted - frame
      ? [`sound lasts ${Math.min(sound.shownSeconds, sound.codedSeconds)} s`]
      : []),
    ...(video.edits > 1 || sound.edits > 1 ? ['it has holes'] : []),
  ]
}

function pictureFaults({ width, height, packets }: FilmTrack, { size, frames }: Wanted): string[] {
  return [
    ...(width === size.width && height === size.height ? [] : [`size ${width}x${height}`]),
    ...(packets.length === frames ? [] : [`${packets.length} frames instead of ${frames}`]),
  ]
}

/** Every frame stands where the frame rate puts it, none is decoded before the one ahead of it, segments begin with key frames. */
function gridFaults({ timescale, packets }: FilmTrack, pictures: readonly Packet[], plan: Wanted): string[] {
  const step = timescale / plan.fps
  const misplaced = pictures.findIndex(({ shown }, index) => shown !== index * step)
  const disordered = packets.findIndex(({ decoded }, index) => decoded <= (packets[index - 1]?.decoded ?? -Infinity))
  const keyless = plan.segments.find(({ start }) => !pictures[start]?.isKey)
  return [
    ...(misplaced < 0 ? [] : [`frame ${misplaced} stands at ${(pictures[misplaced]?.shown ?? 0) / timescale} s`]),
    ...(disordered < 0 ? [] : [`packet ${disordered} is not decoded after the one before it`]),
    ...(keyless ? [`no key frame at frame ${keyless.start}`] : []),
  ]
}

/** Bytes a frame that a picture without anything in it takes: x264 spends 66 to 73 on a frame that repeats the one before. */
const fewestBytes = 60
/** Bytes a pixel: 1.5 is a picture as it is, and grain at our best quality takes 0.1. */
const mostBytes = 0.25

function sizeWarnings({ sizeBytes, frames, width, height }: FilmFacts): RenderWarning[] {
  const perFrame = sizeBytes / frames
  if (perFrame >= fewestBytes && perFrame <= mostBytes * width * height) return []
  return [{ kind: 'size-odd', beat: null, at: null, detail: `${(sizeBytes / 1e6).toFixed(1)} MB` }]
}
