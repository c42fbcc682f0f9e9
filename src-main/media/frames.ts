import { createHash } from 'node:crypto'
import { mkdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import type { FfmpegFeatures } from '@main/ffmpeg/features'
import { inputArgs } from '@main/ffmpeg/input-args'
import { runFfmpeg } from '@main/ffmpeg/run'
import { toneMapFilters } from '@main/ffmpeg/tone-map'
import { hasRoomToKeep } from '@main/store/free-bytes'
import type { MediaId } from '@shared/domain/ids'
import { fail, ok, type Result } from '@shared/domain/result'
import { type Seconds, seconds } from '@shared/domain/time'
import PQueue from 'p-queue'
import { sweepFolder } from './frame-cache'
import type { Library, MediaProblem } from './library'
import type { LibraryEntry } from './library-file'

export type FrameProblem = MediaProblem | { readonly kind: 'no-picture' }

type Setting = {
  readonly tools: FfmpegTools
  readonly features: FfmpegFeatures
  readonly library: Library
  /** Absolute path of the cache folder, ours alone; made when absent. */
  readonly folder: string
}

const maxCacheBytes = 200 * 1024 ** 2
/** What is shown now is still kept where the disk has no room to spare. */
const fewBytes = 20 * 1024 ** 2
const framesBetweenSweeps = 500
const limits = { seconds: 20 }

/** FFmpeg gives nothing when it starts behind the last frame, so a time near or past the end means the last frame. */
function timeWithin({ facts }: LibraryEntry, at: Seconds): Seconds | undefined {
  if (facts.duration === null || facts.fps === null) return undefined
  return seconds(Math.min(at, facts.duration - 1.5 / facts.fps))
}

/** Pictures of media at a time, as JPEG files in a cache folder; two at a time, what was asked for last comes first. */
export class Frames {
  readonly #queue = new PQueue({ concurrency: 2 })
  readonly #underWay = new Map<string, Promise<Result<string, FrameProblem>>>()
  #asked = 0
  #made = 0

  private constructor(readonly setting: Setting) {}

  /** Makes the cache folder and clears out what was used longest ago, down to 200 MB, as it does after every 500 frames. */
  static async open(setting: Setting): Promise<Frames> {
    await mkdir(setting.folder, { recursive: true, mode: 0o700 })
    const frames = new Frames(setting)
    await frames.#sweep()
    return frames
  }

  /**
   * The frame of a media that is shown at a time.
   * @param at seconds from its start; past the end it is the last frame, and a still has one frame only
   * @param longSide pixels of the longer side; a smaller picture is not blown up
   * @returns absolute path of a JPEG; `no-picture` for sound and where FFmpeg finds none within 20 s
   */
  async frameAt(media_id: MediaId, at: Seconds, longSide = 320): Promise<Result<string, FrameProblem>> {
    const checked = await this.setting.library.checkForUse(media_id)
    if (!checked.ok) return checked
    const entry = checked.value
    if (entry.facts.kind === 'audio') return fail({ kind: 'no-picture' })
    const time = timeWithin(entry, at)
    const { path, size, mtimeMs } = entry
    const key = JSON.stringify([path, size, mtimeMs, time?.toFixed(3), longSide])
    const name = `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.jpg`
    return this.#kept(name, () => this.#make(entry, name, time, longSide))
  }

  async #kept(name: string, make: () => Promise<Result<string, FrameProblem>>): Promise<Result<string, FrameProblem>> {
    const running = this.#underWay.get(name)
    if (running) return running
    const path = join(this.setting.folder, name)
    const now = new Date()
    // Touching it tells the sweep that it is still in use; where that fails there is none.
    if (await utimes(path, now, now).then(isDone, isNotDone)) return ok(path)
    this.#asked += 1
    const work = this.#underWay.get(name) ?? this.#queue.add(make, { priority: this.#asked, throwOnTimeout: true })
    this.#underWay.set(name, work)
    return work.finally(() => this.#underWay.delete(name))
  }

  async #make(entry: LibraryEntry, name: string, time: Seconds | undefined, longSide: number) {
    const part = `${name}.part`
    const isMade =
      (await this.#draw(entry, part, time, longSide)) || (await this.#draw(entry, part, seconds(0), longSide))
    if (!isMade) return fail({ kind: 'no-picture' as const })
    await rename(join(this.setting.folder, part), join(this.setting.folder, name))
    this.#made += 1
    if (this.#made % framesBetweenSweeps === 0) await this.#sweep()
    return ok(join(this.setting.folder, name))
  }

  async #sweep(): Promise<void> {
    const { folder } = this.setting
    await sweepFolder(folder, (await hasRoomToKeep(folder)) ? maxCacheBytes : fewBytes)
  }

  async #draw(
    { path, facts }: LibraryEntry,
    part: string,
    from: Seconds | undefined,
    longSide: number,
  ): Promise<boolean> {
    const { tools, features, folder } = this.setting
    const size = `scale=w='min(iw,${longSide})':h='min(ih,${longSide})':force_original_aspect_ratio=decrease`
    const filters = ["scale=w='iw*sar':h=ih", size, ...toneMapFilters(facts, features), 'setsar=1']
    const input = inputArgs({ path, demuxer: facts.demuxer, ...(from ? { from } : {}) })
    const args = [
      ...['-y', '-threads', '1', ...input, '-map', '0:V:0', '-frames:v', '1', '-vf', filters.join(',')],
      ...['-c:v', 'mjpeg', '-pix_fmt', 'yuvj420p', '-q:v', '4', '-map_metadata', '-1', '-f', 'image2', '-update', '1'],
    ]
    const file = join(folder, part)
    await rm(file, { force: true })
    const run = await runFfmpeg(tools, { args: [...args, `file:${part}`], cwd: folder, limits })
    return run.ok && (await stat(file).then(stats => stats.size > 0, isNotDone))
  }
}

const isDone = () => true
const isNotDone = () => false
