import type { Fault } from './film-file-fault'

const token =
  /\s*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null)(?![\w.+-]))/uy

type Expected = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or ]' | ', or }' | 'end'

/** What each expectation is called, for whoever wrote the file. */
const words: Record<Expected, string> = {
  value: 'a value',
  'value or ]': 'a value or "]"',
  name: 'a name in double quotes',
  'name or }': 'a name in double quotes or "}"',
  ':': '":"',
  ', or ]': '"," or "]"',
  ', or }': '"," or "}"',
  end: 'the end of the file',
}

/**
 * Where a text stops being JSON, with line and column counted from 1; null for JSON. JSON.parse knows the place only sometimes,
 * and says it otherwise in every version.
 */
export function jsonFault(text: string): Fault | null {
  const open: string[] = []
  let expected: Expected = 'value'
  let at = 0
  for (;;) {
    token.lastIndex = at
    const found = token.exec(text)
    const next: Expected | null = found ? step(expected, found, open) : null
    if (!found || !next) return expected === 'end' && text.slice(at).trim() === '' ? null : faultAt(text, at, expected)
    expected = next
    at = token.lastIndex
  }
}

const after = (open: readonly string[]): Expected => {
  const inside = open.at(-1)
  return inside === undefined ? 'end' : inside === '{' ? ', or }' : ', or ]'
}

/** What may follow a token; null when it must not stand here. `open` holds the brackets that are still open. */
function step(expected: Expected, [, mark, string, plain]: RegExpExecArray, open: string[]): Expected | null {
  const value = expected.startsWith('value')
  if (string !== undefined && expected.startsWith('name')) return ':'
  if (string !== undefined || plain !== undefined) return value ? after(open) : null
  if (mark === '{' || mark === '[') {
    if (!value) return null
    open.push(mark)
    return mark === '{' ? 'name or }' : 'value or ]'
  }
  if (mark === ':') return expected === ':' ? 'value' : null
  if (mark === ',') return expected === ', or }' ? 'name' : expected === ', or ]' ? 'value' : null
  if (mark === undefined || !expected.endsWith(mark)) return null
  open.pop()
  return after(open)
}

function faultAt(text: string, from: number, expected: Expected): Fault {
  const at = from + (/^\s*/u.exec(text.slice(from))?.[0].length ?? 0)
  const before = text.slice(0, at).split('\n')
  const found = at < text.length ? JSON.stringify([...text.slice(at, at + 12)][0]) : 'the end of the file'
  const place = `line ${before.length}, column ${[...(before.at(-1) ?? '')].length + 1}`
  return { place, message: `is not JSON: ${words[expected]} should stand here, not ${found}` }
}
