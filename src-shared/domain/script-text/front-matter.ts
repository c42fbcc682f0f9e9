import { Language } from '../manner'
import { plainLines } from './tidy-text'

const longest = 100

const unquoted = (value: string): string => /^(["'])(.*)\1$/u.exec(value)?.[2] ?? value

/** What stands between two lines of dashes at a text's start, as far as it concerns a script, and the text after it. */
export function takeFrontMatter(text: string): {
  readonly title: string
  readonly language: string | null
  readonly rest: string
} {
  const lines = plainLines(text).split('\n')
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/u.test(line))
  const inside = lines.slice(1, end)
  const isFrontMatter =
    /^---\s*$/u.test(lines[0] ?? '') &&
    end > 0 &&
    end <= longest &&
    inside.every(line => /^(?:\s|#|-|[\w-]+:|$)/u.test(line))
  if (!isFrontMatter) return { title: '', language: null, rest: text }
  const valueNamed = (name: RegExp) => {
    const line = inside.find(one => name.test(one)) ?? ''
    return unquoted(line.slice(line.indexOf(':') + 1).trim())
  }
  const language = Language.safeParse(valueNamed(/^lang(?:uage)?:/iu))
  return {
    title: valueNamed(/^title:/iu),
    language: language.success ? language.data : null,
    rest: lines.slice(end + 1).join('\n'),
  }
}
