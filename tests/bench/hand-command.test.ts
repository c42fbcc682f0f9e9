import type { Assembly } from '@shared/domain/assembly'
import { assemblyOfFile, readFilmFile } from '@shared/domain/film-file'
import { expect, test } from 'vitest'
import { type HandFilm, handCommand } from './hand-command'

function assemblyFrom(film: unknown): Assembly {
  const read = readFilmFile(JSON.stringify(film))
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return assemblyOfFile(read.value)
}

const film: HandFilm = {
  assembly: assemblyFrom({
    beatreel: 1,
    media: { a: 'a.mp4', voice: 'voice.mp4', music: 'music.mp4' },
    beats: [
      { id: '1', seconds: 2, clips: [{ media: 'a', from: 1, to: 2.5 }], voice: { media: 'voice', from: 3, to: 5 } },
      { id: '2', seconds: 1, clips: [{ media: 'a', from: 4, to: 5, fit: 'fit' }] },
    ],
    music: { media: 'music' },
  }),
  paths: { a: '/a.mp4', voice: '/voice.mp4', music: '/music.mp4' },
  captions: 'captions.ass',
  fonts: '/fonts',
}

const command = handCommand(film, ['-preset', 'veryfast'], 3, 'out.mp4')
const graph = command[command.indexOf('-filter_complex') + 1]?.split(';') ?? []

test('the hand-written command seeks every input before it opens it', () => {
  expect(command.slice(0, command.indexOf('-filter_complex')).join(' ')).toBe(
    '-nostdin -v error -y -ss 1.000 -t 1.500 -i /a.mp4 -ss 4.000 -t 1.000 -i /a.mp4 -ss 3.000 -t 2.000 -i /voice.mp4 -i /music.mp4',
  )
})

test('a clip is laid on the grid, cropped, then scaled, and held to the last frame of its beat', () => {
  expect(graph[0]).toBe(
    "[0:v]fps=30:start_time=0,trim=end_frame=45,crop=w='min(iw,ih*0.5625)':h='min(ih,iw/0.5625)',scale=1080:1920:flags=bicubic,setsar=1,format=yuv420p,tpad=stop_mode=clone:stop=-1,trim=end_frame=60[v0]",
  )
})

test('clips are joined once, captions drawn once over all of them, the sound brought to its level at the end', () => {
  expect(graph.filter(one => /concat|ass=|volume=3/.test(one))).toEqual([
    '[v0][a0][v1][a1]concat=n=2:v=1:a=1[film][clips]',
    '[film]ass=captions.ass:fontsdir=/fonts,format=yuv420p[picture]',
    '[mix]volume=3.00dB,aresample=192000,alimiter=limit=0.8318:level=0:attack=2:release=50,aresample=48000[sound]',
  ])
  expect(command.join(' ')).toContain('-frames:v 90 out.mp4')
})
