/** How much of a value there was: `whole` where its end was reached. */
type Read = { readonly value: unknown; readonly whole: boolean }

const escapes: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\', '/': '/' }
const deepest = 20

/** Reads JSON of which the end may be missing. What is no JSON, however it may go on, counts as its end. */
class Reader {
  at = 0

  constructor(private readonly text: string) {}

  /** undefined where nothing of a value has come yet. */
  value(depth = 0): Read | undefined {
    this.#space()
    const first = this.text[this.at]
    if (first === undefined) return undefined
    if (depth > deepest) return this.#giveUp()
    if (first === '{') return this.#object(depth)
    if (first === '[') return this.#list(depth)
    return first === '"' ? this.#string() : this.#word()
  }

  #giveUp(): undefined {
    this.at = this.text.length
  }

  #space(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at += 1
  }

  #take(character: string): boolean {
    this.#space()
    if (this.text[this.at] !== character) return false
    this.at += 1
    return true
  }

  get #isOver(): boolean {
    this.#space()
    return this.at >= this.text.length
  }

  /** After an entry: whether there is another one, the end, or no more text. */
  #next(close: string): 'more' | 'closed' | 'over' {
    if (this.#take(close)) return 'closed'
    if (this.#isOver) return 'over'
    if (!this.#take(',')) return 'over'
    // Models leave a comma behind the last entry now and then.
    return this.#take(close) ? 'closed' : 'more'
  }

  #list(depth: number): Read {
    const value: unknown[] = []
    this.at += 1
    let next: 'more' | 'closed' | 'over' = this.#take(']') ? 'closed' : 'more'
    while (next === 'more') {
      const entry = this.value(depth + 1)
      if (!entry) return { value, whole: false }
      value.push(entry.value)
      next = entry.whole ? this.#next(']') : 'over'
    }
    return { value, whole: next === 'closed' }
  }

  #object(depth: number): Read {
    const entries: [string, unknown][] = []
    this.at += 1
    let next: 'more' | 'closed' | 'over' = this.#take('}') ? 'closed' : 'more'
    while (next === 'more' && !this.#isOver) {
      const entry = this.#entry(depth)
      if (entry.value) entries.push([entry.key, entry.value.value])
      next = entry.value?.whole ? this.#next('}') : 'over'
    }
    return { value: Object.fromEntries(entries), whole: next === 'closed' }
  }

  #entry(depth: number): { key: string; value: Read | undefined } {
    if (this.text[this.at] !== '"') return { key: '', value: this.#giveUp() }
    const { value: key, whole } = this.#string()
    if (!whole || this.#isOver) return { key, value: undefined }
    return { key, value: this.#take(':') ? this.value(depth + 1) : this.#giveUp() }
  }

  #string(): { value: string; whole: boolean } {
    let value = ''
    for (this.at += 1; this.at < this.text.length; this.at += 1) {
      const character = this.text[this.at] as string
      if (character === '"') {
        this.at += 1
        return { value, whole: true }
      }
      const read = character === '\\' ? this.#escape() : character
      if (read === undefined) break
      value += read
    }
    this.at = this.text.length
    // Half of a pair is no character yet.
    return { value: value.replace(/[\ud800-\udbff]$/, ''), whole: false }
  }

  /** Stands on the backslash and ends on the last character; undefined where the rest has not come. */
  #escape(): string | undefined {
    const kind = this.text[this.at + 1]
    if (kind !== 'u') {
      this.at += 1
      return kind === undefined ? undefined : (escapes[kind] ?? kind)
    }
    const digits = this.text.slice(this.at + 2, this.at + 6)
    this.at += 5
    return /^[0-9a-f]{4}$/i.test(digits) ? String.fromCharCode(Number.parseInt(digits, 16)) : undefined
  }

  #word(): Read | undefined {
    const word = /^[-+.\w]*/.exec(this.text.slice(this.at, this.at + 40))?.[0] ?? ''
    this.at += word.length
    if (this.at >= this.text.length) return undefined
    const known: Record<string, unknown> = { true: true, false: false, null: null }
    if (Object.hasOwn(known, word)) return { value: known[word], whole: true }
    return word === '' || Number.isNaN(Number(word)) ? this.#giveUp() : { value: Number(word), whole: true }
  }
}

/**
 * The value that a text of JSON holds, or as much of it as has come: an unfinished string stands as far as it goes, an unfinished
 * number not at all, and nothing counts after a fault. Commas at the end and line breaks in strings are let pass, since models
 * write them. Ours, because it is short, bounded in depth, and keeps what stood before a fault.
 * @returns undefined where there is no value yet
 */
export const readPartialJson = (text: string): Read | undefined => new Reader(text).value()
