import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { runFfmpeg } from '@main/ffmpeg/run'
import type { MediaWorkProblem } from '@shared/domain/media-work'
import { fail, ok, type Result } from '@shared/domain/result'
import { sampleRate } from '@shared/domain/samples'
import { type Original, workProblemOf } from './original'
import { keptBytes, pieceArgs, type SoundPiece } from './sound-piece'

/**
 * Decodes a piece of a media's sound into a raw file, as the same filters will for the film, in samples as they are kept (`domain/samples.ts`).
 * @returns `no-sound` without sound
 */
export async function drawSound(
  { path, facts, tools }: Original,
  piece: SoundPiece,
  part: string,
  signal: AbortSignal,
): Promise<Result<unknown, MediaWorkProblem>> {
  if (facts.audioCodec === null || facts.duration === null) return fail({ kind: 'no-sound' })
  const seconds = piece.samples / sampleRate
  const bounded = ['-fs', String(piece.samples * keptBytes + 1_000_000)]
  const args = pieceArgs(piece, path, facts, part)
  const run = await runFfmpeg(tools, {
    args: [...args.slice(0, -1), ...bounded, ...args.slice(-1)],
    cwd: dirname(part),
    limits: { seconds: 30 + seconds * piece.speed, stallSeconds: 30 },
    signal,
    onProgress: () => {},
  })
  return run.ok ? ok(undefined) : fail(workProblemOf(run.problem))
}

/** The samples in a file that `drawSound` wrote, left and right in turn. */
export async function readSound(file: string): Promise<Int16Array<ArrayBuffer>> {
  const bytes = await readFile(file)
  return new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + (bytes.length & ~3)))
}
