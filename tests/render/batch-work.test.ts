import { batchWork } from '@main/render/batch-work'
import type { RenderSource } from '@main/render/source'
import type { AssemblyBeat } from '@shared/domain/assembly'
import type { MediaFacts } from '@shared/domain/media'
import { planRender } from '@shared/domain/render-plan'
import { seconds } from '@shared/domain/time'
import { describe, expect, test } from 'vitest'
import { aLogo, anAssembly, anAssemblyBeat, anAssemblyClip, someFacts } from '../support/builders'

const source = (path: string, given: Partial<MediaFacts> = {}): RenderSource => ({
  path,
  identity: path,
  facts: someFacts(given),
})
const sources = new Map([
  ['film', source('/clips/film.mp4')],
  ['tv', source('/clips/tv.mp4', { width: 720, height: 576 })],
  ['hdr', source('/clips/hdr.mp4', { pixelFormat: 'yuv420p10le', hdrTransfer: 'arib-std-b67' })],
  ['stream', source('/clips/film.ts', { demuxer: 'mpegts' })],
  ['gif', source('/clips/x.gif', { demuxer: 'gif', width: 100, height: 100, pixelFormat: 'bgra' })],
  [
    'still',
    source('/clips/still.jpg', {
      kind: 'image',
      demuxer: 'jpeg_pipe',
      duration: null,
      fps: null,
      pixelFormat: 'yuvj420p',
    }),
  ],
])
const facts = new Map([...sources].map(([name, one]) => [name, one.facts]))
const captions = { mode: 'lines', style: 'pop', position: 0.6 } as const

function workOf(beats: readonly AssemblyBeat[], index = 0, hasToneMapping = true) {
  const plan = planRender(anAssembly(beats, { captions }), facts)
  const segment = plan.segments[index]
  if (!segment) throw new Error('the segment is there')
  return batchWork([segment], { plan, sources, features: { hasToneMapping }, quality: 'standard' })
}
const clip = (media: string, given: Parameters<typeof anAssemblyClip>[1] = {}) =>
  anAssemblyBeat(media, { text: '', clips: [anAssemblyClip(media, { to: seconds(1), ...given })] })
const graphOf = (...given: Parameters<typeof workOf>) => {
  const { args } = workOf(...given)
  return args[args.indexOf('-filter_complex') + 1]
}

const demuxers = 'mov,matroska,webm,avi,mpegts,mp3,wav,aac,flac,ogg,gif,png_pipe,apng,jpeg_pipe,webp_pipe,bmp_pipe'
const grid = 'fps=30,tpad=stop_mode=clone:stop=-1,fps=30:start_time=0'
const filled = [
  "crop=w='min(iw,ih*0.5625/sar)/1':h='min(ih,iw*sar/0.5625)/1'",
  "x='min(max(iw*0.5-ow/2,0),iw-ow)':y='min(max(ih*0.5-oh/2,0),ih-oh)'",
].join(':')
const end = 'setsar=1,format=yuv420p,setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709'
const row = 'settb=1/30,setpts=N'

test('a stretch of a film with captions: the whole command', () => {
  const beat = { ...clip('film', { from: seconds(2), to: seconds(3) }), text: 'Hello' }
  const { args, files } = workOf([beat])
  expect(args).toEqual([
    ...[
      '-loglevel',
      'error',
      '-noaccurate_seek',
      '-threads',
      '1',
      '-protocol_whitelist',
      'file',
      '-format_whitelist',
      demuxers,
      '-f',
      'mov',
    ],
    ...['-max_streams', '64', '-probesize', '16M', '-analyzeduration', '10M', '-max_pixels', '100000000'],
    ...['-ss', '2.000100', '-i', 'file:/clips/film.mp4', '-filter_complex'],
    `[0:V:0]${grid},trim=end_frame=30,${filled},scale=1080:1920:flags=bicubic,${end}[run0];[run0]${row},ass=captions.ass:fontsdir=../fonts,format=yuv420p[out]`,
    ...['-map', '[out]', '-an', '-r', '30', '-frames:v', '30', '-c:v', 'libx264', '-preset', 'superfast', '-crf', '22'],
    ...['-maxrate', '25000k', '-bufsize', '25000k'],
    ...['-g', '60', '-threads', '1', '-pix_fmt', 'yuv420p', '-colorspace', 'bt709', '-color_primaries', 'bt709'],
    ...['-color_trc', 'bt709', '-color_range', 'tv', '-map_metadata', '-1', '-map_chapters', '-1'],
    ...['-f', 'mpegts', '-mpegts_flags', 'initial_discontinuity', 'file:picture.ts'],
  ])
  expect(files.map(file => file.name)).toEqual(['captions.ass'])
})

test('a transport stream is read from three seconds before, by a clock of its own, and all its streams with it', () => {
  const { args } = workOf([clip('stream', { from: seconds(5), to: seconds(6) })])
  expect(args.slice(args.indexOf('-itsoffset'), args.indexOf('-filter_complex'))).toEqual([
    ...['-itsoffset', '0.000001', '-ss', '2.000100', '-i', 'file:/clips/film.ts'],
  ])
  expect(args.slice(args.indexOf('file:picture.ts') + 1)).toEqual([
    ...['-map', '0:v?', '-map', '0:a?', '-c', 'copy', '-t', '0.1', '-f', 'null', '-'],
  ])
})

test('C1: no word of a beat stands in the arguments, only in the files beside them', () => {
  const hostile = "x'[a];movie=/etc/passwd[b];%{pts} : , ; \\"
  const captioned = (text: string) => workOf([{ ...clip('film'), text }])
  const card = (text: string) => workOf([anAssemblyBeat('card', { text, seconds: seconds(1) })])
  expect(captioned(hostile).args).toEqual(captioned('Hello').args)
  expect(card(hostile).args).toEqual(card('Hello').args)
})

describe('the picture', () => {
  test('of a clip at another speed is paced before it is laid on the grid', () => {
    expect(graphOf([clip('film', { speed: 2 })])).toContain(`[0:V:0]setpts=PTS/2.000000,${grid},trim=end_frame=15,`)
  })

  test('of a still is scaled once and held', () => {
    expect(graphOf([clip('still')])).toBe(
      `[0:V:0]${grid},trim=end_frame=1,${filled},scale=1080:1920:flags=bicubic:out_color_matrix=bt709:out_range=tv,` +
        `tpad=stop_mode=clone:stop=-1,trim=end_frame=30,${end}[run0];[run0]${row}[out]`,
    )
  })

  test('of a still that moves is laid out larger, and ever less of it seen', () => {
    expect(graphOf([clip('still', { motion: 'push' })])).toBe(
      `[0:V:0]${grid},trim=end_frame=1,${filled},scale=2160:3840:flags=bicubic:out_color_matrix=bt709:out_range=tv,` +
        'setsar=1,format=yuv444p,tpad=stop_mode=clone:stop=-1,trim=end_frame=30,settb=1/30,setpts=N,' +
        "zoompan=z='ih/(ih-min(2*(0+round(it*30)),640)+0.5)':x='trunc((iw-trunc(iw/zoom))/2)':" +
        `y='trunc((ih-trunc(ih/zoom))/2)':d=1:s=1080x1920:fps=30,${end}[run0];[run0]${row}[out]`,
    )
  })

  test('of a file that cannot be sought is read from its start and moved in time', () => {
    const { args } = workOf([clip('gif', { from: seconds(0.5) })])
    expect(args).not.toContain('-ss')
    expect(args.join(' ')).toContain(
      `[0:V:0]setpts=(PTS-0.500100/TB)/1.000000,${grid},trim=end_frame=15,format=gbrap,premultiply=inplace=1`,
    )
  })

  test('of old television is brought to the colours of high definition', () => {
    expect(graphOf([clip('tv')])).toContain('scale=1080:1920:flags=bicubic:out_color_matrix=bt709:out_range=tv')
  })

  test('in HDR is tone mapped after it was scaled, where FFmpeg can', () => {
    expect(graphOf([clip('hdr')])).toMatch(/scale=1080:1920:flags=bicubic,zscale=transferin=arib-std-b67:.*,tonemap=/)
    expect(graphOf([clip('hdr')], 0, false)).not.toContain('tonemap')
  })

  test('that is to be seen whole has bars, or itself blurred behind it', () => {
    const inside = "scale=w='trunc(min(1080,1920*dar)/2)*2':h='trunc(min(1920,1080/dar)/2)*2':flags=bicubic,setsar=1"
    expect(graphOf([clip('film', { fit: 'fit' })])).toContain(`${inside},pad=1080:1920:-1:-1,${end}[run0]`)
    expect(graphOf([clip('film', { fit: 'blur' })])).toContain(
      `[l0front]${inside}[l0inside];[l0behind][l0inside]overlay=(W-w)/2:(H-h)/2`,
    )
  })
})

test('a beat comes in over the last frame before it, held for as long as it takes', () => {
  const two = { ...clip('tv'), transition: { kind: 'slide', seconds: 0.5 } } as const
  const { args } = workOf([clip('film'), two], 1)
  const graph = args[args.indexOf('-filter_complex') + 1] ?? ''
  expect(args.filter((_, at) => args[at - 1] === '-i')).toEqual(['file:/clips/film.mp4', 'file:/clips/tv.mp4'])
  expect(args[args.indexOf('-ss') + 1]).toBe((29 / 30 + 0.0001).toFixed(6))
  expect(graph).toMatch(
    /^\[0:V:0\].*tpad=stop_mode=clone:stop=-1,trim=end_frame=16,setsar=1,format=yuv420p,setparams=[^\]]*\[before0\];\[1:V:0\]/,
  )
  expect(graph).toMatch(
    /\[after0\];\[before0\]\[after0\]xfade=transition=slideleft:duration=0\.500000:offset=0,setsar=1,format=yuv420p,setparams=[^\]]*\[run0\];/,
  )
})

test('a film that begins with a transition comes out of black', () => {
  const first = { ...clip('film'), transition: { kind: 'fade', seconds: 0.5 } } as const
  expect(graphOf([first])).toMatch(
    /^color=c=black:s=1080x1920:r=30,trim=end_frame=16,setsar=1,format=yuv420p,setparams=[^\]]*\[before0\];\[0:V:0\]/,
  )
})

test('segments of one shot share its input and its captions, and leave as files of their own', () => {
  const long = { ...clip('film', { from: seconds(2), to: seconds(5) }), text: 'Two words' }
  const plan = planRender(anAssembly([long, clip('tv')], { captions }), facts)
  const { args, files, outputs } = batchWork(plan.segments, {
    plan,
    sources,
    features: { hasToneMapping: true },
    quality: 'draft',
  })
  expect(args.filter((_, at) => args[at - 1] === '-i')).toEqual(['file:/clips/film.mp4', 'file:/clips/tv.mp4'])
  expect(args[args.indexOf('-filter_complex') + 1]).toMatch(
    new RegExp(
      [
        String.raw`^\[0:V:0\].*trim=end_frame=90,.*\[run0\]`,
        String.raw`\[1:V:0\].*trim=end_frame=30,.*\[run1\]`,
        String.raw`\[run0\]\[run1\]concat=n=2,settb=1/30,setpts=N,ass=captions.ass:fontsdir=../fonts,format=yuv420p\[out\]$`,
      ].join(';'),
    ),
  )
  expect(args.slice(args.indexOf('-force_key_frames'))).toEqual([
    ...['-force_key_frames', 'expr:eq(n,45)+eq(n,90)', '-map_metadata', '-1', '-map_chapters', '-1'],
    ...['-f', 'segment', '-segment_frames', '45,90', '-reset_timestamps', '1', '-avoid_negative_ts', 'disabled'],
    ...['-segment_format', 'mpegts', '-segment_format_options', 'mpegts_flags=initial_discontinuity'],
    'file:picture-%d.ts',
  ])
  expect(args.filter((_, at) => args[at - 1] === '-frames:v')).toEqual(['120'])
  expect(outputs).toEqual(['picture-0.ts', 'picture-1.ts', 'picture-2.ts'])
  expect(files.map(file => file.name)).toEqual(['captions.ass'])
})

test('a shot whose middle is there already is opened once for each stretch that is missing', () => {
  const plan = planRender(anAssembly([clip('film', { to: seconds(6) })], { captions }), facts)
  const [first, , third] = plan.segments
  if (!first || !third) throw new Error('three segments are there')
  const { args } = batchWork([first, third], { plan, sources, features: { hasToneMapping: true }, quality: 'draft' })
  expect(args.filter((_, at) => args[at - 1] === '-ss')).toEqual(['0.000100', '4.000100'])
})

describe('a logo', () => {
  const withLogo = (given: Parameters<typeof aLogo>[0], text = '') => {
    const film = anAssembly([{ ...clip('film'), text }], { captions, logo: aLogo({ media: 'gif', ...given }) })
    const plan = planRender(film, facts)
    return batchWork(plan.segments, { plan, sources, features: { hasToneMapping: true }, quality: 'standard' }).args
  }
  const laid = (args: readonly string[]) => (args[args.indexOf('-filter_complex') + 1] ?? '').split('[run0];')[1]

  test('is scaled once, premultiplied, and lies over the picture and under the captions', () => {
    const args = withLogo({ opacity: 0.8 }, 'Hello')
    expect(args.filter((_, at) => args[at - 1] === '-i')).toEqual(['file:/clips/film.mp4', 'file:/clips/x.gif'])
    expect(laid(args)).toBe(
      `[run0]${row}[bare0];[1:V:0]trim=end_frame=1,format=gbrap,premultiply=inplace=1,format=gbrap,` +
        'scale=216:216:flags=bicubic,format=gbrap,unpremultiply=inplace=1,format=gbrap,' +
        "scale=out_color_matrix=bt709:out_range=tv,format=yuva420p,lutyuv=a='val*0.800',setsar=1,settb=1/30[logo0];" +
        `[bare0][logo0]overlay=x=810:y=116,${end},ass=captions.ass:fontsdir=../fonts,format=yuv420p[out]`,
    )
  })

  test('that is not always there is laid over its frames', () => {
    expect(laid(withLogo({ from: seconds(0.2), to: seconds(0.5) }))).toContain(
      `overlay=x=810:y=116:enable='between(n,6,14)',${end}[out]`,
    )
  })
})

test('an encoder in hardware gets its device, its frames and its own options', () => {
  const encoder = {
    ...{ name: 'h264_vaapi', device: ['-init_hw_device', 'vaapi=gpu'], upload: ['format=nv12', 'hwupload'] },
    ...{ lead: 0, needsWideLauncher: false, args: () => ['-c:v', 'h264_vaapi'] },
  }
  const plan = planRender(anAssembly([clip('film', { to: seconds(3) })]), facts)
  const setting = { plan, sources, features: { hasToneMapping: true }, quality: 'draft', encoder } as const
  const [alone, together] = [batchWork(plan.segments.slice(0, 1), setting), batchWork(plan.segments, setting)]
  expect(alone.args.slice(0, 4)).toEqual(['-loglevel', 'error', '-init_hw_device', 'vaapi=gpu'])
  expect(alone.args.join(' ')).toMatch(/format=nv12,hwupload\[out\] .*-c:v h264_vaapi/)
  expect(together.args.join(' ')).toMatch(/setpts=N,format=nv12,hwupload\[out\] .*-c:v h264_vaapi/)
})
