import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { commandLinesWith, pidsWith } from '../support/processes'
import { filmFaults } from './film-faults'
import { makeFilmMedia } from './film-media'
import type { FuzzEngine } from './fuzz-engine'
import { type Random, randomFrom } from './random'

const run = promisify(execFile)

export const victims = ['main', 'ffmpeg', 'both'] as const
export type Victim = (typeof victims)[number]

/** How a render fared that was killed and begun again. */
export type KillVerdict = {
  readonly number: number
  readonly victim: Victim
  readonly afterMs: number
  /** Whether it had ended by itself before it could be killed. */
  readonly cameTooLate: boolean
  readonly resumeSeconds: number
  readonly faults: readonly string[]
}

/** The command line as one file for plain Node, and the film that is made. */
export type KillSetting = { readonly engine: FuzzEngine; readonly commandLine: string; readonly seed: number }

const film = {
  beatreel: 1,
  format: 'square',
  media: { a: 'camera.mp4', b: 'phone.mkv', bed: 'song.mp3' },
  beats: [
    { id: 'one', text: 'Killed in the middle', seconds: 1.5, short: 'loop', clips: [{ media: 'a' }] },
    { id: 'two', text: 'and begun again', seconds: 1.5, clips: [{ media: 'b', speed: 0.5 }] },
    { id: 'three', text: 'to the same end', seconds: 0.5 },
  ],
  music: { media: 'bed', volume: 0.3 },
}

const frames = { frames: 105, fps: 30 }

/** One render in a folder and a home of its own. */
class Place {
  readonly output: string
  readonly cache: string
  /** Stands in the command line of every process that works for this render. */
  readonly mark: string

  constructor(
    readonly setting: KillSetting,
    readonly folder: string,
  ) {
    mkdirSync(folder, { recursive: true })
    this.output = join(folder, 'out.mp4')
    this.mark = join(folder, '.beatreel-job-')
    this.cache = join(setting.engine.folder, `${folder.split('/').at(-1)}-home`)
    const media = Object.fromEntries(
      Object.entries(film.media).map(([key, name]) => [key, join(setting.engine.folder, name)]),
    )
    writeFileSync(join(folder, 'film.json'), JSON.stringify({ ...film, media }))
  }

  start(): ChildProcess {
    const args = ['assemble', join(this.folder, 'film.json'), '-o', this.output, '--quality', 'draft']
    const env = { ...process.env, XDG_CACHE_HOME: this.cache }
    return spawn(process.execPath, [this.setting.commandLine, ...args], { env, stdio: 'ignore' })
  }

  /** Makes the film to its end. @returns seconds it took */
  async finish(): Promise<number> {
    const started = performance.now()
    const code = await ended(this.start())
    if (code !== 0) throw new Error(`a render that nobody disturbed ended with ${code}`)
    return (performance.now() - started) / 1_000
  }

  /** A digest over all decoded pictures and sound. */
  async digest(): Promise<string> {
    const args = ['-v', 'error', '-i', this.output, '-f', 'md5', '-']
    return (await run(this.setting.engine.tools.ffmpeg, args)).stdout.trim()
  }

  /** What lies beside the film that should not. */
  litter = () => readdirSync(this.folder).filter(name => !['film.json', 'out.mp4'].includes(name))
  jobs = () => this.#list(join(this.cache, 'beatreel/jobs'))

  clear(): void {
    for (const path of [this.folder, this.cache]) rmSync(path, { recursive: true, force: true })
  }

  #list = (path: string) => (existsSync(path) ? readdirSync(path) : [])
}

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise(resolve => child.once('close', resolve))

/** Ends one process; what has gone by itself meanwhile is none of ours. */
function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It came to its end first.
  }
}

function strike(victim: Victim, main: ChildProcess, mark: string): void {
  if (victim !== 'main') pidsWith(mark).forEach(kill)
  if (victim !== 'ffmpeg') main.kill('SIGKILL')
}

async function orphansAfter(seconds: number, mark: string): Promise<string[]> {
  for (let tries = 0; tries < seconds * 20 && commandLinesWith(mark).length > 0; tries += 1) await wait(50)
  return commandLinesWith(mark)
}

type Whole = { readonly digest: string; readonly seconds: number }

async function killOnce(setting: KillSetting, number: number, whole: Whole, random: Random): Promise<KillVerdict> {
  const place = new Place(setting, join(setting.engine.folder, `kill-${number}`))
  const victim = victims[number % victims.length] ?? 'main'
  const afterMs = Math.round(random() * 0.8 * whole.seconds * 1_000)
  const main = place.start()
  await wait(afterMs)
  const cameTooLate = main.exitCode !== null
  strike(victim, main, place.mark)
  const code = await ended(main)
  const orphans = await orphansAfter(3, place.mark)
  const plan = { ...frames, segments: [] }
  const { tools } = setting.engine
  const early = existsSync(place.output) ? await filmFaults(tools, place.output, plan) : []
  const leftByOne = victim === 'ffmpeg' && code !== null ? place.litter() : []
  const resumeSeconds = await place.finish()
  const digest = await place.digest()
  const faults = [
    ...orphans.map(line => `lives on: ${line.slice(0, 200)}`),
    ...early.map(fault => `under its name: ${fault}`),
    ...leftByOne.map(name => `left by a render that failed: ${name}`),
    ...[...place.litter(), ...place.jobs()].map(name => `left after the next start: ${name}`),
    ...(digest === whole.digest ? [] : ['the film is another one than without the kill']),
  ]
  place.clear()
  return { number, victim, afterMs, cameTooLate, resumeSeconds, faults }
}

/** Kills renders at random moments, main, FFmpeg or both, begins each again, and compares what comes out with an undisturbed one. */
export async function runKills(setting: KillSetting, kills: number): Promise<KillVerdict[]> {
  makeFilmMedia(setting.engine.tools.ffmpeg, setting.engine.folder)
  const place = new Place(setting, join(setting.engine.folder, 'kill-none'))
  const whole = { seconds: await place.finish(), digest: await place.digest() }
  place.clear()
  const random = randomFrom(setting.seed)
  const verdicts: KillVerdict[] = []
  for (let number = 0; number < kills; number += 1) verdicts.push(await killOnce(setting, number, whole, random))
  return verdicts
}
