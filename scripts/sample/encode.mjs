import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { placeSounds } from './sound.mjs'

/** Runs FFmpeg to its end; stops the script with FFmpeg's own words when it fails. */
export function runFfmpeg(parts) {
  const { status, stderr, error } = spawnSync('ffmpeg', ['-nostdin', '-hide_banner', '-v', 'error', '-y', ...parts], {
    encoding: 'utf8',
  })
  if (error) throw new Error(`ffmpeg could not be started: ${error.message}`)
  if (status !== 0) throw new Error(stderr.trim())
}

// The same bytes on every run of the same FFmpeg: no dates, no version string, a fixed number of threads.
const repeatable = [
  '-map_metadata',
  '-1',
  '-fflags',
  '+bitexact',
  '-flags:v',
  '+bitexact',
  '-flags:a',
  '+bitexact',
  '-threads',
  '2',
]
const h264 = ['-c:v', 'libx264', '-preset', 'slow', '-crf', '24', '-profile:v', 'high', '-movflags', '+faststart']
const vp9 = ['-c:v', 'libvpx-vp9', '-crf', '36', '-b:v', '0', '-row-mt', '1', '-cpu-used', '2']
const colour = ['-pix_fmt', 'yuv420p', '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709']

/** Draws a scene's layers into `scratch` and films them into `target`. */
export function filmScene(scene, scratch, target) {
  const names = Object.keys(scene.layers)
  const inputs = names.flatMap(name => {
    const path = join(scratch, `${scene.file}-${name}.svg`)
    writeFileSync(path, scene.layers[name])
    return ['-framerate', String(scene.fps), '-i', path]
  })
  // librsvg hands out colours already multiplied by their opacity; overlay's own mode for that darkens what lies below.
  const held = names.map(
    (name, i) => `[${i}:v]format=gbrap,unpremultiply=inplace=1,loop=-1:1:0,setpts=N/(${scene.fps}*TB)[${name}]`,
  )
  const finish = `scale=out_color_matrix=bt709:out_range=tv,format=yuv420p[picture]`
  const sound = scene.sound ? [`${placeSounds[scene.sound](scene.seconds)}[sound]`] : []
  const graph = [...held, `${scene.graph},${finish}`, ...sound].join(';')
  const audio = scene.sound ? ['-map', '[sound]', '-c:a', 'aac', '-b:a', '64k'] : []
  const codec = scene.file.endsWith('.webm') ? vp9 : h264
  runFfmpeg([
    ...inputs,
    '-filter_complex',
    graph,
    '-map',
    '[picture]',
    ...audio,
    ...codec,
    ...colour,
    '-r',
    String(scene.fps),
    '-t',
    String(scene.seconds),
    ...repeatable,
    target,
  ])
}

/** Records a sound graph that ends in [sound] as AAC. */
export function recordSound(graph, bitrate, target) {
  runFfmpeg([
    '-filter_complex',
    graph,
    '-map',
    '[sound]',
    '-c:a',
    'aac',
    '-b:a',
    bitrate,
    '-movflags',
    '+faststart',
    ...repeatable,
    target,
  ])
}
