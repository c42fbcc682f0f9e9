import { findEncoder, giveUpHardware, toolsFor, tryEncoders } from '@main/ffmpeg/find-encoder'
import { hardwareEncoders, type PictureEncoder, software } from '@main/ffmpeg/hardware-encoders'
import { qualities } from '@shared/domain/format'
import { describe, expect, test } from 'vitest'
import { ffmpegTools } from '../support/ffmpeg-tools'

/** A stand-in that differs from x264 in what the test is about; the trial itself is the real one. */
const anEncoder = (given: Partial<PictureEncoder>): PictureEncoder => ({ ...software, name: 'stand-in', ...given })
const pace = { fps: 30, kbps: 10_000 }
const x264 = (...more: string[]) => [...software.args('standard', pace), ...more]
const allHardware = (['linux', 'win32', 'darwin'] as const).flatMap(hardwareEncoders)

describe('a trial', () => {
  test('takes the first encoder that works, and tries no further', async () => {
    const works = anEncoder({ name: 'works' })
    const untried = anEncoder({ args: () => expect.unreachable('the first one works') })
    const found = await tryEncoders(await ffmpegTools(), [works, untried])
    expect(found).toMatchObject({ encoder: works, rejected: [] })
    expect(found.key).toMatch(/^works MD5:[0-9a-f]{32}$/)
  })

  let turn = 0
  test.each<[string, Partial<PictureEncoder>]>([
    ['not-built-in', { args: () => ['-c:v', 'h264_of_tomorrow'] }],
    ['failed', { args: () => x264('-preset', 'no such preset') }],
    ['failed', { device: ['-init_hw_device', 'vaapi=gpu:/nowhere'] }],
    ['not-h264', { args: () => ['-c:v', 'mpeg4', '-pix_fmt', 'yuv420p'] }],
    ['not-h264', { args: () => x264('-pix_fmt', 'yuv444p') }],
    ['wrong-frames', { upload: ['trim=end_frame=5'] }],
    ['wrong-frames', { upload: ['scale=540:960'] }],
    ['unlike', { upload: ['negate'] }],
    ['no-key-frame', { args: () => x264('-force_key_frames', '0') }],
    ['headers-differ', { args: () => x264('-refs', String(++turn)) }],
  ])('says %s of %o', async (reason, given) => {
    const found = await tryEncoders(await ffmpegTools(), [anEncoder(given)])
    expect(found).toMatchObject({ encoder: software, key: 'libx264', rejected: [{ name: 'stand-in', reason }] })
  })

  test('of what there may be on every platform ends in one that works here, with a reason for each that does not', async () => {
    const found = await tryEncoders(await ffmpegTools(), allHardware)
    const names = [...found.rejected.map(({ name }) => name), found.encoder.name]
    const untried = allHardware.slice(found.rejected.length).map(({ name }) => name)
    expect([...names, ...untried]).toEqual(expect.arrayContaining(allHardware.map(({ name }) => name)))
    expect(found.rejected.filter(({ lastLines }) => lastLines.length === 0)).toEqual([])
  })
})

describe('the encoder of this machine', () => {
  test('is x264, untried, where hardware is not allowed', async () => {
    const found = await findEncoder(await ffmpegTools(), { allowHardware: false })
    expect(found).toEqual({ encoder: software, key: 'libx264', rejected: [] })
  })

  test('is found once, and given up for as long as we run when a render failed with it', async () => {
    const tools = await ffmpegTools()
    const found = await findEncoder(tools, { allowHardware: true })
    expect(await findEncoder(tools, { allowHardware: true })).toBe(found)
    const next = await giveUpHardware(tools, found, ['the card was taken out'])
    expect(next).toMatchObject({ encoder: software, key: 'libx264' })
    expect(next.rejected.at(-1)).toMatchObject({ name: found.encoder.name, reason: 'failed-in-use' })
    expect(await findEncoder(tools, { allowHardware: true })).toBe(next)
  })

  test('starts without the limit on addresses only where its driver needs that', async () => {
    const tools = await ffmpegTools()
    const limited = allHardware.filter(encoder => toolsFor(tools, encoder).ffmpegLauncher === tools.ffmpegLauncher)
    expect(limited.map(({ name }) => name)).not.toContain('h264_nvenc')
    expect(limited.map(({ name }) => name)).toContain('h264_vaapi')
  })
})

test.each(allHardware)('$name has settings of its own for every quality', ({ name, args }) => {
  const settings = qualities.map(quality => args(quality, pace))
  expect(new Set(settings.map(words => words.join(' '))).size).toBe(qualities.length)
  for (const words of settings) expect(words).toEqual(expect.arrayContaining(['-c:v', name, '-bf', '0', '-g', '60']))
})
