import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MediaRefusal, MediaWarning } from '@shared/domain/media'

/** What is to become of a file: refused for a reason, or taken with these warnings. */
export type Verdict = { readonly refused: MediaRefusal } | { readonly warnings: readonly MediaWarning[] }

type BadInput = { readonly name: string; readonly verdict: Verdict; readonly make: (path: string, kit: Kit) => void }
type Kit = { readonly encode: (...args: string[]) => Buffer; readonly good: Buffer }

const picture = (size = '160x90') => ['-f', 'lavfi', '-i', `testsrc=size=${size}:rate=30:duration=2`]
const sound = ['-f', 'lavfi', '-i', 'sine=frequency=440:duration=2']
const h264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p']
const fine: Verdict = { warnings: [] }
const copyOfGood = (path: string, { good }: Kit) => writeFileSync(path, good)
const hevc = (pixels: string, parameters: string) => [
  ...['-c:v', 'libx265', '-preset', 'ultrafast', '-pix_fmt', pixels],
  ...['-x265-params', `log-level=none${parameters}`, '-tag:v', 'hvc1'],
]

/** Turns the picture a quarter to the right the way a phone does: by the matrix in the first track's header. */
export function withRotation(film: Buffer): Buffer {
  const turned = Buffer.from(film)
  const matrix = [0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000]
  const at = turned.indexOf('tkhd') + 44
  for (const [index, value] of matrix.entries()) turned.writeInt32BE(value, at + index * 4)
  return turned
}

const broken: readonly BadInput[] = [
  { name: 'missing.mp4', verdict: { refused: 'missing' }, make: () => undefined },
  { name: 'folder.mp4', verdict: { refused: 'folder' }, make: path => mkdirSync(path) },
  { name: 'empty.mp4', verdict: { refused: 'empty' }, make: path => writeFileSync(path, '') },
  {
    name: 'text.mp4',
    verdict: { refused: 'unknown-type' },
    make: path => writeFileSync(path, 'Dear diary, today I renamed a file.\n'.repeat(200)),
  },
  {
    name: 'index-lost.mp4',
    verdict: { refused: 'damaged' },
    make: (path, { good }) => writeFileSync(path, good.subarray(0, good.length * 0.6)),
  },
  {
    name: 'end-lost.mp4',
    verdict: { warnings: ['damaged-part'] },
    make: (path, { encode }) => {
      encode(...picture(), ...sound, ...h264, '-movflags', '+faststart', path)
      truncateSync(path, Math.round(readFileSync(path).length * 0.6))
    },
  },
  {
    name: 'too-many-pixels.png',
    verdict: { refused: 'too-large' },
    make: (path, { encode }) => {
      encode(...picture(), '-frames:v', '1', path)
      const still = readFileSync(path)
      for (const side of [16, 20]) still.writeUInt32BE(16_000, side)
      writeFileSync(path, still)
    },
  },
  {
    name: 'over-a-day.mkv',
    verdict: { refused: 'too-large' },
    make: (path, { encode }) => {
      encode(...picture(), '-frames:v', '2', '-vf', 'setpts=N*90000/TB', '-fps_mode', 'vfr', ...h264, path)
    },
  },
  { name: 'pipe.mp4', verdict: { refused: 'not-a-file' }, make: path => execFileSync('mkfifo', [path]) },
  { name: 'ring.mp4', verdict: { refused: 'not-a-file' }, make: path => symlinkSync(path, path) },
  { name: 'nowhere.mp4', verdict: { refused: 'missing' }, make: path => symlinkSync(`${path}.gone`, path) },
  {
    name: 'playlist.mp4',
    verdict: { refused: 'unknown-type' },
    make: path => writeFileSync(path, '#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nplain.mp4\n#EXT-X-ENDLIST\n'),
  },
  {
    name: 'script.mov',
    verdict: { refused: 'unknown-type' },
    make: path => writeFileSync(path, 'ffconcat version 1.0\nfile plain.mp4\n'),
  },
]

const odd: readonly BadInput[] = [
  {
    name: 'sound.m4a',
    verdict: { warnings: ['sound-only'] },
    make: (path, { encode }) => void encode(...sound, '-c:a', 'aac', path),
  },
  {
    name: 'silent.mp4',
    verdict: { warnings: ['no-sound'] },
    make: (path, { encode }) => void encode(...picture(), ...h264, path),
  },
  {
    name: 'no-duration.mkv',
    verdict: { warnings: ['unsure-length'] },
    make: (path, { encode }) =>
      writeFileSync(path, encode(...picture(), ...sound, ...h264, '-f', 'matroska', 'pipe:1')),
  },
  {
    name: 'turned.mp4',
    verdict: { warnings: ['rotated'] },
    make: (path, { good }) => writeFileSync(path, withRotation(good)),
  },
  {
    name: 'odd-size.mp4',
    verdict: { warnings: ['odd-size', 'no-preview'] },
    make: (path, { encode }) => void encode(...picture('161x91'), ...sound, ...h264, '-pix_fmt', 'yuv444p', path),
  },
  {
    name: 'variable.mp4',
    verdict: { warnings: ['variable-frame-rate'] },
    make: (path, { encode }) => {
      const uneven = ['-vf', "select='lt(n,20)+not(mod(n,7))'", '-fps_mode', 'vfr']
      encode(...picture(), ...sound, ...uneven, ...h264, path)
    },
  },
  {
    name: 'hdr.mp4',
    verdict: { warnings: ['hdr', 'no-preview'] },
    make: (path, { encode }) => {
      const colours = ['-color_primaries', 'bt2020', '-color_trc', 'smpte2084', '-colorspace', 'bt2020nc']
      const parameters = ':colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc'
      encode(...picture(), ...sound, ...hevc('yuv420p10le', parameters), ...colours, path)
    },
  },
  {
    name: 'hevc.mp4',
    verdict: { warnings: ['no-preview'] },
    make: (path, { encode }) => void encode(...picture(), ...sound, ...hevc('yuv420p', ''), path),
  },
]

const strangeNames = [
  'plain.mp4',
  `it's "quoted".mp4`,
  'line\nbreak.mp4',
  'party 🎉 👩‍👩‍👧.mp4',
  '-rf.mp4',
  '--help.mp4',
  '$(touch pwned).mp4',
  '%03d.mp4',
  'http:x.mp4',
  'concat:a|b.mp4',
  'back\\slash.mp4',
]

/** Every kind of input that the app must survive, by name, with what is to become of it. */
export const badInputs: readonly BadInput[] = [
  ...broken,
  ...odd,
  ...strangeNames.map(name => ({ name, verdict: fine, make: copyOfGood })),
]

/**
 * Makes all of them in a folder, with FFmpeg.
 * @returns path by name
 */
export function makeBadInputs(ffmpeg: string, folder: string): ReadonlyMap<string, string> {
  const encode = (...args: string[]) =>
    execFileSync(ffmpeg, ['-nostdin', '-v', 'error', '-y', ...args], { maxBuffer: 50_000_000 })
  const goodPath = join(folder, 'good.mp4')
  encode(...picture(), ...sound, ...h264, '-c:a', 'aac', goodPath)
  const kit = { encode, good: readFileSync(goodPath) }
  return new Map(
    badInputs.map(({ name, make }) => {
      const path = join(folder, name)
      make(path, kit)
      return [name, path]
    }),
  )
}
