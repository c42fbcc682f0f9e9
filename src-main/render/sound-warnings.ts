import type { RenderWarning } from '@shared/domain/render-job'
import type { RenderPlan } from '@shared/domain/render-plan'
import type { SoundPlan } from '@shared/domain/sound-plan'
import { common, joined, lengthOf, type Stretch, stretch, without } from '@shared/domain/stretch'
import { type Seconds, seconds } from '@shared/domain/time'
import type { SoundFacts } from './sound-facts'

/** A difference in loudness that one may notice, in LU. */
const loudnessTolerance = 0.5

/** Pauses are part of speech and of footage; one as long as this, in seconds, is asked about. */
const longPause = 2
/** A whole voice that is silent is none, however short; below this, in seconds, one cannot tell. */
const shortestVoice = 0.5

/** The peak above which a film is warned of, in dBTP: what we level to with what the encoder may add, or the point where players clip. */
export const peakLimit = ({ loudness }: Pick<SoundPlan, 'loudness'>): number => (loudness === null ? 0.05 : -0.95)

/** What is to be said about a film's sound, by its plan and what was heard of it. */
export function soundWarnings(
  { sound, segments }: Pick<RenderPlan, 'sound' | 'segments'>,
  facts: SoundFacts,
): RenderWarning[] {
  const beatAt = (at: number) => segments.findLast(({ start }) => start <= at * sound.fps + 0.5)?.beat ?? null
  const told = (kind: RenderWarning['kind'], at: Seconds, detail: string) => ({ kind, beat: beatAt(at), at, detail })
  const long = (one: Stretch) => `${lengthOf(one).toFixed(1)} s`
  const mute = muteVoices(sound, facts)
  const silent = without(common(facts.silences, plannedSound(sound)), mute).filter(one => lengthOf(one) >= longPause)
  return [
    ...loudnessMissed(sound.loudness, facts),
    ...mute.map(one => told('voice-silent', one.from, long(one))),
    ...silent.map(one => told('silent', one.from, long(one))),
    ...(facts.loudFrom === null ? [] : [told('peaks-high', facts.loudFrom, `${facts.peak?.toFixed(1)} dBTP`)]),
  ]
}

function loudnessMissed(target: number | null, { loudness }: SoundFacts): RenderWarning[] {
  const missed = target === null || loudness === null || loudness <= silence ? 0 : loudness - target
  if (Math.abs(missed) <= loudnessTolerance) return []
  return [{ kind: 'loudness-missed', beat: null, at: null, detail: `${missed.toFixed(1)} LU` }]
}

/** LUFS of a film in which nothing is heard: louder would be noise. */
export const silence = -69

const placeOf = (one: { readonly start: number; readonly frames: number }, fps: number) =>
  stretch(one.start / fps, (one.start + one.frames) / fps)

/** Where the plan has anything to hear. */
function plannedSound({ stretches, music, frames, fps }: SoundPlan): Stretch[] {
  return joined([
    ...stretches.map(one => placeOf(one, fps)),
    ...(music ? [{ from: seconds(0), to: seconds(frames / fps) }] : []),
  ])
}

/** Voices of which nothing is heard, or not for long: music may lie over them, so that the film itself is not silent. */
function muteVoices({ stretches, fps }: SoundPlan, { voiceSilences }: SoundFacts): Stretch[] {
  return stretches
    .filter(({ lane }) => lane === 'voice')
    .flatMap(one => {
      const whole = placeOf(one, fps)
      // The ramp at its end makes the last milliseconds silent or not.
      const enough = Math.min(longPause, Math.max(shortestVoice, lengthOf(whole) - 0.1))
      return common(voiceSilences, [whole]).filter(quiet => lengthOf(quiet) >= enough)
    })
}
