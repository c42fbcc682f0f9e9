import type { BeatKind } from '../beat'

/**
 * What a label says of the words after it: one beat of a kind, many beats, or the script's title.
 * kind null leaves the choice to the beat's place: an introduction opens, a closing ends.
 */
export type Label =
  | { readonly holds: 'one'; readonly kind: BeatKind | null }
  | { readonly holds: 'many' }
  | { readonly holds: 'title' }

/** What beats are called in the files that we write. */
export const kindLabels: Record<BeatKind, string> = { hook: 'Hook', point: 'Point', cta: 'Call to action' }

const one = (kind: BeatKind | null, ...names: string[]) =>
  names.map(name => [name, { holds: 'one', kind } satisfies Label] as const)
const many = (...names: string[]) => names.map(name => [name, { holds: 'many' } satisfies Label] as const)

/** Names that people and models give the parts of a script. */
const labels: ReadonlyMap<string, Label> = new Map<string, Label>([
  ...one('hook', 'hook'),
  ...one('point', 'point', 'main point', 'key point', 'beat'),
  ...one('cta', 'call to action', 'call-to-action', 'cta'),
  ...one(null, 'introduction', 'intro', 'opening', 'opener', 'outro', 'closing', 'ending', 'conclusion'),
  ...many('points', 'main points', 'key points', 'beats', 'body', 'main part', 'main', 'content', 'script'),
  ['title', { holds: 'title' }],
])
/** Those that need no colon or brackets to be told from spoken words. */
const plainest = ['hook', 'call to action', 'call-to-action', 'cta']

const longestFirst = (names: readonly string[]) => [...names].sort((a, b) => b.length - a.length).join('|')
const anyName = longestFirst([...labels.keys()])
const count = '(?:\\s+#?\\d{1,3})?'
const aside = '(?:\\s*(?:\\([^()\\n]{0,40}\\)|\\[[^[\\]\\n]{0,40}\\]))?'
const marks = '[*_]{0,3}'

const withColon = new RegExp(`^${marks}(${anyName})${count}${aside}${marks}\\s*[:：]${marks}(?:\\s+(.*))?$`, 'iu')
const inBrackets = new RegExp(`^${marks}\\[(${anyName})${count}${aside}\\]${marks}[:：]?${marks}(?:\\s+(.*))?$`, 'iu')
const inBold = new RegExp(`^\\*\\*(${anyName})${count}${aside}\\*\\*$`, 'iu')
const alone = new RegExp(`^(${longestFirst(plainest)})${count}${aside}$`, 'iu')
const wholeName = new RegExp(`^${marks}(${anyName})${count}${aside}${marks}\\s*[:：]?${marks}$`, 'iu')

const labelNamed = (name: string | undefined): Label | undefined => labels.get((name ?? '').toLowerCase())

/** The label that a line begins with, and the words after it; undefined for a line without one. */
export function labelOfLine(line: string): { readonly label: Label; readonly rest: string } | undefined {
  const found = withColon.exec(line) ?? inBrackets.exec(line) ?? inBold.exec(line) ?? alone.exec(line)
  const label = labelNamed(found?.[1])
  return label && found ? { label, rest: (found[2] ?? '').trim() } : undefined
}

/** What a heading says of the words under it; undefined for one that is only a heading. A title is no label of a heading. */
export function labelOfHeading(text: string): Exclude<Label, { holds: 'title' }> | undefined {
  const label = labelNamed(wholeName.exec(text.trim())?.[1])
  return label?.holds === 'title' ? undefined : label
}
