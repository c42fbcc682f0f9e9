import { homedir } from 'node:os'
import { join } from 'node:path'
import { Library } from '@main/media/library'
import { mediaWords } from '@main/render/without-paths'
import { expect, test } from 'vitest'
import { anAssembly, anAssemblyBeat } from '../support/builders'
import { makeFolder } from '../support/ffmpeg-tools'

test.each([
  ['a job folder', 'file:/films/mine/.beatreel-job-1/work-1/picture.mp4: Invalid data', 'file:…: Invalid data'],
  ['a folder with a space', "Error opening '/films here/out.mp4'", "Error opening '…'"],
  ['the home folder', `${join(homedir(), 'a/b.mov')}: no`, '…: no'],
  ['a path nobody gave us', '[concat @ 0x55] cannot open /mnt/disk/x.mp4', '[concat @ 0x55] cannot open …'],
  ['a Windows path', String.raw`C:\Users\ann\x.mp4: no`, '…: no'],
  ['words without one', 'speed 1/2, 30/1 fps at 00:01', 'speed 1/2, 30/1 fps at 00:01'],
])('%s does not leave in a line of FFmpeg', async (_, line, said) => {
  const library = await Library.open(join(makeFolder('library'), 'library.json'))
  const words = mediaWords(anAssembly([anAssemblyBeat('one')]), library, ['/films here'])
  expect(words.withoutPaths(line)).toBe(said)
})
