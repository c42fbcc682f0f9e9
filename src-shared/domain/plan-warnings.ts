import type { Assembly, AssemblyBeat } from './assembly'
import { isNote } from './beat'
import { beatFrames, type FactsByMedia, footageLength, playLength } from './beat-length'
import { formatSize } from './format'
import { logoFacts } from './logo-events'
import { planBeat } from './plan-beat'
import { layOver, overTurns } from './plan-over'
import type { RenderWarning } from './render-job'
import { type Seconds, seconds } from './time'
import { endCardWords, titleWords } from './title-events'
import { isTitleCrowded } from './title-fit'

/** Nobody sees a held frame of a fifth of a second. */
const unseen = 0.2

/** What a film will not have though it was asked for: footage, sound, full transitions. `beat` counts from 1, `at` is the beat's start. */
export function planWarnings(assembly: Assembly, facts: FactsByMedia): RenderWarning[] {
  const { music } = assembly
  const silent = music && (facts.get(music.media)?.audioChannels ?? 0) === 0
  const starts = beatStarts(assembly, facts)
  return [
    ...assembly.beats.flatMap((beat, index) =>
      [...beatWarnings(beat, assembly, facts), ...titleWarnings(beat, assembly, facts)].map(([kind, detail]) => ({
        kind,
        beat: index + 1,
        at: starts[index] ?? null,
        detail,
      })),
    ),
    ...overlayWarnings(assembly, facts).map(([kind, detail]) => ({ kind, beat: null, at: null, detail })),
    ...(silent ? [{ kind: 'sound-missing' as const, beat: null, at: null, detail: music.media }] : []),
  ]
}

function beatStarts(assembly: Assembly, facts: FactsByMedia): Seconds[] {
  let passed = 0
  return assembly.beats.map(beat => {
    const start = seconds(passed / assembly.fps)
    passed += beatFrames(beat, assembly, facts)
    return start
  })
}

type Warning = readonly [RenderWarning['kind'], string]

function beatWarnings(beat: AssemblyBeat, assembly: Assembly, facts: FactsByMedia): Warning[] {
  const clips = [...beat.clips, ...beat.over]
  const missing = clips.filter(clip => !facts.has(clip.media)).map((clip): Warning => ['media-missing', clip.media])
  const empty = clips
    .filter(clip => facts.has(clip.media) && playLength(clip, facts) === 0)
    .map((clip): Warning => ['clip-short', clip.media])
  const footage = footageLength(beat, facts)
  const short = beatFrames(beat, assembly, facts) / assembly.fps - footage
  const isFrozen = short > unseen && beat.short === 'freeze'
  const cover: Warning[] =
    footage === 0 ? [['beat-uncovered', '']] : isFrozen ? [['clip-short', `${short.toFixed(1)} s`]] : []
  const note: Warning[] = isNote(beat.text) ? [['note-left', '']] : []
  const { voice } = beat
  const voiceless = voice !== null && (facts.get(voice.media)?.audioChannels ?? 0) === 0
  return [
    ...missing,
    ...empty,
    ...cover,
    ...unseenOver(beat, assembly, facts),
    ...(beat.logo && !logoFacts(beat.logo.media, facts) ? [['logo-missing', beat.logo.media] as const] : []),
    ...note,
    ...(voiceless ? [['sound-missing', voice.media] as const] : []),
    ...shortTransition(beat, assembly, facts),
  ]
}

/** B-roll that there is a picture of, but no time left on the beat. */
function unseenOver(beat: AssemblyBeat, assembly: Assembly, facts: FactsByMedia): Warning[] {
  const { fps } = assembly
  const frames = beatFrames(beat, assembly, facts)
  const shown = overTurns(beat, frames, fps, facts).map(turn => turn.index)
  return beat.over.flatMap((clip, index): Warning[] =>
    playLength(clip, facts) > 0 && !shown.includes(index) ? [['over-unseen', clip.media]] : [],
  )
}

/** A transition ends at the latest where the beat's first picture does, B-roll counted. */
function shortTransition(beat: AssemblyBeat, assembly: Assembly, facts: FactsByMedia): Warning[] {
  const { fps } = assembly
  const { kind, seconds } = beat.transition
  if (kind === 'cut') return []
  const frames = beatFrames(beat, assembly, facts)
  const shots = layOver(planBeat(beat, frames, fps, facts), overTurns(beat, frames, fps, facts), fps, facts).seen
  const room = (shots[0]?.frames ?? frames) / fps
  return room < seconds - 0.5 / fps ? [['transition-short', `${room.toFixed(1)} s`]] : []
}

/** As much of a text as tells which one it is. */
const beginning = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text)

function titleWarnings(beat: AssemblyBeat, assembly: Assembly, facts: FactsByMedia): Warning[] {
  const { format, fps } = assembly
  const seconds = beatFrames(beat, assembly, facts) / fps
  return beat.titles.flatMap((title): Warning[] => {
    if (title.from >= seconds - 0.5 / fps) return [['title-unseen', beginning(title.text)]]
    const isCrowded = isTitleCrowded(title.kind, titleWords(title), formatSize[format])
    return isCrowded ? [['title-crowded', beginning(title.text)]] : []
  })
}

function overlayWarnings({ logo, endCard, format }: Assembly, facts: FactsByMedia): Warning[] {
  const logos = [logo?.media, endCard?.logo].filter(name => typeof name === 'string')
  const gone = logos.filter(name => !logoFacts(name, facts)).map((name): Warning => ['logo-missing', name])
  const lines = endCardWords(endCard?.lines ?? [])
  const isCrowded = isTitleCrowded('end-card', lines, formatSize[format])
  return [...gone, ...(isCrowded ? [['title-crowded', beginning(endCard?.lines.join(' ') ?? '')] as const] : [])]
}
