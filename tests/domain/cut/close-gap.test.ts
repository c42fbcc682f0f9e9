import { closeGap } from '@shared/domain/cut/close-gap'
import { seconds } from '@shared/domain/time'
import { expect, test } from 'vitest'
import { footage } from '../../support/builders'

test('the words of captions begin as much sooner as their captions do', () => {
  const caption = { from: seconds(4), to: seconds(6), text: 'two words', starts: [seconds(4), seconds(5)] }
  const closed = closeGap(footage(1, { captions: [caption] }), { from: 0, to: 3 }, 0)
  expect(closed.ok && closed.value.captions).toEqual([{ from: 1, to: 3, text: 'two words', starts: [1, 2] }])
})
