const keptLines = 40
const keptCharacters = 1_600

/** The last lines that a process wrote: at most 40, each cut at 1,600 characters, so that no output can fill the memory. */
export class LineTail {
  readonly #lines: string[] = []

  add(line: string): void {
    if (line.trim() === '') return
    this.#lines.push(line.slice(0, keptCharacters))
    if (this.#lines.length > keptLines) this.#lines.shift()
  }

  get lines(): string[] {
    return [...this.#lines]
  }
}
