import { isPlayable, needsProxy, proxyRate, proxySize } from '@shared/domain/playable'
import { expect, test } from 'vitest'
import { someFacts } from '../support/builders'

test.each([
  ['1080p60 H.264', { width: 1920, height: 1080, fps: 60 }, true, false],
  ['4K30 H.264', { width: 3840, height: 2160, fps: 30 }, true, false],
  ['4K60 H.264', { width: 3840, height: 2160, fps: 60 }, true, true],
  ['10-bit VP9', { demuxer: 'matroska', videoCodec: 'vp9', pixelFormat: 'yuv420p10le' }, true, true],
  ['10-bit H.264', { pixelFormat: 'yuv420p10le' }, false, true],
  ['HEVC', { videoCodec: 'hevc' }, false, true],
  ['ProRes', { videoCodec: 'prores', pixelFormat: 'yuv422p10le' }, false, true],
  ['a transport stream', { demuxer: 'mpegts' }, false, true],
  ['H.264 with AC-3', { audioCodec: 'ac3' }, false, true],
  [
    'an MP3',
    { kind: 'audio', demuxer: 'mp3', videoCodec: null, pixelFormat: null, fps: null, audioCodec: 'mp3' },
    true,
    false,
  ],
  [
    'a still',
    { kind: 'image', demuxer: 'png_pipe', videoCodec: 'png', pixelFormat: 'rgb48be', fps: null },
    true,
    false,
  ],
] as const)('%s: whether the page plays it, and whether it needs a proxy', (_name, given, plays, proxy) => {
  const facts = someFacts(given)
  expect([isPlayable(facts), needsProxy(facts)]).toEqual([plays, proxy])
})

test.each([
  [3840, 2160, 1920, 1080],
  [2160, 3840, 1080, 1920],
  [4032, 3024, 1440, 1080],
  [640, 361, 640, 360],
  [16_384, 2, 1920, 2],
])('a proxy of %d×%d has %d×%d', (width, height, ...size) => {
  expect(Object.values(proxySize({ width, height }))).toEqual(size)
})

test.each([
  [60, 30],
  [50, 25],
  [24, 24],
  [30, 30],
  [240, 30],
  [7.3, 30],
  [1_000, 30],
])('a film of %d frames a second gets a proxy of %d', (fps, rate) => {
  expect(proxyRate(fps)).toBe(rate)
})
