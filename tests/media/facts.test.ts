import { claimedLength, factsFrom } from '@main/media/facts'
import { askedEntries, FfprobeAnswer } from '@main/media/ffprobe-answer'
import { warningsFor } from '@main/media/media-warnings'
import { describe, expect, test } from 'vitest'

const film = {
  codec_type: 'video',
  codec_name: 'h264',
  pix_fmt: 'yuv420p',
  width: 1920,
  height: 1080,
  avg_frame_rate: '30/1',
  r_frame_rate: '30/1',
  duration: '4.0',
  nb_frames: '120',
}
const voice = { codec_type: 'audio', codec_name: 'aac', channels: 2, duration: '4.1' }
const answer = (...streams: object[]) => FfprobeAnswer.parse({ streams, format: { duration: '4.1' } })
const sniffed = { demuxer: 'mov', kind: 'video' } as const
const factsOf = (given: FfprobeAnswer) => factsFrom(given, { sniffed, sizeBytes: 9, seconds: 4 })
const factsOrThrow = (given: FfprobeAnswer) => {
  const facts = factsOf(given)
  if (!facts.ok) throw new Error(facts.problem)
  return facts.value
}
const sure = { isLengthCounted: false, hasDamage: false }
const warnings = (...streams: object[]) => warningsFor(factsOrThrow(answer(...streams)), answer(...streams), sure)

describe('length', () => {
  test('the picture decides, not the longest stream', () => {
    expect(claimedLength(answer(voice, film), [])).toBe(4)
    expect(claimedLength(answer(voice), [])).toBe(4.1)
  })

  test.each([
    ['none', { duration: undefined }],
    ['nothing', { duration: '0' }],
    ['no number', { duration: 'N/A' }],
    ['more than a day', { duration: '1e9' }],
    ['a hundred times what its frames last', { duration: '4000', nb_frames: '30' }],
    ['a hundredth of what its frames last', { duration: '0.01' }],
  ])('a file that claims %s is counted', (_, claim) => {
    const given = FfprobeAnswer.parse({ streams: [{ ...film, ...claim }] })
    expect(claimedLength(given, [])).toBeUndefined()
  })

  test('a guess from the bit rate is no claim', () => {
    const said = ['[mp3 @ 0x1] [warning] Estimating duration from bitrate, this may be inaccurate']
    expect(claimedLength(answer(voice), said)).toBeUndefined()
  })
})

describe('size and rotation', () => {
  test.each([
    [0, 0, 1920, 1080],
    [-90, 90, 1080, 1920],
    [90, 270, 1080, 1920],
    [-180, 180, 1920, 1080],
    [-88.6, 90, 1080, 1920],
  ])("ffprobe's %d is shown as %d, %d × %d", (told, rotation, width, height) => {
    expect(factsOrThrow(answer({ ...film, side_data_list: [{}, { rotation: told }] }))).toMatchObject({
      rotation,
      width,
      height,
    })
  })

  test.each([
    ['no width', { width: 0 }, 'damaged'],
    ['a side over 16,384', { width: 16_385 }, 'too-large'],
    ['over 100 megapixels', { width: 16_000, height: 16_000 }, 'too-large'],
    ['no rate that can be', { avg_frame_rate: '90000/1', r_frame_rate: '0/0' }, 'damaged'],
  ])('F4: %s is refused', (_, change, problem) => {
    expect(factsOf(answer({ ...film, ...change }))).toEqual({ ok: false, problem })
  })
})

describe('streams', () => {
  test('the cover of a song is no film', () => {
    const cover = { ...film, codec_name: 'mjpeg', disposition: { attached_pic: 1 } }
    expect(factsOrThrow(answer(voice, cover))).toMatchObject({
      kind: 'audio',
      width: 0,
      height: 0,
      fps: null,
      videoCodec: null,
    })
  })

  test('F4: keys that nobody asked for, `__proto__` too, are left behind', () => {
    const json = `{"streams":[{"codec_type":"audio","__proto__":{"polluted":1},"codec_name":"aac"}],"polluted":1}`
    const parsed = FfprobeAnswer.parse(JSON.parse(json))
    expect(Object.keys(parsed)).toEqual(['streams', 'format'])
    expect('polluted' in (parsed.streams[0] ?? {})).toBe(false)
  })

  test('all that is read was asked for', () => {
    expect(askedEntries).toContain('color_transfer')
    expect(askedEntries).toContain('stream_side_data=rotation')
  })
})

describe('warnings', () => {
  test('an ordinary film has none', () => {
    expect(warnings(film, voice)).toEqual([])
  })

  test.each([
    ['no-sound', [film]],
    ['sound-only', [voice]],
    ['rotated', [{ ...film, side_data_list: [{ rotation: -90 }] }, voice]],
    ['variable-frame-rate', [{ ...film, avg_frame_rate: '260/19' }, voice]],
    ['odd-size', [{ ...film, height: 1079 }, voice]],
    ['no-preview', [{ ...film, codec_name: 'hevc' }, voice]],
    ['no-preview', [{ ...film, codec_name: 'prores' }, voice]],
    ['no-preview', [{ ...film, pix_fmt: 'yuv420p10le' }, voice]],
    ['no-preview', [film, { ...voice, codec_name: 'ac3' }]],
  ])('%s', (warning, streams) => {
    expect(warnings(...streams)).toEqual([warning])
  })

  test('interlaced film keeps its pace', () => {
    expect(warnings({ ...film, avg_frame_rate: '25/1', r_frame_rate: '50/1' }, voice)).toEqual([])
  })

  test('HDR is named by its transfer curve', () => {
    const hdr = { ...film, codec_name: 'hevc', pix_fmt: 'yuv420p10le', color_transfer: 'arib-std-b67' }
    expect(warnings(hdr, voice)).toEqual(['hdr', 'no-preview'])
    expect(factsOrThrow(answer(hdr, voice)).hdrTransfer).toBe('arib-std-b67')
  })
})
