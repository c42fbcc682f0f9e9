import type { Assembly, AssemblyClip } from '@shared/domain/assembly'

const rate = 48_000
const ramp = 0.005
const ours = `aresample=${rate}:async=1:first_pts=0,aformat=sample_fmts=fltp:channel_layouts=stereo`

/** Samples of that many output frames. */
const samplesOf = (frames: number, fps: number) => Math.round((frames * rate) / fps)

/** A stretch of sound on a ramp at both ends; no click, nothing one would hear as a fade. */
const ramped = (seconds: number) =>
  `afade=t=in:d=${ramp},afade=t=out:st=${Math.max(0, seconds - ramp).toFixed(3)}:d=${ramp}`

/** A clip's own sound, as long as its beat to the sample. */
export function clipSoundFilters({ from, to, volume }: AssemblyClip, frames: number, fps: number): string {
  const heard = Math.min(frames / fps, to === null ? Number.POSITIVE_INFINITY : to - from)
  return `${ours},volume=${volume},${ramped(heard)},apad,atrim=end_sample=${samplesOf(frames, fps)}`
}

type Spoken = { readonly from: number; readonly seconds: number; readonly start: number }

/** Where each voice lies, in seconds of the take and of the film. */
function spokenParts({ beats }: Assembly): Spoken[] {
  let start = 0
  return beats.flatMap(({ voice, seconds }) => {
    const at = start
    start += seconds ?? 0
    return voice ? [{ from: voice.from, seconds: (voice.to ?? 0) - voice.from, start: at }] : []
  })
}

/** One input for each voice: sought, not decoded from the start. */
export function voiceInputs(assembly: Assembly, voice: string): string[] {
  return spokenParts(assembly).flatMap(({ from, seconds }) => [
    ...['-ss', from.toFixed(3), '-t', seconds.toFixed(3)],
    ...['-i', voice],
  ])
}

/**
 * The sound beside the picture: [clips] with voices and music, which gives way to them, as [mix].
 * @param before how many inputs the clips take
 */
export function mixGraph(assembly: Assembly, before: number): string[] {
  const { beats, music } = assembly
  const voices = spokenParts(assembly)
  const total = beats.reduce((sum, beat) => sum + (beat.seconds ?? 0), 0)
  const laid = voices.map(
    ({ seconds, start }, index) =>
      `[${before + index}:a]${ours},${ramped(seconds)},adelay=${Math.round(start * rate)}S:all=1[voice${index}]`,
  )
  const labels = voices.map((_, index) => `[voice${index}]`).join('')
  return [
    ...laid,
    `[clips]${labels}amix=inputs=${voices.length + 1}:normalize=0:duration=first,asplit[spoken][key]`,
    `[${before + voices.length}:a]${ours},volume=${music?.volume ?? 0},atrim=end=${total},afade=t=out:st=${total - 1.5}:d=1.5[music]`,
    '[music][key]sidechaincompress=threshold=0.03:ratio=6:attack=20:release=400[bed]',
    '[spoken][bed]amix=inputs=2:normalize=0:duration=first[mix]',
  ]
}

/** A static gain under a limiter that sees between the samples: it does not pump, as a loudness filter that works in one pass does. */
export const levelFilters = (gain: number): string =>
  `volume=${gain.toFixed(2)}dB,aresample=192000,alimiter=limit=0.8318:level=0:attack=2:release=50,aresample=${rate}`
