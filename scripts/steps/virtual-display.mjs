import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** An X authority file with one cookie for every display: only who can read it may use the screen. */
function writeCookie(file) {
  const lengthAnd = bytes => Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 255]), bytes])
  const [anyHost, none] = [Buffer.from([0xff, 0xff]), lengthAnd(Buffer.alloc(0))]
  const cookie = [lengthAnd(Buffer.from('MIT-MAGIC-COOKIE-1')), lengthAnd(randomBytes(16))]
  writeFileSync(file, Buffer.concat([anyHost, none, none, ...cookie]), { mode: 0o600 })
}

/** Xvfb picks a free number and writes it when it is ready. */
function readNumber(server) {
  return new Promise((done, fail) => {
    server.stdout.setEncoding('utf8').once('data', text => done(text.trim()))
    server.once('error', fail)
    server.once('close', code => fail(new Error(`Xvfb ended with ${code}`)))
  })
}

/**
 * Does the work on a screen that exists only for it.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work gets the environment that names the screen
 */
export async function onVirtualDisplay(work) {
  const folder = mkdtempSync(join(tmpdir(), 'beatreel-display-'))
  const authority = join(folder, 'authority')
  writeCookie(authority)
  const screen = ['-screen', '0', '1600x1200x24', '-nolisten', 'tcp', '-auth', authority]
  // A session of its own: an interrupt from the terminal must end the app first, then its screen.
  const server = spawn('Xvfb', ['-displayfd', '1', ...screen], { detached: true, stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    const number = await readNumber(server)
    const { WAYLAND_DISPLAY: _screen, ...env } = process.env
    return await work({ ...env, DISPLAY: `:${number}`, XAUTHORITY: authority })
  } finally {
    server.removeAllListeners('close').kill()
    rmSync(folder, { recursive: true, force: true })
  }
}
