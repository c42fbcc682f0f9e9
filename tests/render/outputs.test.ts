import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { joinArgs } from '@main/render/join-film'
import { segmentName } from '@main/render/place-segments'
import { runStep } from '@main/render/render-context'
import { seconds } from '@shared/domain/time'
import { expect, test } from 'vitest'
import { anAssembly, anAssemblyBeat, anAssemblyClip } from '../support/builders'
import { makeFolder } from '../support/ffmpeg-tools'
import { filmJob, makeFilm, makeNumbered, probeAll } from '../support/small-film'

const captions = { mode: 'off', style: 'pop', position: 0.5 } as const

// Frames that were under way when it was reached still come; uncut it were 124 MB.
test('F5: a step that writes far more than its film can need is stopped', async () => {
  const folder = makeFolder('flood')
  const { job } = await filmJob(anAssembly([anAssemblyBeat('one')]))
  const plan = { ...job.plan, size: { width: 16, height: 16 } }
  const flood = ['-f', 'lavfi', '-i', 'color=s=1280x720:r=30:d=3', '-pix_fmt', 'yuv420p', '-f', 'rawvideo']
  const output = join(folder, 'flood.yuv')
  await runStep({ ...job, plan }, { args: [...flood, `file:${output}`], cwd: folder, filmSeconds: 1 })
  expect(statSync(output).size).toBeLessThan(30_000_000)
})

test('F6: what is joined goes by our own names alone', () => {
  const args = joinArgs({ fps: 30, segments: [] }, 'film.part.mp4')
  expect(args.filter((_, at) => args[at - 1] === '-i')).toEqual(['file:pictures.ts', 'file:sound.m4a'])
  expect(segmentName(0)).toBe('seg-0001.ts')
})

test('F7: where footage was taken, by whom and with what does not get into the film', async () => {
  const [folder, place] = [makeFolder('gps'), '+52.5163+013.3777/']
  const tags = ['-metadata', `location=${place}`, '-metadata', 'artist=Ann Example', '-metadata', 'make=Camera Works']
  const { tools } = await filmJob(anAssembly([anAssemblyBeat('one')]))
  makeNumbered(tools, join(folder, 'plain.mp4'), { seconds: 1 })
  const copy = ['-i', join(folder, 'plain.mp4'), '-c', 'copy', ...tags, '-movflags', 'use_metadata_tags']
  execFileSync(tools.ffmpeg, ['-v', 'error', '-nostdin', ...copy, join(folder, 'taken.mov')])
  const secrets = [place, 'Ann Example', 'Camera Works']
  const held = (path: string) => secrets.filter(secret => readFileSync(path).includes(secret))
  expect(held(join(folder, 'taken.mov'))).toEqual(secrets)
  const beat = anAssemblyBeat('one', { clips: [anAssemblyClip('taken', { to: seconds(0.4) })] })
  const { film } = await makeFilm(anAssembly([beat], { format: 'square', captions }), {
    taken: join(folder, 'taken.mov'),
  })
  expect(held(film)).toEqual([])
  expect(probeAll(tools, film).format.tags).not.toHaveProperty('location')
})
