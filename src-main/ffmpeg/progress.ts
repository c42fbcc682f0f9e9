/** How far FFmpeg has come: seconds and frames of the output written so far. */
export type FfmpegProgress = { readonly outSeconds: number; readonly frame: number }

export const noProgress: FfmpegProgress = { outSeconds: 0, frame: 0 }

const key =
  /^(frame|fps|stream_\d+_\d+_\w+|bitrate|total_size|out_time|out_time_us|out_time_ms|dup_frames|drop_frames|speed|progress)=\s*(\S+)/

/** Whether a line of standard error is one of `-progress` and not one of the log. */
export const isProgressLine = (line: string): boolean => key.test(line)

/**
 * Takes one `-progress` line into what is known. Only `out_time_us` and `frame` count: `out_time_ms` holds microseconds too
 * (seen in FFmpeg 5.1), and before the first frame FFmpeg says `N/A` or a negative time.
 */
export function takeProgressLine(known: FfmpegProgress, line: string): FfmpegProgress {
  const [, name, value] = key.exec(line) ?? []
  const number = Number(value)
  if (!Number.isFinite(number) || number < 0) return known
  if (name === 'out_time_us') return { ...known, outSeconds: number / 1_000_000 }
  return name === 'frame' ? { ...known, frame: number } : known
}

/** Whether a line ends one report; FFmpeg writes a block of lines twice a second and once at the end. */
export const endsProgressReport = (line: string): boolean => line.startsWith('progress=')
