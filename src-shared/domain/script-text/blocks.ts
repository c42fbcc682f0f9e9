import { type Label, labelOfLine } from './labels'

/** What a text is made of, whatever file it came in. `level` is 1 for the largest heading, 0 for a title. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'label'; readonly label: Label }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string }

/** A paragraph or item, its label apart where it begins with one. `plain` takes the signs of the format away. */
export function labelled(kind: 'paragraph' | 'item', text: string, plain: (text: string) => string): Block[] {
  const found = labelOfLine(text.split('\n')[0] ?? '')
  if (!found) return wordsAs(kind, plain(text))
  const rest = [found.rest, ...text.split('\n').slice(1)].join('\n')
  return [{ kind: 'label', label: found.label }, ...wordsAs('paragraph', plain(rest))]
}

const wordsAs = (kind: 'paragraph' | 'item', text: string): Block[] =>
  text.trim() === '' ? [] : [{ kind, text: text.trim() }]
