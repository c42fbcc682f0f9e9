import { type Assembly, Assembly as AssemblySchema } from '@shared/domain/assembly'
import { fingerprint } from '@shared/domain/fingerprint'
import { seconds } from '@shared/domain/time'
import { expect, test } from 'vitest'
import { aLogo, anAssembly, anAssemblyBeat, anAssemblyClip, anEndCard, aTitle, plainMusic } from '../support/builders'

const assembly = (text: string) => anAssembly([anAssemblyBeat('b1', { text, clips: [anAssemblyClip('desk')] })])

test('an assembly built again has the same fingerprint', () => {
  expect(fingerprint(assembly('Hello'))).toBe(fingerprint(assembly('Hello')))
})

test('a film without titles, logo, end card and motion is the same as before there were any', () => {
  const [beat] = assembly('Hello').beats
  if (!beat) throw new Error('a beat is there')
  const { titles, ...bare } = beat
  const { logo, endCard, ...film } = anAssembly([beat], { music: { ...plainMusic, media: 'bed', from: seconds(0) } })
  const clips = beat.clips.map(({ motion, ...clip }) => clip)
  const music = { media: 'bed', from: 0, volume: 0.25, duck: true }
  const before = { ...film, music, beats: [{ ...bare, clips }] } as unknown as Assembly
  expect(fingerprint({ ...film, logo, endCard })).toBe(fingerprint(before))
  expect([titles, clips[0] && 'motion' in clips[0]]).toEqual([[], false])
})

test.each<[string, Partial<Assembly>]>([
  ['a logo', { logo: aLogo() }],
  ['an end card', { endCard: anEndCard() }],
  ['a title', { beats: [anAssemblyBeat('b1', { titles: [aTitle()] })] }],
])('%s makes it another film', (_name, given) => {
  const film = anAssembly([anAssemblyBeat('b1')])
  expect(fingerprint({ ...film, ...given })).not.toBe(fingerprint(film))
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

test('a film made before scripts had a language is the same film in English, and another one in German', () => {
  const { language, ...before } = assembly('Hello')
  expect(language).toBe('en')
  expect(fingerprint(assembly('Hello'))).toBe(fingerprint(before as Assembly))
  expect(fingerprint({ ...before, language: 'de' })).not.toBe(fingerprint(before as Assembly))
})

test('an assembly kept before scripts had a language is read as English', () => {
  const { language, ...before } = assembly('Hello')
  expect(AssemblySchema.parse(before)).toEqual({ ...before, language })
})
