import type { ScriptVersion } from '@shared/domain/script-version'

type Words = Pick<ScriptVersion, 'title' | 'beats'>

/** A line shows fewer characters than this. */
const longest = 120

/** The words by which a version is known from the one kept before it: its first beat that the other has not; where there is none, how it begins. */
export function tellingWords({ title, beats }: Words, older: Words | undefined): string {
  const texts = beats.map(({ text }) => text.trim()).filter(text => text !== '')
  const known = new Set(older?.beats.map(({ text }) => text.trim()))
  return (texts.find(text => !known.has(text)) ?? texts[0] ?? title).slice(0, longest)
}
