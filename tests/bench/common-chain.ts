import { formatSize } from '@shared/domain/format'
import { encoding, type HandFilm } from './hand-command'
import { mixGraph, voiceInputs } from './hand-sound'
import { veryfast20 } from './x264'

/**
 * The way most programs on fluent-ffmpeg go, a run of FFmpeg a step: bring every clip to one shape, merge them, burn the captions in, mix
 * the music, bring it to its loudness. The picture is encoded three times.
 */
export function chainCommands(film: HandFilm, output: string): string[][] {
  const { beats, fps, format } = film.assembly
  const { width, height } = formatSize[format]
  const run = (...args: string[]) => ['-nostdin', '-v', 'error', '-y', ...args]
  const kept = ['-c:v', 'copy', '-c:a', 'aac', '-b:a', '192k', '-ar', '48000']
  const shape = `scale=${width}:${height}:force_original_aspect_ratio=increase,crop=${width}:${height},setsar=1,fps=${fps}`
  const whole = `scale=${width}:${height}:force_original_aspect_ratio=decrease,pad=${width}:${height}:-1:-1,setsar=1,fps=${fps}`
  const encode = encoding(veryfast20, fps)
  const shaped = beats.flatMap(({ clips, seconds }, index) =>
    clips.slice(0, 1).map(({ media, from, fit, volume }) => {
      const input = ['-ss', from.toFixed(3), '-t', String(seconds), '-i', film.paths[media] ?? '']
      const filters = ['-vf', fit === 'fill' ? shape : whole, '-af', `volume=${volume}`]
      return run(...input, ...filters, '-ac', '2', ...encode, `clip-${index}.mp4`)
    }),
  )
  const parts = shaped.map((_, index) => `clip-${index}.mp4`)
  const labels = parts.map((_, index) => `[${index}:v][${index}:a]`).join('')
  const merge = `${labels}concat=n=${parts.length}:v=1:a=1[v][a]`
  const mix = ['[0:a]anull[clips]', ...mixGraph(film.assembly, 1)].join(';')
  return [
    ...shaped,
    run(
      ...parts.flatMap(part => ['-i', part]),
      '-filter_complex',
      merge,
      '-map',
      '[v]',
      '-map',
      '[a]',
      ...encode,
      'merged.mp4',
    ),
    run(
      '-i',
      'merged.mp4',
      '-vf',
      `ass=${film.captions}:fontsdir=${film.fonts}`,
      ...encode,
      '-c:a',
      'copy',
      'captioned.mp4',
    ),
    run(
      ...['-i', 'captioned.mp4', ...voiceInputs(film.assembly, film.paths.voice ?? ''), '-i', film.paths.music ?? ''],
      ...['-filter_complex', mix, '-map', '0:v', '-map', '[mix]', ...kept, 'mixed.mp4'],
    ),
    run('-i', 'mixed.mp4', '-af', 'loudnorm=I=-14:TP=-1:LRA=11', ...kept, '-movflags', '+faststart', output),
  ]
}
