import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { inputArgs } from '@main/ffmpeg/input-args'
import { runFfmpeg } from '@main/ffmpeg/run'
import { isJumpingCheaper, stripCell } from '@shared/domain/filmstrip'
import type { Size } from '@shared/domain/format'
import type { MediaWorkProblem } from '@shared/domain/media-work'
import { fail, ok, type Result } from '@shared/domain/result'
import type { Seconds } from '@shared/domain/time'
import { type Original, workProblemOf } from './original'
import { asJpeg, keyFramesOnly, sizedTo } from './picture-args'

type Outcome = Result<unknown, MediaWorkProblem>

/** These cannot jump to a time; all of them is read. */
const unseekable = ['gif', 'apng']

/** FFmpeg 5.1 lands behind the place it should jump to in these: one pass would start too late, jumps are off by a key frame at most. */
const landsLate = ['mpegts']

/** Pictures of one process: each input costs its start once more, but memory too, some ten frames of the original's size. */
function picturesAtOnce({ facts }: Original): number {
  const frameBytes = facts.width * facts.height * 3
  return Math.max(1, Math.min(6, Math.floor(300_000_000 / (10 * frameBytes))))
}

/**
 * One pass over the key frames. Ticks lie at the places; rounding up, `fps` shows at each the last key frame that does not lie behind it,
 * and holds one where the next cannot be read.
 */
async function stripInOnePass(
  original: Original,
  places: readonly Seconds[],
  part: string,
  signal: AbortSignal,
): Promise<Outcome> {
  const { path, facts, tools } = original
  const [first = 0 as Seconds] = places
  const step = Math.max(0.001, (places[1] ?? first) - first)
  const canSeek = facts.duration !== null && !unseekable.includes(facts.demuxer)
  const filters = [
    ...(canSeek ? [] : [`setpts=PTS-${first.toFixed(6)}/TB`]),
    // Before `fps` and not after: it would give nothing where the only key frame lies before the first place.
    'tpad=stop_mode=clone:stop=-1',
    `fps=fps=1000000/${Math.round(step * 1_000_000)}:round=up:start_time=0`,
    `trim=end_frame=${places.length}`,
    ...sizedTo(stripCell(facts), original),
    `tile=${places.length}x1`,
  ]
  const seek = canSeek ? { from: first } : {}
  const input = [...keyFramesOnly, '-noaccurate_seek', ...inputArgs({ path, demuxer: facts.demuxer, ...seek })]
  const args = ['-y', ...input, '-map', '0:V:0', '-vf', filters.join(','), ...asJpeg(part)]
  const run = await runFfmpeg(tools, { args, cwd: dirname(part), limits: passLimits(places), signal })
  return run.ok ? ok(undefined) : fail(workProblemOf(run.problem))
}

const passLimits = (places: readonly Seconds[]) => ({ seconds: 20 + ((places.at(-1) ?? 0) - (places[0] ?? 0)) / 2 })

/** The key frames before some places, raw, each in a file of its own: one that is missing takes no other with it. */
async function jumpTo(
  original: Original,
  places: readonly Seconds[],
  files: readonly string[],
  signal: AbortSignal,
): Promise<Outcome> {
  const { path, facts, tools } = original
  const inputs = places.flatMap(from => [
    ...keyFramesOnly,
    '-noaccurate_seek',
    ...inputArgs({ path, demuxer: facts.demuxer, from }),
  ])
  const filters = [...sizedTo(stripCell(facts), original), 'format=yuv420p'].join(',')
  const outputs = files.flatMap((file, index) => [
    ...['-map', `${index}:V:0`, '-vf', filters, '-frames:v', '1', '-f', 'rawvideo', `file:${file}`],
  ])
  const cwd = dirname(files[0] ?? '/')
  const run = await runFfmpeg(tools, { args: ['-y', ...inputs, ...outputs], cwd, limits: { seconds: 30 }, signal })
  return run.ok ? ok(undefined) : fail(workProblemOf(run.problem))
}

/** Lays raw pictures side by side; a missing one is the one before it, or the first that is there. */
async function layOut(
  original: Original,
  files: readonly string[],
  cell: Size,
  part: string,
  signal: AbortSignal,
): Promise<Outcome> {
  const bytes = cell.width * cell.height * 1.5
  const read = await Promise.all(files.map(file => readFile(file).catch(() => undefined)))
  const pictures = read.map(picture => (picture?.length === bytes ? picture : undefined))
  let last = pictures.find(picture => picture !== undefined)
  if (!last) return fail({ kind: 'no-picture' })
  const filled: Buffer[] = []
  for (const picture of pictures) {
    last = picture ?? last
    filled.push(last)
  }
  const raw = `${part}.raw`
  await writeFile(raw, Buffer.concat(filled))
  const input = ['-f', 'rawvideo', '-pixel_format', 'yuv420p', '-video_size', `${cell.width}x${cell.height}`]
  const args = [
    '-y',
    '-threads',
    '1',
    ...input,
    '-framerate',
    '1',
    '-i',
    `file:${raw}`,
    '-vf',
    `tile=${files.length}x1`,
  ]
  const limits = { seconds: 20 }
  const run = await runFfmpeg(original.tools, { args: [...args, ...asJpeg(part)], cwd: dirname(part), limits, signal })
  return run.ok ? ok(undefined) : fail(workProblemOf(run.problem))
}

async function stripByJumps(
  original: Original,
  places: readonly Seconds[],
  part: string,
  signal: AbortSignal,
): Promise<Outcome> {
  const files = places.map((_, index) => `${part}.${index}.yuv`)
  const atOnce = picturesAtOnce(original)
  try {
    for (let at = 0; at < places.length; at += atOnce) {
      const jumped = await jumpTo(original, places.slice(at, at + atOnce), files.slice(at, at + atOnce), signal)
      if (!jumped.ok && jumped.problem.kind !== 'damaged') return jumped
    }
    return await layOut(original, files, stripCell(original.facts), part, signal)
  } finally {
    await Promise.all([...files, `${part}.raw`].map(file => rm(file, { force: true })))
  }
}

/**
 * Draws pictures of a media side by side into one JPEG, all of the same size (`stripCell`): for each place the key frame before it, for
 * none other needs decoding. A still is shown at every place.
 * @param part where the JPEG goes
 */
export async function drawFilmstrip(
  original: Original,
  places: readonly Seconds[],
  part: string,
  signal: AbortSignal,
): Promise<Outcome> {
  const { facts } = original
  const jumps =
    !unseekable.includes(facts.demuxer) && (landsLate.includes(facts.demuxer) || isJumpingCheaper(places, facts))
  const drawn = await (jumps ? stripByJumps : stripInOnePass)(original, places, part, signal)
  if (!drawn.ok) return drawn
  const size = await stat(part).then(
    stats => stats.size,
    () => 0,
  )
  return size > 0 ? drawn : fail({ kind: 'no-picture' })
}
