import { nextBatchSize, workersHere } from '@main/render/batches'
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

test('batches are as large as memory lets them be, and smaller towards the end', () => {
  const sizes = (waiting: number): number[] => {
    const size = nextBatchSize(waiting, 2, 'standard')
    return size === 0 ? [] : [size, ...sizes(waiting - size)]
  }
  expect(sizes(20)).toEqual([4, 4, 4, 3, 2, 1, 1, 1])
  expect(nextBatchSize(20, 2, 'high')).toBe(2)
})
