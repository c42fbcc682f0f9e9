import type { FilmFile } from '@shared/domain/film-file'
import type { z } from 'zod'
import { captionWords } from './film-words'
import { type SourceName, type Sources, sourceSeconds } from './sources'

/** A project file as one writes it. */
export type Film = z.input<typeof FilmFile>
export const filmNames = ['S', 'M', 'L'] as const
/** 15 s of 4 clips, 60 s of 12, 180 s of 30. */
export type FilmName = (typeof filmNames)[number]

export const fps = 30
const fullLength: Record<FilmName, { seconds: number; clips: number }> = {
  S: { seconds: 15, clips: 4 },
  M: { seconds: 60, clips: 12 },
  L: { seconds: 180, clips: 30 },
}
/** For trying the benchmark out: nothing measured on such films means anything. */
const quickLength: typeof fullLength = {
  S: { seconds: 4, clips: 4 },
  M: { seconds: 10, clips: 6 },
  L: { seconds: 16, clips: 10 },
}

/** What a creator's footage is mixed from: half of it the phone held sideways, one clip in six in 4K. */
const mix: readonly SourceName[] = ['landscape', 'upright', 'landscape', 'screen', 'uhd', 'landscape']

/** Beats are uneven, as sentences are, and whole frames long; together they make the film's length to the frame. */
function beatFrames({ seconds, clips }: { seconds: number; clips: number }): number[] {
  const uneven = [1, 0.8, 1.15, 1.05, 0.9, 1.1]
  const whole = Array.from({ length: clips }, (_, at) => uneven[at % uneven.length] ?? 1)
  const sum = whole.reduce((total, share) => total + share, 0)
  let passed = 0
  return whole.map(share => {
    const from = Math.round((passed / sum) * seconds * fps)
    passed += share
    return Math.round((passed / sum) * seconds * fps) - from
  })
}

/**
 * A place to cut in: a little before a frame of all sources, so that nobody's rounding can take another frame than the one meant. The
 * screen recording is cut at whole seconds, where it has a frame for certain.
 */
function cutInAt(name: SourceName, turn: number, length: number): number {
  const room = sourceSeconds[name] - length - 1.2
  const step = name === 'screen' ? 1 : 1 / fps
  const at = ((turn * 2.7) % Math.max(0.1, room)) + 0.6
  return Math.max(1, Math.floor(at / step)) * step - 0.005
}

/** Captions that follow one another without a gap, about one every 1.3 s. Times are rounded to frames. */
function captionsOf(frames: number, first: number) {
  const count = Math.max(1, Math.round(frames / fps / 1.3))
  const border = (index: number) => Math.round((index * frames) / count) / fps
  return Array.from({ length: count }, (_, index) => ({
    from: border(index),
    to: border(index + 1),
    text: captionWords(first + index),
  }))
}

/** The films that are measured, cut from the given sources. Every third beat is spoken, one in five outlasts its clip by half a second. */
export function makeFilm(name: FilmName, sources: Sources, isQuick: boolean): Film {
  let captions = 0
  const beats = beatFrames((isQuick ? quickLength : fullLength)[name]).map((frames, index) => {
    const media = mix[index % mix.length] ?? 'landscape'
    const seconds = frames / fps
    const shown = index % 5 === 3 ? seconds - 0.5 : seconds
    const from = cutInAt(media, index, seconds)
    const exact = captionsOf(frames, captions)
    captions += exact.length
    const voice = { media: 'voice', from: (index * 3.1) % 20, to: ((index * 3.1) % 20) + seconds }
    return {
      id: `beat-${index + 1}`,
      text: exact.map(caption => caption.text).join(' '),
      seconds,
      clips: [{ media, from, to: from + shown, volume: 0.6, fit: media === 'screen' ? ('fit' as const) : 'fill' }],
      ...(index % 3 === 0 ? { voice } : {}),
      captions: exact,
    }
  })
  return {
    beatreel: 3,
    title: `Benchmark ${name}`,
    format: 'vertical',
    fps,
    media: { ...sources },
    beats: beats as Film['beats'],
    captions: { mode: 'words', style: 'pop' },
    music: { media: 'music', from: 0, volume: 0.3, duck: true },
    loudness: -14,
  }
}
