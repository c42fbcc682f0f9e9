import { shareOut, workersHere } from '@main/render/batches'
import { expect, test } from 'vitest'

const gigabytes = 1024 ** 3

test.each([
  [1, 16, 1],
  [2, 16, 2],
  [8, 16, 8],
  [32, 64, 8],
  [8, 4, 2],
  [4, 1, 1],
])('%d processors and %d GB of memory take %d runs side by side', (cores, memory, workers) => {
  expect(workersHere(cores, memory * gigabytes)).toBe(workers)
})

/** Shots of so many seconds, in segments of two at the most. */
const shotsOf = (...lengths: number[]) =>
  lengths.flatMap((length, shot) =>
    Array.from({ length: Math.ceil(length / 2) }, (_, at) => ({ shot, frames: 30 * Math.min(2, length - 2 * at) })),
  )
const lengthsIn = (shots: ReturnType<typeof shotsOf>) =>
  shareOut(shots, 30, 2).map(batch => batch.reduce((sum, index) => sum + (shots[index]?.frames ?? 0), 0) / 30)

test('batches end where shots end, and are ever shorter towards the end of the film', () => {
  expect(lengthsIn(shotsOf(5, 4, 6, 5, 5, 5, 5, 4, 6, 5, 5, 5))).toEqual([20, 15, 10, 5, 5, 5])
})

test('a shot that is longer than a batch is shared out, and what little is left of it goes with the rest', () => {
  expect(lengthsIn(shotsOf(60))).toEqual([24, 16, 8, 6, 6])
  expect(lengthsIn(shotsOf(7))).toEqual([7])
})

test('of very short shots a batch has six, for each holds a decoder', () => {
  expect(lengthsIn(shotsOf(...Array.from({ length: 60 }, () => 1))).slice(0, 3)).toEqual([6, 6, 6])
})

test('every segment is in one batch, in the order of the film', () => {
  const shots = shotsOf(0.1, 30, 2, 2, 2, 2, 2, 2, 2, 2, 9)
  expect(shareOut(shots, 30, 3).flat()).toEqual(shots.map((_, index) => index))
  expect(shareOut([], 30, 2)).toEqual([])
})
