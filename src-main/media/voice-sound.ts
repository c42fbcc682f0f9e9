import { inputArgs } from '@main/ffmpeg/input-args'
import { readFfmpeg } from '@main/ffmpeg/read-ffmpeg'
import type { MediaWorkProblem } from '@shared/domain/media-work'
import { fail, ok, type Result } from '@shared/domain/result'
import { withRightSizes } from '@shared/domain/wav'
import { type Original, workProblemOf } from './original'
import { seekTo } from './seek'

/** What models that listen work at. */
const samplesASecond = 16_000

/** Bare: neither the names in the file nor that of what made it go along. */
const bare = ['-map_metadata', '-1', '-map_chapters', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact']

/**
 * A stretch of a media's sound as a WAV of one channel, 16 bits at 16 kHz: what speech is understood by, at 32 kB a second. It is made in
 * memory and lies on no disk.
 * @param stretch in seconds of the media
 * @returns `no-sound` without sound, or where the stretch holds none
 */
export async function voiceSound(
  { path, facts, tools }: Pick<Original, 'path' | 'facts' | 'tools'>,
  stretch: { readonly from: number; readonly to: number },
  signal: AbortSignal,
): Promise<Result<Uint8Array<ArrayBuffer>, MediaWorkProblem>> {
  if (facts.audioCodec === null || facts.duration === null) return fail({ kind: 'no-sound' })
  const length = stretch.to - stretch.from
  const { from, shift } = seekTo(facts, stretch.from)
  const filters = [
    // What comes later is cut first: one damaged time would have hours of silence made.
    `atrim=end=${(shift + length + 1).toFixed(6)}`,
    `aresample=${samplesASecond}:async=1:first_pts=0`,
    `atrim=start=${shift.toFixed(6)}:end=${(shift + length).toFixed(6)}`,
    'asetpts=PTS-STARTPTS',
  ]
  const source = { path, demuxer: facts.demuxer, ...(from === undefined ? {} : { from }) }
  const args = [
    ...['-threads', '1', ...inputArgs(source), '-map', '0:a:0', '-vn', '-af', filters.join(','), '-ac', '1'],
    ...[...bare, '-c:a', 'pcm_s16le', '-f', 'wav', 'pipe:1'],
  ]
  const chunks: Uint8Array[] = []
  let bytes = 0
  const take = (chunk: Uint8Array) => {
    chunks.push(chunk)
    bytes += chunk.length
    return bytes <= (length + 1) * samplesASecond * 2 + 1_000
  }
  const read = await readFfmpeg(tools, { args, limits: { seconds: 30 + length, stallSeconds: 30 }, signal, take })
  if (!read.ok) return fail(workProblemOf(read.problem))
  const sound = withRightSizes(new Uint8Array(Buffer.concat(chunks)))
  return sound.length > 44 ? ok(sound) : fail({ kind: 'no-sound' })
}
