import { tempoFilters } from '@main/media/sound-piece'
import { mixArgs, soundEncodeArgs, stretchesArgs } from '@main/render/sound-args'
import type { SoundPlan } from '@shared/domain/sound-plan'
import { seconds } from '@shared/domain/time'
import { expect, test } from 'vitest'
import { plainMusic, someFacts } from '../support/builders'

const sources = new Map([
  ['song', { path: '/clips/song.mp3', identity: '', facts: someFacts({ kind: 'audio', demuxer: 'mp3' }) }],
])
const plan: SoundPlan = { fps: 30, frames: 90, stretches: [], music: null, loudness: -14 }
const after = (args: readonly string[], option: string) => args[args.indexOf(option) + 1]

test.each([
  [1, []],
  [1.5, ['atempo=1.500000']],
  [5, ['atempo=2', 'atempo=2', 'atempo=1.250000']],
  [0.1, ['atempo=0.5', 'atempo=0.5', 'atempo=0.5', 'atempo=0.800000']],
])('sound at %d times its speed keeps its pitch through steps the filter can take', (speed, filters) => {
  expect(tempoFilters(speed)).toEqual(filters)
})

test('a stretch is exact to the sample, at its volume, on ramps that make no click', () => {
  const stretch = {
    lane: 'clips',
    media: 'song',
    from: seconds(1.5),
    speed: 1,
    volume: 0.5,
    start: 30,
    frames: 15,
  } as const
  const args = stretchesArgs([stretch], 30, sources, () => '/job/piece.f32')
  expect(after(args, '-ss')).toBe('1.500000')
  expect(after(args, '-af')).toBe(
    'atrim=end=1.500000,aresample=48000:async=1:first_pts=0,aformat=sample_fmts=flt:channel_layouts=stereo,volume=0.5000,' +
      'apad,atrim=end_sample=24000,afade=t=in:d=0.005,afade=t=out:st=0.495000:d=0.005',
  )
})

test('music fades out at the end and gives way to what is said', () => {
  const music = { ...plainMusic, media: 'song', from: seconds(2), volume: 0.25, duck: true }
  const args = mixArgs({ ...plan, music }, ['clips.f32', 'voice.f32'], sources, {
    output: '/job/mix.f32',
    loudness: 'mix.txt',
    silences: 'voice.txt',
  })
  expect(after(args, '-filter_complex')).toBe(
    [
      '[1:a:0]silencedetect=n=-60dB:d=0.5,ametadata=mode=print:file=voice.txt[voice]',
      '[0:a:0][voice]amix=inputs=2:normalize=0:duration=first,asplit[spoken][key]',
      '[2:a:0]atrim=end=4.000000,aresample=48000:async=1:first_pts=0,aformat=sample_fmts=flt:channel_layouts=stereo,volume=0.2500,apad[music]',
      '[key]apad[keyed]',
      '[music][keyed]sidechaincompress=threshold=0.03:ratio=6:attack=20:release=400,' +
        'atrim=end_sample=144000,afade=t=out:st=1.500000:d=1.5[bed]',
      '[spoken][bed]amix=inputs=2:normalize=0:duration=first[mix]',
      '[mix]ebur128=metadata=1,ametadata=mode=print:key=lavfi.r128.I:file=mix.txt[out]',
    ].join(';'),
  )
})

test('music comes in softly and begins again where it is asked to', () => {
  const music = { ...plainMusic, media: 'song', from: seconds(2), duck: false, fadeIn: 2, fadeOut: 0, loop: true }
  const args = mixArgs({ ...plan, music }, ['clips.f32'], sources, {
    ...{ output: '/job/mix.f32', loudness: 'mix.txt', silences: 'voice.txt' },
  })
  const graph = after(args, '-filter_complex') ?? ''
  expect(after(args, '-stream_loop')).toBe('-1')
  expect(graph).toContain('volume=0.2500,apad,atrim=end_sample=144000,afade=t=in:d=2[bed]')
})

test('without music what is said is the mix', () => {
  const names = { output: '/job/mix.f32', loudness: 'mix.txt', silences: 'voice.txt' }
  const args = mixArgs(plan, ['clips.f32', 'more.f32'], sources, names)
  expect(after(args, '-filter_complex')).toMatch(
    /^\[0:a:0\]\[1:a:0\]amix=inputs=2:normalize=0:duration=first\[mix\];\[mix\]ebur128/,
  )
})

test('several stretches are decoded in one run, each into a file of its own', () => {
  const stretch = { lane: 'voice', media: 'song', from: seconds(0), speed: 1, volume: 1, start: 0, frames: 15 } as const
  const args = stretchesArgs([stretch, { ...stretch, from: seconds(3) }], 30, sources, index => `/job/${index}.f32`)
  expect(args.filter((_, at) => args[at - 1] === '-map')).toEqual(['0:a:0', '1:a:0'])
  expect(args.filter(arg => arg.startsWith('file:/job'))).toEqual(['file:/job/0.f32', 'file:/job/1.f32'])
})

test('sound is encoded once, levelled and measured on the way; without a target it is left as it is', () => {
  const names = { input: 'mix.f32', output: 'sound.m4a', loudness: 'level.txt' }
  expect(after(soundEncodeArgs(3, 48_000, names), '-af')).toBe(
    'volume=3.00dB,aresample=192000,alimiter=limit=0.8318:level=0:attack=2:release=50,aresample=48000,' +
      'atrim=end_sample=48000,ebur128=metadata=1,ametadata=mode=print:key=lavfi.r128.I:file=level.txt',
  )
  expect(after(soundEncodeArgs(null, 48_000, names), '-af')).toMatch(/^atrim=end_sample=48000,ebur128/)
})
