import { endsProgressReport, isProgressLine, noProgress, takeProgressLine } from '@main/ffmpeg/progress'
import { expect, test } from 'vitest'

const report = `frame=60
fps=0.00
stream_0_0_q=-1.0
bitrate=N/A
total_size=N/A
out_time_us=1966667
out_time_ms=1966667
out_time=00:00:01.966667
dup_frames=0
drop_frames=0
speed= 116x
progress=end`.split('\n')

test('a report gives seconds and frames', () => {
  expect(report.every(isProgressLine)).toBe(true)
  expect(report.reduce(takeProgressLine, noProgress)).toEqual({ outSeconds: 1.966667, frame: 60 })
  expect(report.filter(endsProgressReport)).toEqual(['progress=end'])
})

test.each(['out_time_us=N/A', 'out_time_us=-9223372036854775807', 'frame='])('%s changes nothing', line => {
  const known = { outSeconds: 3, frame: 90 }
  expect(takeProgressLine(known, line)).toEqual(known)
})

test.each(['[mov @ 0x55] [error] partial file', 'x=1', 'frames=3', ''])('%j is a line of the log', line => {
  expect(isProgressLine(line)).toBe(false)
})
