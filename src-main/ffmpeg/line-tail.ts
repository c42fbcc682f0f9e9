const keptLines = 40
const keptCharacters = 1_600

/** The last lines that a process wrote: at most 40, each cut at 1,600 characters, so that no output can fill the memory. */
export class LineTail {
  readonly #lines: string[] = []

  #unfinished = ''

  /** Takes output as it comes, in pieces that may end anywhere. What of a line is too long is let go at once. */
  take(text: string): void {
    const lines = (this.#unfinished + text).split(/\r?\n/)
    this.#unfinished = (lines.pop() ?? '').slice(0, keptCharacters)
    for (const line of lines) this.add(line)
  }

  /** The output has ended: what stands without a line's end is a line. */
  end(): void {
    this.add(this.#unfinished)
    this.#unfinished = ''
  }

  add(line: string): void {
    if (line.trim() === '') return
    this.#lines.push(line.slice(0, keptCharacters))
    if (this.#lines.length > keptLines) this.#lines.shift()
  }

  get lines(): string[] {
    return [...this.#lines]
  }
}
