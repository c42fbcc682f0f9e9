import {
  isClipping,
  isMuted,
  isRoomLoud,
  levelOf,
  levelsOfARoom,
  quietest,
  roomLevel,
} from '@shared/domain/voice-level'
import { wavHeader } from '@shared/domain/wav'
import { expect, test } from 'vitest'

const level = (rms_db: number) => ({ peak_db: rms_db + 3, rms_db })
const many = (rms_db: number, count = levelsOfARoom) => Array.from({ length: count }, () => level(rms_db))

test('the level of a square wave at half of full scale is 6 dB below it', () => {
  const { peak_db, rms_db } = levelOf(Int16Array.from({ length: 200 }, (_, at) => (at % 2 ? 16_384 : -16_384)))
  expect(peak_db).toBeCloseTo(-6.02, 1)
  expect(rms_db).toBeCloseTo(-6.02, 1)
  expect(levelOf(new Int16Array(0))).toEqual({ peak_db: quietest, rms_db: quietest })
})

test('samples at the end of the scale clip, those a little below do not', () => {
  expect(isClipping(levelOf(Int16Array.from([0, -32_768])))).toBe(true)
  expect(isClipping(levelOf(Int16Array.from([0, 32_767])))).toBe(true)
  expect(isClipping(levelOf(Int16Array.from([0, 31_000])))).toBe(false)
})

test('a room is judged once enough was heard, and a word does not make it loud', () => {
  expect(roomLevel(many(-40, levelsOfARoom - 1))).toBeNull()
  expect(isRoomLoud(roomLevel(many(-40)))).toBe(true)
  expect(isRoomLoud(roomLevel([...many(-60, 20), ...many(-15, 20)]))).toBe(false)
  const zeros = many(quietest - 3)
  expect(isMuted(zeros)).toBe(true)
  expect(isMuted(zeros.slice(1))).toBe(false)
  expect(isMuted([...zeros, level(-70)])).toBe(false)
})

test('the header of a recording is a WAV of one channel, 16 bits and 48,000 samples a second', () => {
  const header = Buffer.from(wavHeader(96_000))
  expect(header.toString('latin1', 0, 4) + header.toString('latin1', 8, 16)).toBe('RIFFWAVEfmt ')
  expect([header.readUInt32LE(4), header.readUInt16LE(22), header.readUInt32LE(24)]).toEqual([96_036, 1, 48_000])
  expect([header.readUInt16LE(34), header.readUInt32LE(40), header.length]).toEqual([16, 96_000, 44])
})
