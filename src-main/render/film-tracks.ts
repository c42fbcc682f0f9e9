import { open } from 'node:fs/promises'
import { createFile, type ISOFile, MP4BoxBuffer, type Track } from 'mp4box'

/** One coded picture or piece of sound. Times in the track's own units, `shown` counted from where its edit list lets it begin. */
export type Packet = {
  readonly shown: number
  readonly decoded: number
  readonly bytes: number
  readonly isKey: boolean
}

/** A track as the file's index tells it, with packets in the order they are decoded in. Lengths in seconds. */
export type FilmTrack = {
  readonly codec: string
  readonly width: number
  readonly height: number
  /** Units of time in a second. */
  readonly timescale: number
  /** How long its packets last together. */
  readonly codedSeconds: number
  /** How long the file says that it plays. */
  readonly shownSeconds: number
  /** More than one means holes or jumps. */
  readonly edits: number
  readonly packets: readonly Packet[]
}

export type FilmTracks = {
  readonly videos: readonly FilmTrack[]
  readonly sounds: readonly FilmTrack[]
  readonly others: number
  readonly durationSeconds: number
  readonly sizeBytes: number
  /** Where the last packet ends. */
  readonly neededBytes: number
  /** Whether the index stands in front, so that a player need not read to the end before it starts. */
  readonly isIndexFirst: boolean
}

const chunkBytes = 1 << 20

/**
 * Reads the index of a finished film of ours, and nothing after it. Measured in processor time: 60 ms for half a minute of film and 190 for
 * three, where ffprobe takes 400 to tell the streams alone. Not for files of other people: the parser runs in this process.
 * @returns null for a file that is none, or that has no index
 */
export async function readFilmTracks(path: string): Promise<FilmTracks | null> {
  const file = createFile()
  const index = { isWhole: false, isBroken: false }
  file.onReady = () => {
    index.isWhole = true
  }
  file.onError = () => {
    index.isBroken = true
  }
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    let at = 0
    while (!index.isWhole && !index.isBroken && at < size) {
      const bytes = new ArrayBuffer(Math.min(chunkBytes, size - at))
      const { bytesRead } = await handle.read(new Uint8Array(bytes), 0, bytes.byteLength, at)
      const next = file.appendBuffer(MP4BoxBuffer.fromArrayBuffer(bytes.slice(0, bytesRead), at))
      // It names the place that it wants to read from; one that lies behind us would be read for ever.
      at = Math.max(at + bytesRead, next ?? 0)
      if (bytesRead === 0) break
    }
    return index.isWhole && !index.isBroken ? tracksOf(file, size) : null
  } catch {
    return null
  } finally {
    await handle.close()
  }
}

function tracksOf(file: ISOFile, sizeBytes: number): FilmTracks {
  const movie = file.getInfo()
  const samples = movie.tracks.flatMap(({ id }) => file.getTrackSamplesInfo(id))
  return {
    videos: movie.videoTracks.map(track => trackOf(file, track)),
    sounds: movie.audioTracks.map(track => trackOf(file, track)),
    others: movie.tracks.length - movie.videoTracks.length - movie.audioTracks.length,
    durationSeconds: movie.duration / movie.timescale,
    sizeBytes,
    neededBytes: samples.reduce((most, { offset, size }) => Math.max(most, offset + size), 0),
    isIndexFirst: movie.isProgressive,
  }
}

function trackOf(file: ISOFile, track: Track): FilmTrack {
  const edits = track.edits ?? []
  const start = edits[0]?.media_time ?? 0
  const whole = edits.reduce((sum, edit) => sum + edit.segment_duration, 0)
  return {
    codec: track.codec,
    width: track.video?.width ?? 0,
    height: track.video?.height ?? 0,
    timescale: track.timescale,
    codedSeconds: track.samples_duration / track.timescale,
    shownSeconds: edits.length > 0 ? whole / track.movie_timescale : track.samples_duration / track.timescale,
    edits: edits.length,
    packets: file.getTrackSamplesInfo(track.id).map(({ cts, dts, size, is_sync }) => ({
      shown: cts - start,
      decoded: dts,
      bytes: size,
      isKey: is_sync,
    })),
  }
}
