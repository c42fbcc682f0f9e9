import { footageOn, moveFootage } from '@shared/domain/film'
import { takeMediaOff } from '@shared/domain/media-use'
import { addTake, chooseTake, keepSpoken, takesOf } from '@shared/domain/takes'
import { seconds } from '@shared/domain/time'
import { isVoiceStale, mostTakes, type Voice } from '@shared/domain/voice'
import { expect, test } from 'vitest'
import { aFilm, beatId, footage, mediaId } from '../support/builders'

const aVoice = (number: number, given: Partial<Voice> = {}): Voice => ({
  ...{ media_id: mediaId(number), from: seconds(0), to: seconds(2), spoken: 'Look up.' },
  ...given,
})
const idsOf = (voices: readonly Voice[]) => voices.map(one => one.media_id)

test('a new take speaks, and the voice before it can be had again', () => {
  const film = addTake(aFilm(footage(1, { voice: aVoice(1, { spoken: null }) })), beatId(1), aVoice(2))
  expect(footageOn(film, beatId(1))).toMatchObject({ voice: aVoice(2), takes: [{ media_id: mediaId(1) }, aVoice(2)] })
  const chosen = chooseTake(film, beatId(1), aVoice(1))
  expect(footageOn(chosen, beatId(1)).voice).toEqual(aVoice(1, { spoken: null }))
  expect(idsOf(footageOn(chosen, beatId(1)).takes)).toEqual([mediaId(1), mediaId(2)])
  expect(chooseTake(film, beatId(1), aVoice(9))).toEqual(film)
})

test('of too many takes the oldest goes', () => {
  let film = aFilm()
  for (let number = 1; number <= mostTakes + 2; number += 1) film = addTake(film, beatId(1), aVoice(number))
  const { takes } = footageOn(film, beatId(1))
  expect(takes).toHaveLength(mostTakes)
  expect(takes[0]?.media_id).toBe(mediaId(3))
})

test('a voice that came from elsewhere is among the takes to choose from', () => {
  expect(idsOf(takesOf(footage(1, { voice: aVoice(1), takes: [aVoice(2)] })))).toEqual([mediaId(2), mediaId(1)])
  expect(idsOf(takesOf(footage(1, { voice: aVoice(2), takes: [aVoice(2)] })))).toEqual([mediaId(2)])
})

test.each([
  ['Look up.', 'look  up!', false],
  ['Look up.', 'Look down.', true],
  ['résumé', 'resume', true],
  ['', 'Look up.', true],
  ['Ｌｏｏｋ “up”', 'Look up', false],
  ['10 %', '10', false],
])('a voice for “%s” on “%s”: stale is %s', (spoken, text, stale) => {
  expect(isVoiceStale(aVoice(1, { spoken }), text)).toBe(stale)
})

test('nobody can say of an unknown voice that it is stale', () => {
  expect(isVoiceStale(aVoice(1, { spoken: null }), 'Look up.')).toBe(false)
  expect(isVoiceStale(null, 'Look up.')).toBe(false)
})

test('a kept voice counts as said for the words of now, also when it is chosen again', () => {
  const film = keepSpoken(addTake(aFilm(), beatId(1), aVoice(1)), beatId(1), 'Look down.')
  expect(footageOn(film, beatId(1)).voice?.spoken).toBe('Look down.')
  expect(footageOn(film, beatId(1)).takes[0]?.spoken).toBe('Look down.')
  expect(keepSpoken(aFilm(), beatId(1), 'Look down.')).toEqual(aFilm())
})

test('the voice of a beat that is merged into one with a voice stays to choose from, once', () => {
  const film = aFilm(footage(1, { takes: [aVoice(1)], voice: aVoice(1) }), footage(2, { voice: aVoice(3) }))
  const merged = footageOn(moveFootage(film, beatId(2), beatId(1)), beatId(1))
  expect(merged.voice).toEqual(aVoice(1))
  expect(idsOf(merged.takes)).toEqual([mediaId(1), mediaId(3)])
  const taken = aFilm(footage(1, { voice: aVoice(1) }), footage(2, { voice: aVoice(3), takes: [aVoice(3)] }))
  expect(idsOf(footageOn(moveFootage(taken, beatId(2), beatId(1)), beatId(1)).takes)).toEqual([mediaId(3)])
})

test('takes go with a beat that is merged, and with a media that is removed', () => {
  const film = aFilm(footage(1, { takes: [aVoice(1)] }), footage(2, { takes: [aVoice(2)], voice: aVoice(2) }))
  const merged = moveFootage(film, beatId(2), beatId(1))
  expect(idsOf(footageOn(merged, beatId(1)).takes)).toEqual([mediaId(1), mediaId(2)])
  const without = takeMediaOff(merged, mediaId(1))
  expect(idsOf(footageOn(without, beatId(1)).takes)).toEqual([mediaId(2)])
})
