import { spawn } from 'node:child_process'

/** Runs a program to its end. Throws its last words when it fails: a benchmark that cannot work has nothing to say. */
export async function captureWords(program: string, args: readonly string[], cwd?: string): Promise<string> {
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      words += text
    })
  }
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code !== 0) throw new Error(`${program} ended with ${code}\n${words.slice(-2_000)}\n${args.join(' ')}`)
  return words
}

export const runWhole = async (program: string, args: readonly string[], cwd?: string): Promise<void> =>
  void (await captureWords(program, args, cwd))
