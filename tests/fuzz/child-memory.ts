import { readdirSync, readFileSync } from 'node:fs'

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

const childrenOfUs = (): string[] =>
  readdirSync('/proc/self/task').flatMap(thread =>
    read(`/proc/self/task/${thread}/children`).split(' ').filter(Boolean),
  )

/** Watches how much memory our child processes ever held, twenty times a second. Linux alone tells. */
export class ChildMemory {
  /** Bytes; the most that one child held. */
  most = 0
  readonly #timer = process.platform === 'linux' ? setInterval(() => this.#look(), 50) : undefined

  end(): void {
    clearInterval(this.#timer)
  }

  #look(): void {
    for (const pid of childrenOfUs()) {
      const held = /^VmHWM:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))
      this.most = Math.max(this.most, Number(held?.[1] ?? 0) * 1024)
    }
  }
}
