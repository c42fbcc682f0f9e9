import { fingerprint } from '@shared/domain/fingerprint'
import { expect, test } from 'vitest'
import { anAssembly, anAssemblyBeat, anAssemblyClip } from '../support/builders'

const assembly = (text: string) => anAssembly([anAssemblyBeat('b1', { text, clips: [anAssemblyClip('desk')] })])

test('an assembly built again has the same fingerprint', () => {
  expect(fingerprint(assembly('Hello'))).toBe(fingerprint(assembly('Hello')))
})

test('the order that fields come in does not count, however deep they lie', () => {
  const turned = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).reverse()) as T
  const { beats, ...film } = assembly('Hello')
  const beatsTurned = beats.map(beat => turned({ ...beat, clips: beat.clips.map(turned) }))
  expect(fingerprint(turned({ ...film, beats: beatsTurned }))).toBe(fingerprint(assembly('Hello')))
})

test('one changed letter gives another fingerprint', () => {
  expect(fingerprint(assembly('Hello'))).not.toBe(fingerprint(assembly('Hallo')))
})

test('another title is no other film', () => {
  expect(fingerprint({ ...assembly('Hello'), title: 'Another' })).toBe(fingerprint(assembly('Hello')))
})

test('a fingerprint is sixteen hexadecimal digits', () => {
  expect(fingerprint(assembly(''))).toMatch(/^[0-9a-f]{16}$/)
})
