import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import type { FfmpegFeatures } from '@main/ffmpeg/features'
import { type StripOrder, stripPlaces } from '@shared/domain/filmstrip'
import type { MediaId } from '@shared/domain/ids'
import type { MediaWorkProblem } from '@shared/domain/media-work'
import { fail, ok, type Result } from '@shared/domain/result'
import { Seconds } from '@shared/domain/time'
import { type Peaks, type SilenceRule, type Stretch, silencesIn } from '@shared/domain/waveform'
import { z } from 'zod'
import { drawSound, readSound } from './draw-sound'
import { drawFilmstrip } from './filmstrip'
import { drawFrame, frameTime } from './frame'
import type { Library } from './library'
import type { LibraryEntry } from './library-file'
import { MadeFiles, type Make, type Recipe } from './made-files'
import { measurePeaks, readPeaks } from './peaks'
import { makeProxy } from './proxy'
import { findScenes } from './scenes'
import type { SoundPiece } from './sound-piece'
import { type Asker, type Made, WorkQueue } from './work-queue'

type Setting = {
  readonly tools: FfmpegTools
  readonly features: FfmpegFeatures
  readonly library: Library
  /** Absolute path of the cache folder, ours alone; made when absent. */
  readonly folder: string
}

const mostSmallBytes = 200 * 1024 ** 2
const mostProxyBytes = 8 * 1024 ** 3
const mostSoundBytes = 1024 ** 3

/** Somebody looks at it now and will not change his mind. */
const onlooker: Asker = { urgency: 'urgent' }

const Cuts = z.array(Seconds)

/**
 * What can be made from media for looking at them: pictures, strips, waveforms, silences, cuts, proxies. All in one queue, kept by what
 * the file is and in which state, so that it is made once; for each, `media-missing` or `media-changed` when the file is not there as it was.
 */
export class Workbench {
  private constructor(
    private readonly setting: Setting,
    private readonly queue: WorkQueue,
    private readonly small: MadeFiles,
    private readonly proxies: MadeFiles,
    private readonly sounds: MadeFiles,
  ) {}

  /** Makes the cache folders; small things may take 200 MB, proxies 8 GB, sounds 1 GB. */
  static async open(setting: Setting): Promise<Workbench> {
    const queue = new WorkQueue()
    const folder = (name: string) => join(setting.folder, name)
    const small = { queue, folder: folder('small'), mostBytes: mostSmallBytes, isLong: false }
    const proxies = { queue, folder: folder('proxies'), mostBytes: mostProxyBytes, isLong: true }
    const sounds = { queue, folder: folder('sounds'), mostBytes: mostSoundBytes, isLong: false }
    const [inSmall, inProxies, inSounds] = [
      await MadeFiles.open(small),
      await MadeFiles.open(proxies),
      await MadeFiles.open(sounds),
    ]
    return new Workbench(setting, queue, inSmall, inProxies, inSounds)
  }

  /**
   * The frame of a media that is shown at a time, as the path of a JPEG.
   * @param at seconds from its start; past the end it is the last frame, and a still has one frame only
   * @param longSide pixels of the longer side; a smaller picture is not blown up
   */
  async frameAt(id: MediaId, at: Seconds, longSide = 320, asker = onlooker): Promise<Made> {
    const entry = await this.#pictured(id)
    if (!entry.ok) return entry
    const time = frameTime(entry.value.facts, at)
    const recipe = recipeFor(entry.value, '.jpg', 'frame', time?.toFixed(3), longSide)
    return this.#make(
      this.small,
      entry.value,
      recipe,
      asker,
      original =>
        (part, { signal }) =>
          drawFrame(original, time, longSide, part, signal),
    )
  }

  /** Pictures spread over a stretch, side by side, as the path of a JPEG; what each shows and its size: `domain/filmstrip.ts`. */
  async filmstrip(id: MediaId, order: StripOrder, asker = onlooker): Promise<Made> {
    const entry = await this.#pictured(id)
    if (!entry.ok) return entry
    const places = stripPlaces(order, entry.value.facts)
    const recipe = recipeFor(entry.value, '.jpg', 'strip', places.length, places[0], places.at(-1))
    return this.#make(
      this.small,
      entry.value,
      recipe,
      asker,
      original =>
        (part, { signal }) =>
          drawFilmstrip(original, places, part, signal),
    )
  }

  /** How loud a media is over time. */
  async peaks(id: MediaId, asker: Asker): Promise<Result<Peaks, MediaWorkProblem>> {
    const entry = await this.setting.library.checkForUse(id)
    if (!entry.ok) return entry
    const recipe = recipeFor(entry.value, '.peaks', 'peaks')
    const made = await this.#make(
      this.small,
      entry.value,
      recipe,
      asker,
      original =>
        (part, { signal }) =>
          measurePeaks(original, part, signal),
    )
    return made.ok ? ok(await readPeaks(made.value)) : made
  }

  /** A piece of a media's sound, as samples left and right in turn as they are kept (`domain/samples.ts`). */
  async sound(
    id: MediaId,
    piece: SoundPiece,
    asker: Asker,
  ): Promise<Result<Int16Array<ArrayBuffer>, MediaWorkProblem>> {
    const entry = await this.setting.library.checkForUse(id)
    if (!entry.ok) return entry
    const recipe = recipeFor(entry.value, '.s16', 'sound', piece)
    const made = await this.#make(
      this.sounds,
      entry.value,
      recipe,
      asker,
      original =>
        (part, { signal }) =>
          drawSound(original, piece, part, signal),
    )
    return made.ok ? ok(await readSound(made.value)) : made
  }

  /** Where a media is silent, read off its peaks. */
  async silences(id: MediaId, rule: SilenceRule, asker: Asker): Promise<Result<Stretch[], MediaWorkProblem>> {
    const peaks = await this.peaks(id, asker)
    return peaks.ok ? ok(silencesIn(peaks.value, rule)) : peaks
  }

  /** The cuts of a film, in seconds from its start; its own start is none. */
  async scenes(id: MediaId, asker: Asker): Promise<Result<Seconds[], MediaWorkProblem>> {
    const entry = await this.#pictured(id)
    if (!entry.ok) return entry
    const recipe = recipeFor(entry.value, '.json', 'scenes')
    const made = await this.#make(
      this.small,
      entry.value,
      recipe,
      asker,
      original =>
        (part, { signal }) =>
          findScenes(original, part, signal),
    )
    return made.ok ? ok(Cuts.parse(JSON.parse(await readFile(made.value, 'utf8')))) : made
  }

  /** A copy that the page can play without effort, as the path of an MP4. Whether one is needed: `domain/playable.ts`. */
  async proxy(id: MediaId, asker: Asker): Promise<Made> {
    const entry = await this.setting.library.checkForUse(id)
    if (!entry.ok) return entry
    return this.#make(
      this.proxies,
      entry.value,
      proxyRecipe(entry.value),
      asker,
      original => (part, control) => makeProxy(original, part, control),
    )
  }

  /** The proxy of a media that was made before. */
  async keptProxy(id: MediaId): Promise<string | undefined> {
    const entry = await this.setting.library.checkForUse(id)
    return entry.ok ? this.proxies.kept(proxyRecipe(entry.value)) : undefined
  }

  /** Stops all work and forgets what waits; returns when nothing runs any more. */
  stopAll(): Promise<void> {
    return this.queue.stopAll()
  }

  async #pictured(id: MediaId): Promise<Result<LibraryEntry, MediaWorkProblem>> {
    const checked = await this.setting.library.checkForUse(id)
    return checked.ok && checked.value.facts.kind === 'audio' ? fail({ kind: 'no-picture' }) : checked
  }

  #make(
    files: MadeFiles,
    { path, facts }: LibraryEntry,
    recipe: Recipe,
    asker: Asker,
    makeFrom: (original: Parameters<typeof makeProxy>[0]) => Make,
  ): Promise<Made> {
    const { tools, features } = this.setting
    return files.make(recipe, makeFrom({ tools, features, path, facts }), asker)
  }
}

/** The number goes up when a recipe makes something else than before. */
const recipes = 1

const recipeFor = ({ path, size, mtimeMs }: LibraryEntry, ending: string, ...what: unknown[]): Recipe => ({
  content: [recipes, path, size, mtimeMs, ...what],
  ending,
})

const proxyRecipe = (entry: LibraryEntry) => recipeFor(entry, '.mp4', 'proxy')
