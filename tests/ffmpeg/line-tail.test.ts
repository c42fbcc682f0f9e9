import { LineTail } from '@main/ffmpeg/line-tail'
import { expect, test } from 'vitest'

const linesOf = (...pieces: string[]) => {
  const tail = new LineTail()
  for (const piece of pieces) tail.take(piece)
  tail.end()
  return tail.lines
}

test('lines are put together from pieces that end anywhere; the last needs no end', () => {
  expect(linesOf('one\ntw', 'o\r\n\nthr', 'ee')).toEqual(['one', 'two', 'three'])
})

test('F5: a line without end takes no more memory than a line may have', () => {
  const endless = Array.from({ length: 100 }, () => 'x'.repeat(64_000))
  expect(linesOf(...endless).map(line => line.length)).toEqual([1_600])
})
