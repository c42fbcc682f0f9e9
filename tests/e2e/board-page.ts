import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Locator, Page } from '@playwright/test'

const ffmpeg = process.env.BEATREEL_FFMPEG ?? 'ffmpeg'

/** Makes a small film of a colour, with a tone, and gives back its path. */
export function makeFilm(path: string, colour: string, seconds: number): string {
  mkdirSync(dirname(path), { recursive: true })
  const inputs = [
    '-f',
    'lavfi',
    '-i',
    `color=${colour}:s=360x640:r=30:d=${seconds}`,
    '-f',
    'lavfi',
    '-i',
    `sine=d=${seconds}`,
  ]
  const codecs = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-shortest']
  execFileSync(ffmpeg, ['-nostdin', '-v', 'error', '-y', ...inputs, ...codecs, path])
  return path
}

const run = (...args: string[]) => execFileSync(ffmpeg, ['-nostdin', '-v', 'error', '-y', ...args])
const small = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac']

/** Makes a film in which somebody speaks for two seconds, pauses for one and a half, and speaks for two again. */
export function makePausedFilm(path: string): string {
  const speech = "sine=f=220:d=5.5,volume=4,volume=volume=0:enable='between(t,2,3.5)'"
  run('-f', 'lavfi', '-i', 'testsrc2=s=360x640:r=30:d=5.5', '-f', 'lavfi', '-i', speech, ...small, path)
  return path
}

/** Makes a long take of two scenes that look nothing alike, three seconds and then four. */
export function makeTwoScenes(path: string): string {
  const scenes = ['-f', 'lavfi', '-i', 'testsrc2=s=360x640:r=30:d=3', '-f', 'lavfi', '-i', 'mandelbrot=s=360x640:r=30']
  const joined = ['-filter_complex', '[1:v]trim=duration=4,setsar=1[b];[0:v]setsar=1[a];[a][b]concat=n=2[v]']
  run(...scenes, ...joined, '-map', '[v]', ...small, path)
  return path
}

/** Makes a tone and gives back its path. */
export function makeSound(path: string, seconds: number): string {
  execFileSync(ffmpeg, ['-nostdin', '-v', 'error', '-y', '-f', 'lavfi', '-i', `sine=d=${seconds}`, path])
  return path
}

/** Starts a new script, which has three beats, and writes these words on them. */
export async function writeScript(page: Page, words: readonly [string, string, string]): Promise<void> {
  await page.getByRole('button', { name: 'New script' }).first().click()
  for (const [index, text] of words.entries()) {
    await page.getByRole('textbox', { name: `Words of beat ${index + 1} of 3` }).fill(text)
  }
}

/** The lane of one beat, counted from 1. */
export const laneOf = (page: Page, beat: number): Locator =>
  page.getByRole('grid', { name: `Clips on beat ${beat}`, exact: true })

/** The clips of a beat by name and length, as a screen reader says them. */
export const clipsOn = (page: Page, beat: number): Locator =>
  laneOf(page, beat)
    .getByRole('row')
    .filter({ has: page.getByRole('slider') })
