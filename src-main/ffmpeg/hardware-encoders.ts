import type { Quality } from '@shared/domain/format'

/** Frames a second of the output, and how many kilobits its busiest second may have. */
export type Pace = { readonly fps: number; readonly kbps: number }

/** How the picture of a film is encoded to H.264: what FFmpeg has to be told where. */
export type PictureEncoder = {
  /** FFmpeg's own name of it. */
  readonly name: string
  /** Options for the whole run; they stand before the first input. */
  readonly device: readonly string[]
  /** The last filters of the picture: how frames get to where the encoder takes them. None where it takes ordinary ones. */
  readonly upload: readonly string[]
  /**
   * The output's options from `-c:v` on. Any two runs must write the same headers (SPS and PPS), or segments cannot be joined
   * without encoding again: so nothing that adapts to the picture, and no frames that wait for later ones. Of the hardware ones only
   * NVENC heeds the bound on the bit rate; what the others made may lie above it.
   */
  readonly args: (quality: Quality, pace: Pace) => readonly string[]
  /** How many frames are decoded before the first is shown, as long as a segment has more than that many. */
  readonly lead: number
  /**
   * Whether the driver sets aside far more addresses than memory, as CUDA does, which maps the memory of machine and card into every
   * process: under the launcher's limit of 4 GB it does not even start. Its resident memory is watched all the same.
   */
  readonly needsWideLauncher: boolean
}

type Levels = Readonly<Record<Quality, string>>

/** Two seconds between key frames. */
const keyFrames = (fps: number) => ['-g', String(2 * fps)]

/** A bound on the busiest second; below it the quality alone decides. */
const atMost = (kbps: number) => ['-maxrate', `${kbps}k`, '-bufsize', `${kbps}k`]

const presets: Levels = { draft: 'superfast', standard: 'superfast', high: 'veryfast' }
/**
 * Measured on a grainy film against veryfast at 20: superfast at 22 takes 0.79 of the processor and 0.84 of the size and loses 0.007 SSIM; at
 * 20.3 it takes 0.85 and 1.11 and loses 0.0017.
 */
const rateFactors: Levels = { draft: '23', standard: '22', high: '20' }

/** x264: always there, and what every other must come up to. One thread each: least processor and memory for the same picture, and the same bytes in every run. */
export const software: PictureEncoder = {
  name: 'libx264',
  lead: 2,
  device: [],
  upload: [],
  needsWideLauncher: false,
  args: (quality, { fps, kbps }) => [
    ...['-c:v', 'libx264', '-preset', presets[quality], '-crf', rateFactors[quality], ...atMost(kbps)],
    ...[...keyFrames(fps), '-threads', '1', '-pix_fmt', 'yuv420p'],
  ],
}

/** Steps of the quantizer, 0 best to 51; near what x264's rate factors come to on average. Chosen from documentation, not measured. */
const quantizers: Levels = { draft: '25', standard: '23', high: '20' }
/** VideoToolbox counts quality upwards, 1 to 100. */
const appleQualities: Levels = { draft: '58', standard: '65', high: '75' }

const plain = (name: string, fps: number) => ['-c:v', name, '-profile:v', 'high', '-bf', '0', ...keyFrames(fps)]

const nvenc: PictureEncoder = {
  name: 'h264_nvenc',
  lead: 0,
  device: [],
  upload: [],
  needsWideLauncher: true,
  // FFmpeg 9 has dropped the old presets; p1 to p7 are known since 4.4.
  args: (quality, { fps, kbps }) => [
    ...plain('h264_nvenc', fps),
    ...['-preset', 'p4', '-tune', 'hq', '-rc', 'vbr', '-cq', quantizers[quality], '-b:v', '0', ...atMost(kbps)],
    ...['-forced-idr', '1', '-pix_fmt', 'yuv420p'],
  ],
}

const quickSync: PictureEncoder = {
  name: 'h264_qsv',
  lead: 0,
  device: [],
  upload: ['format=nv12'],
  needsWideLauncher: false,
  // `-q:v` asks for a constant quantizer, the one mode that every generation has.
  args: (quality, { fps }) => [
    ...plain('h264_qsv', fps),
    ...['-preset', 'veryfast', '-q:v', quantizers[quality], '-forced_idr', '1', '-pix_fmt', 'nv12'],
  ],
}

const vaapi: PictureEncoder = {
  name: 'h264_vaapi',
  lead: 0,
  // Without a path FFmpeg takes the first of /dev/dri/renderD128 and on that opens; which number a card has differs.
  device: ['-init_hw_device', 'vaapi=gpu', '-filter_hw_device', 'gpu'],
  upload: ['format=nv12', 'hwupload'],
  needsWideLauncher: false,
  args: (quality, { fps }) => [...plain('h264_vaapi', fps), '-rc_mode', 'CQP', '-qp', quantizers[quality]],
}

const amf: PictureEncoder = {
  name: 'h264_amf',
  lead: 0,
  device: [],
  upload: ['format=nv12'],
  needsWideLauncher: false,
  args: (quality, { fps }) => [
    ...plain('h264_amf', fps),
    ...['-usage', 'transcoding', '-quality', 'balanced', '-rc', 'cqp'],
    ...['-qp_i', quantizers[quality], '-qp_p', quantizers[quality], '-pix_fmt', 'nv12'],
  ],
}

const videoToolbox: PictureEncoder = {
  name: 'h264_videotoolbox',
  lead: 0,
  device: [],
  upload: ['format=nv12'],
  needsWideLauncher: false,
  // Macs with Intel processors know no constant quality and refuse; they fail the trial and stay with x264.
  args: (quality, { fps }) => [
    ...plain('h264_videotoolbox', fps),
    ...['-q:v', appleQualities[quality], '-pix_fmt', 'nv12'],
  ],
}

/** What may be there on a platform, in the order to try: what a card of its own offers before what the processor brings along. */
export function hardwareEncoders(platform: NodeJS.Platform): readonly PictureEncoder[] {
  switch (platform) {
    case 'linux':
      return [nvenc, quickSync, vaapi]
    case 'win32':
      return [nvenc, quickSync, amf]
    case 'darwin':
      return [videoToolbox]
    default:
      return []
  }
}
