// Makes the sample project's clips, voice and music again, from drawings and formulas alone: `npm run sample`.
// `npm run sample -- lake.mp4 voice.m4a` makes only those. Needs an FFmpeg with librsvg, flite, libx264 and libvpx
// (Debian's has them). The words, and where each is spoken, are read from resources/sample/film.json.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filmScene, recordSound } from './sample/encode.mjs'
import { firstLight, moonset } from './sample/horizon-scenes.mjs'
import { lake, townLights } from './sample/mirror-scenes.mjs'
import { meteor, milkyWay, starTrails } from './sample/night-scenes.mjs'
import { musicBed, readAloud } from './sample/sound.mjs'

const folder = join(import.meta.dirname, '..', 'resources', 'sample')
const scratch = mkdtempSync(join(tmpdir(), 'beatreel-sample-'))
const { beats } = JSON.parse(readFileSync(join(folder, 'film.json'), 'utf8'))
const lines = beats.map(({ text, voice }) => ({ text, from: voice.from }))

const scenes = [milkyWay, townLights, moonset, lake, starTrails, meteor, firstLight]
const tasks = [
  ...scenes.map(scene => ({ file: scene.file, make: target => filmScene(scene, scratch, target) })),
  { file: 'voice.m4a', make: target => recordSound(readAloud(lines), '48k', target) },
  { file: 'music.m4a', make: target => recordSound(musicBed(), '64k', target) },
]

const wanted = process.argv.slice(2)
try {
  for (const { file, make } of tasks.filter(task => wanted.length === 0 || wanted.includes(task.file))) {
    const target = join(folder, file)
    make(target)
    console.log(`${file}: ${Math.round(statSync(target).size / 1000)} kB`)
  }
} catch (error) {
  console.error(`The sample could not be made: ${error.message}`)
  process.exitCode = 1
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
