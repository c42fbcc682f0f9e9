import type { VideoSample } from 'mediabunny'
import { type Drawable, drawableOf } from './draw-look'
import { OpenVideo, type Run } from './frame-reader'
import type { PictureSource } from './messages'
import { ownFetch } from './own-fetch'

type Sources = Readonly<Record<string, PictureSource>>
type Video = Promise<OpenVideo | undefined>
/** `failedAt` in milliseconds, once it is known that there is none. */
type Image = { readonly picture: Promise<ImageBitmap | undefined>; failedAt: number | null }

/** Files, not pictures: each keeps a few megabytes to read on from. */
const mostVideos = 12
/** Single pictures of what cannot be read, and stills. */
const mostImages = 40
/** Milliseconds until a picture that could not be had is asked for again: what failed may have passed, but not with every frame. */
const pause = 2_000

const drawableSample = (sample: VideoSample): Drawable => ({
  ...{ width: sample.displayWidth, height: sample.displayHeight },
  draw: (onto, part, place) =>
    sample.draw(onto, part.x, part.y, part.width, part.height, place.x, place.y, place.width, place.height),
})

/** What a map holds over its bound, its eldest first. */
function* surplus<V>(map: Map<string, V>, most: number): Generator<[string, V]> {
  for (const [key, value] of map) {
    if (map.size <= most) return
    map.delete(key)
    yield [key, value]
  }
}

/** Pictures of media at times: moving ones read in runs, one for each reader that asks, stills and stand-ins as images. */
export class PictureStore {
  #sources: Sources = {}
  readonly #videos = new Map<string, Video>()
  readonly #images = new Map<string, Image>()
  readonly #runs = new Map<string, Run>()

  /** @param now milliseconds that never run backwards */
  constructor(
    private readonly onUnplayable: (media: string) => void,
    private readonly now = () => performance.now(),
  ) {}

  /** Takes other sources; what was opened and is in none of them is let go: the file may be another one when it comes back. */
  use(sources: Sources): void {
    this.#sources = sources
    const urls = new Set(Object.values(sources).map(({ url }) => url))
    const frames = Object.values(sources).map(one => one.frames)
    for (const [url, video] of this.#videos) {
      if (urls.has(url)) continue
      this.#videos.delete(url)
      void video.then(open => open?.close())
    }
    for (const [url, image] of this.#images) {
      if (urls.has(url) || frames.some(start => url.startsWith(start))) continue
      this.#images.delete(url)
      void image.picture.then(loaded => loaded?.close())
    }
  }

  /** @returns undefined where there is nothing to show of a media */
  async still(media: string): Promise<Drawable | undefined> {
    const source = this.#sources[media]
    const image = source && (await this.#image(source.url ?? `${source.frames}0`))
    return image && drawableOf(image)
  }

  /**
   * The picture of a media that shows last before a time in seconds.
   * @param reader whoever reads on from there: one at a time for each
   */
  async at(media: string, until: number, reader: string): Promise<Drawable | undefined> {
    const source = this.#sources[media]
    if (!source || source.isStill) return this.still(media)
    const video = source.url === null ? undefined : await this.#video(media, source.url)
    if (!video) return this.#standIn(source, until)
    const sample = await this.#read(video, until, `${reader}|${source.url}`)
    return sample ? drawableSample(sample) : this.#standIn(source, until)
  }

  /** Lets go of the runs of all but some readers. */
  keepRuns(readers: readonly string[]): void {
    for (const [key, run] of this.#runs) {
      if (readers.some(reader => key.startsWith(`${reader}|`))) continue
      this.#runs.delete(key)
      void run.close()
    }
  }

  async #read(video: OpenVideo, until: number, key: string, isLast = false): Promise<VideoSample | undefined> {
    const run = this.#run(video, until, key)
    const sample = await run.at(until).catch(() => undefined)
    if (sample || this.#runs.get(key) !== run) return sample
    this.#runs.delete(key)
    void run.close()
    // The browser takes away a decoder that stood still for long; a new one reads on.
    return isLast ? undefined : this.#read(video, until, key, true)
  }

  /** At once, and not in steps: whoever reads ahead asks again while the first file is still being opened. */
  #run(video: OpenVideo, until: number, key: string): Run {
    const known = this.#runs.get(key)
    if (known?.canReach(until)) return known
    void known?.close()
    const run = known?.isBehind(until) ? video.back(until) : video.from(until)
    this.#runs.set(key, run)
    return run
  }

  async #video(media: string, url: string): Promise<OpenVideo | undefined> {
    const known = this.#videos.get(url)
    this.#videos.delete(url)
    const opening = known ?? this.#open(media, url)
    this.#videos.set(url, opening)
    for (const [, old] of surplus(this.#videos, mostVideos)) void old.then(video => video?.close())
    return opening
  }

  async #open(media: string, url: string): Promise<OpenVideo | undefined> {
    const video = await OpenVideo.open(url)
    if (!video) this.onUnplayable(media)
    return video
  }

  /** Small pictures that main makes, for as long as the file itself cannot be played. To a quarter of a second: each is made anew. */
  async #standIn({ frames }: PictureSource, until: number): Promise<Drawable | undefined> {
    const image = await this.#image(`${frames}${Math.max(0, Math.round(until * 4) * 250)}`)
    return image && drawableOf(image)
  }

  #image(url: string): Promise<ImageBitmap | undefined> {
    const known = this.#images.get(url)
    this.#images.delete(url)
    const isOver = known?.failedAt != null && this.now() - known.failedAt >= pause
    const image = known && !isOver ? known : this.#load(url)
    this.#images.set(url, image)
    for (const [, old] of surplus(this.#images, mostImages)) void old.picture.then(loaded => loaded?.close())
    return image.picture
  }

  #load(url: string): Image {
    const image: Image = { picture: loadImage(url), failedAt: null }
    void image.picture.then(loaded => {
      if (!loaded) image.failedAt = this.now()
    })
    return image
  }
}

async function loadImage(url: string): Promise<ImageBitmap | undefined> {
  const answer = await ownFetch(url).catch(() => undefined)
  const bytes = answer?.ok ? await answer.blob().catch(() => undefined) : undefined
  return bytes && (await createImageBitmap(bytes).catch(() => undefined))
}
