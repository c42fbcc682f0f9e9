/** How a command ends: done, failed while working, given wrong input, interrupted by the user. */
export type ExitCode = 0 | 1 | 2 | 130

/** Where a command writes, line by line, and how it hears that it should stop. */
export type Terminal = {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
  readonly signal: AbortSignal
}

/** One word after `beatreel`. */
export type Command = {
  /** What to write and what comes of it, for the help text. */
  readonly usage: string
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>
}
