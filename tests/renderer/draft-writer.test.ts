import { allDone, inTurn } from '@renderer/database/turn'
import { DraftWriter } from '@renderer/features/script/draft-writer'
import { beforeEach, describe, expect, test } from 'vitest'
import { LoopbackStudio } from '../support/loopback-studio'
import { offerStudio } from '../support/open-studio'

let disk: { isFull: boolean; written: string[] }
let writer: DraftWriter

beforeEach(() => {
  offerStudio(new LoopbackStudio())
  disk = { isFull: false, written: [] }
  writer = new DraftWriter()
  writer.write = text =>
    inTurn(async () => {
      if (disk.isFull) throw new Error('The disk is full')
      disk.written.push(text)
    })
})

describe('words that are typed', () => {
  test('are written one after the other, the last ones before what is asked for next', async () => {
    for (const text of ['a', 'ab', 'abc']) writer.take(text)
    await allDone()
    expect(disk.written).toEqual(['a', 'abc'])
    await expect.poll(() => writer.isBusy).toBe(false)
  })

  test('stay to be written when the disk is full, and are with the next key', async () => {
    disk.isFull = true
    writer.take('a')
    await allDone()
    expect(writer.isBusy).toBe(true)
    disk.isFull = false
    writer.take('ab')
    await allDone()
    expect(disk.written.at(-1)).toBe('ab')
    await expect.poll(() => writer.isBusy).toBe(false)
  })

  test('that could not be written are tried again before any other edit', async () => {
    disk.isFull = true
    writer.take('a')
    await allDone()
    disk.isFull = false
    await allDone()
    expect(disk.written).toEqual(['a'])
  })
})
