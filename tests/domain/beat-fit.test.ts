import type { AssemblyBeat } from '@shared/domain/assembly'
import { beatFit } from '@shared/domain/beat-fit'
import { seconds } from '@shared/domain/time'
import { expect, test } from 'vitest'
import { anAssemblyBeat, anAssemblyClip, someFacts } from '../support/builders'

const tenWords = 'one two three four five six seven eight nine ten'
const facts = new Map([
  ['desk', someFacts({ duration: 2.5 })],
  ['walk', someFacts({ duration: 20 })],
  ['take', someFacts({ kind: 'audio', duration: 6 })],
])
const judge = (given: Partial<AssemblyBeat>) =>
  beatFit(anAssemblyBeat('b1', { text: tenWords, ...given }), { fps: 30, language: 'en' }, facts)
const clips = (media: string, to: number) => [anAssemblyClip(media, { to: seconds(to) })]

test('a beat without clips is empty and lasts as long as its words', () => {
  expect(judge({})).toEqual({ kind: 'empty', length: 4, footage: 0, words: 4, by: 0 })
})

test('clips about as long as the words fit', () => {
  expect(judge({ clips: clips('walk', 4.5) })).toMatchObject({ kind: 'fits', length: 4.5, by: 0 })
})

test('clips shorter than the words decide the length and hurry the words', () => {
  expect(judge({ clips: clips('desk', 2.5) })).toMatchObject({ kind: 'hurried', length: 2.5, by: 1.5 })
})

test('clips much longer than the words make the beat roomy', () => {
  expect(judge({ clips: clips('walk', 20) })).toMatchObject({ kind: 'roomy', length: 20, by: 16 })
})

test('a fixed length past the clips leaves the beat short', () => {
  expect(judge({ clips: clips('desk', 2.5), seconds: seconds(4) })).toMatchObject({ kind: 'short', length: 4, by: 1.5 })
})

test('a fixed length before the clips’ end cuts them', () => {
  expect(judge({ clips: clips('walk', 9), seconds: seconds(4) })).toMatchObject({ kind: 'cut', length: 4, by: 5 })
})

test('a voice decides the length as a fixed one does', () => {
  const voice = { media: 'take', from: seconds(0), to: null }
  expect(judge({ clips: clips('desk', 2.5), voice })).toMatchObject({ kind: 'short', length: 6, by: 3.5 })
})

test('clips whose media cannot be used count for nothing', () => {
  expect(judge({ clips: clips('gone', 3) })).toMatchObject({ kind: 'empty', length: 4 })
})
