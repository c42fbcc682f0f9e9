import { srtOf } from '@shared/domain/srt'
import { seconds } from '@shared/domain/time'
import { expect, test } from 'vitest'
import { anAssembly, anAssemblyBeat } from '../support/builders'

test('all that is said, in lines, with an arrow in a text told apart from that of a time', () => {
  const beats = [
    anAssemblyBeat('one', { text: 'First this.', seconds: seconds(1.5) }),
    anAssemblyBeat('two', { text: 'Then --> that.', seconds: seconds(3_600) }),
  ]
  const captions = { mode: 'off', style: 'pop', position: 0.5 } as const
  expect(srtOf(anAssembly(beats, { captions }), new Map())).toBe(
    '1\n00:00:00,000 --> 00:00:01,500\nFirst this.\n\n2\n00:00:01,500 --> 01:00:01,500\nThen → that.\n',
  )
})
