import { fingerprint } from '@shared/domain/fingerprint'
import { expect, test } from 'vitest'
import { anAssembly, anAssemblyBeat, anAssemblyClip } from '../support/builders'

const assembly = (text: string) => anAssembly([anAssemblyBeat('b1', { text, clips: [anAssemblyClip('desk')] })])

test('an assembly built again has the same fingerprint', () => {
  expect(fingerprint(assembly('Hello'))).toBe(fingerprint(assembly('Hello')))
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
