import type { Assembly, AssemblyBeat } from './assembly'
import { beatFrames, type FactsByMedia } from './beat-length'
import { type CaptionEvent, captionBorders, captionEvents, cutEvents } from './captions'
import { chunks } from './chunks'
import { endCardHeights } from './end-card'
import type { CaptionLook, Transition } from './film'
import { limitFaults, pictureKbps } from './film-limits'
import { formatSize, type Size } from './format'
import { type LogoEvent, logoEvents, logoFacts } from './logo-events'
import { lastFrameOf, type Picture, pictureAt, type Shot } from './picture'
import { planBeat } from './plan-beat'
import { layOver, overTurns } from './plan-over'
import { planWarnings } from './plan-warnings'
import type { Platform } from './platform'
import type { RenderWarning } from './render-job'
import { clipSounds, musicOf, type SoundPlan, type SoundStretch, speechFrames, voiceSound } from './sound-plan'
import { endCardEvents, type TitleEvent, titleEvents } from './title-events'

/** How a segment's picture comes in over what was there before; `previous` is null at the film's start. */
export type PlannedTransition = {
  readonly kind: Exclude<Transition['kind'], 'cut'>
  readonly frames: number
  readonly previous: Picture | null
}

/** A stretch of the finished picture, encoded once. Nothing in it says where in the film it lies but `beat`, `shot` and `start`. */
export type Segment = {
  /** Counts from 1, for messages; null for the end card. */
  readonly beat: number | null
  /** Which of the film's shots it belongs to: segments of one shot go on where the one before ends. */
  readonly shot: number
  readonly start: number
  readonly frames: number
  readonly picture: Picture
  readonly transition: PlannedTransition | null
  readonly captions: readonly CaptionEvent[]
  /** Left out where none is shown, as are logos. */
  readonly titles?: readonly TitleEvent[]
  readonly logos?: readonly LogoEvent[]
}

/** What the engine will do, decided before it does it. Frames are of the output. */
export type RenderPlan = {
  readonly title: string
  readonly size: Size
  readonly fps: number
  readonly frames: number
  /** The most thousand bits a second that the picture may take. */
  readonly kbps: number
  readonly captions: Pick<CaptionLook, 'style' | 'position'>
  readonly segments: readonly Segment[]
  readonly sound: SoundPlan
  readonly warnings: readonly RenderWarning[]
}

/** A beat on the film's frames. */
type PlacedBeat = {
  readonly number: number
  readonly beat: AssemblyBeat
  readonly start: number
  readonly frames: number
  /** What is seen, B-roll over the beat's own. */
  readonly shots: readonly Shot[]
  readonly sounds: readonly SoundStretch[]
}

/**
 * Decides the whole film: every frame's picture, the captions on it, all sound. A media without facts counts as not there: a film can
 * always be made, `warnings` says what is missing in it, and which of the platforms it is meant for will not take it.
 */
export function planRender(assembly: Assembly, facts: FactsByMedia, targets: readonly Platform[] = []): RenderPlan {
  const { fps } = assembly
  const size = formatSize[assembly.format]
  const beats = placeBeats(assembly, facts)
  let shots = 0
  const inBeats = beats.flatMap((placed, index) => {
    const first = shots
    shots += placed.shots.length
    return segmentsOf(placed, { before: beats[index - 1], first }, assembly, facts)
  })
  const beatsEnd = beats.reduce((sum, beat) => sum + beat.frames, 0)
  const atEnd = endCardSegments(assembly, beatsEnd, { shot: shots, last: beats.at(-1)?.shots.at(-1) }, facts)
  const frames = beatsEnd + framesIn(atEnd)
  const logos = logoEvents(assembly, { beats, end: beatsEnd, film: frames }, size, facts)
  const segments = [...inBeats, ...atEnd].map(segment => withLogos(segment, logos))
  const faults = limitFaults(targets, { seconds: frames / fps, size, fps })
  return {
    title: assembly.title,
    size,
    fps,
    frames,
    kbps: pictureKbps(targets, frames / fps),
    captions: { style: assembly.captions.style, position: assembly.captions.position },
    segments,
    sound: {
      fps,
      frames,
      stretches: beats.flatMap(({ sounds }) => sounds),
      music: musicOf(assembly, frames, facts),
      loudness: assembly.loudness,
    },
    warnings: [
      ...planWarnings(assembly, facts),
      ...faults.map(detail => ({ kind: 'not-taken' as const, beat: null, at: null, detail })),
    ],
  }
}

const framesIn = (segments: readonly Segment[]) => segments.reduce((sum, { frames }) => sum + frames, 0)

/** What is shown of titles over a stretch, if anything is. */
function titlesOn(events: readonly TitleEvent[], start: number, frames: number): Pick<Segment, 'titles'> {
  const titles = cutEvents(events, start, frames)
  return titles.length > 0 ? { titles } : {}
}

function withLogos(segment: Segment, events: readonly LogoEvent[]): Segment {
  const logos = cutEvents(events, segment.start, segment.frames)
  return logos.length > 0 ? { ...segment, logos } : segment
}

function placeBeats(assembly: Assembly, facts: FactsByMedia): PlacedBeat[] {
  const { fps } = assembly
  let start = 0
  return assembly.beats.map((beat, index) => {
    const frames = beatFrames(beat, assembly, facts)
    const own = planBeat(beat, frames, fps, facts)
    const { seen, over } = layOver(own, overTurns(beat, frames, fps, facts), fps, facts)
    const sounds = [
      ...clipSounds(own, start, facts),
      ...clipSounds(over, start, facts, 'over'),
      ...voiceSound(beat, { start, frames, fps }, facts),
    ]
    const placed = { number: index + 1, beat, start, frames, shots: seen, sounds }
    start += frames
    return placed
  })
}

/** How long a beat's transition takes in frames: as long as asked, but never past the beat's first picture. */
export function transitionFrames(transition: Transition, firstShot: Shot, fps: number): number {
  return transition.kind === 'cut' ? 0 : Math.min(Math.round(transition.seconds * fps), firstShot.frames)
}

function segmentsOf(
  placed: PlacedBeat,
  { before, first }: { readonly before: PlacedBeat | undefined; readonly first: number },
  { fps, captions }: Assembly,
  facts: FactsByMedia,
): Segment[] {
  const { beat, shots, frames } = placed
  const span = { length: frames, speech: speechFrames(beat, fps, facts) ?? frames, fps }
  const events = captionEvents(beat, span, captions.mode)
  const borders = captionBorders(beat, span, captions.mode)
  const titles = titleEvents(beat.titles, frames, fps)
  return shots.flatMap((shot, index) => {
    const transition = index === 0 ? planTransition(placed, before, fps) : null
    const shown = shot.picture.kind === 'card' ? [] : events
    const least = transition?.frames ?? 0
    const cuts = shot.picture.kind === 'card' ? [] : borders.map(border => border - shot.start)
    return chunks(shot.frames, fps, { least, cuts }).map(chunk => ({
      beat: placed.number,
      shot: first + index,
      start: placed.start + shot.start + chunk.start,
      frames: chunk.frames,
      picture: pictureAt(shot.picture, chunk.start, fps),
      transition: chunk.start === 0 ? transition : null,
      captions: cutEvents(shown, shot.start + chunk.start, chunk.frames),
      ...titlesOn(titles, shot.start + chunk.start, chunk.frames),
    }))
  })
}

function planTransition(placed: PlacedBeat, before: PlacedBeat | undefined, fps: number): PlannedTransition | null {
  const { kind } = placed.beat.transition
  const [first] = placed.shots
  const last = before?.shots.at(-1)
  const frames = first ? transitionFrames(placed.beat.transition, first, fps) : 0
  if (kind === 'cut' || frames === 0) return null
  return { kind, frames, previous: last ? lastFrameOf(last, fps) : null }
}

/** In seconds. */
const endCardFade = 0.4

/** The end card fading in over the film's last frame; on that frame, darkened, where it is asked for and there is one. */
function endCardSegments(
  { endCard, fps, format }: Assembly,
  start: number,
  { shot, last }: { readonly shot: number; readonly last: Shot | undefined },
  facts: FactsByMedia,
): Segment[] {
  if (!endCard) return []
  const frames = Math.max(1, Math.round(endCard.seconds * fps))
  const previous = last ? lastFrameOf(last, fps) : null
  const card: Picture = { kind: 'card', beatKind: 'cta', text: '' }
  const picture: Picture = endCard.over === 'picture' && previous?.kind === 'held' ? { ...previous, dim: 0.55 } : card
  const fade = Math.min(frames, Math.round(endCardFade * fps))
  const hasLogo = endCard.logo !== null && logoFacts(endCard.logo, facts) !== undefined
  const middle = hasLogo ? endCardHeights(formatSize[format]).words : 0.5
  const events = endCardEvents(endCard.lines, frames, fps, middle)
  return chunks(frames, fps, { least: fade, cuts: [] }).map(chunk => ({
    beat: null,
    shot,
    start: start + chunk.start,
    frames: chunk.frames,
    picture,
    transition: chunk.start === 0 && fade > 0 ? { kind: 'fade', frames: fade, previous } : null,
    captions: [],
    ...titlesOn(events, chunk.start, chunk.frames),
  }))
}
