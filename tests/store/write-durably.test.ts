import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { finalise, writeDurably } from '@main/store/write-durably'
import { expect, test } from 'vitest'
import { makeFolder } from '../support/ffmpeg-tools'

test('a file is replaced whole, is for its owner alone, and leaves nothing beside it', async () => {
  const folder = makeFolder('store')
  const path = join(folder, 'settings.json')
  await writeDurably(path, 'old')
  await writeDurably(path, 'new')
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['settings.json'])
})

test('a write that fails keeps what was there and leaves nothing beside it', async () => {
  const folder = makeFolder('store')
  const path = join(folder, 'taken')
  mkdirSync(join(path, 'by a folder'), { recursive: true })
  await expect(writeDurably(path, 'new')).rejects.toThrow()
  expect(readdirSync(folder)).toEqual(['taken'])
})

test('writes to one file at the same time end with one of them whole', async () => {
  const path = join(makeFolder('store'), 'busy')
  const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(10_000))
  await Promise.all(texts.map(text => writeDurably(path, text)))
  expect(texts).toContain(readFileSync(path, 'utf8'))
})

test('a finished film gets its name', async () => {
  const folder = makeFolder('store')
  writeFileSync(join(folder, 'film.mp4.part-1'), 'film')
  expect(await finalise(join(folder, 'film.mp4.part-1'), join(folder, 'film.mp4'))).toEqual({
    ok: true,
    value: undefined,
  })
  expect(readdirSync(folder)).toEqual(['film.mp4'])
})

test('a finished film never takes the name of another file', async () => {
  const folder = makeFolder('store')
  writeFileSync(join(folder, 'film.mp4'), 'mine')
  writeFileSync(join(folder, 'film.mp4.part-1'), 'film')
  const result = await finalise(join(folder, 'film.mp4.part-1'), join(folder, 'film.mp4'))
  expect(result).toEqual({ ok: false, problem: { kind: 'name-taken' } })
  expect(readFileSync(join(folder, 'film.mp4'), 'utf8')).toBe('mine')
  expect(readdirSync(folder)).toHaveLength(2)
})
